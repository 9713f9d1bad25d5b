/** A stop watch as a value: it survives a reload because it knows when it was started, not how often it ticked. */

export interface Clock {
  /** Milliseconds since the epoch when it was last started; `null` while it is paused. */
  readonly startedAt: number | null;
  /** Milliseconds gathered before that. */
  readonly gathered: number;
}

export const STOPPED: Clock = { startedAt: null, gathered: 0 };

/** Milliseconds shown at `now`; never negative, even if the device's time was set back. */
export const elapsed = ({ startedAt, gathered }: Clock, now: number): number =>
  gathered + (startedAt === null ? 0 : Math.max(0, now - startedAt));

export const started = (clock: Clock, now: number): Clock =>
  clock.startedAt === null ? { ...clock, startedAt: now } : clock;

export const paused = (clock: Clock, now: number): Clock => ({
  startedAt: null,
  gathered: elapsed(clock, now),
});

export const toggled = (clock: Clock, now: number): Clock =>
  clock.startedAt === null ? started(clock, now) : paused(clock, now);

/** `h:mm:ss` from an hour on, `m:ss` below. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A clock read from elsewhere (another window, a reload); what is none is a stopped one. */
export function readClock(value: unknown): Clock {
  if (typeof value !== 'object' || value === null) return STOPPED;
  const { startedAt, gathered } = value as Readonly<Record<string, unknown>>;
  if (typeof gathered !== 'number' || !Number.isFinite(gathered) || gathered < 0) return STOPPED;
  if (startedAt !== null && (typeof startedAt !== 'number' || !Number.isFinite(startedAt))) return STOPPED;
  return { startedAt, gathered };
}
