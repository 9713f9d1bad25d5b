/** Whether the map moves too slowly on this device to be a pleasure: judged by the frames of its movement alone. */

/** Durations of the last frames of movement, in milliseconds, oldest first; together hardly more than the window. */
export type FrameWatch = readonly number[];

export const NO_FRAMES: FrameWatch = [];

/** Movement that is judged, and the longest median that still looks like movement, in milliseconds. */
export const WATCH_MS = 3000;
export const SLOW_FRAME_MS = 50;
/** Longer than this nothing moved: the page was hidden, or the reader paused. */
const ASLEEP_MS = 1000;

export function withFrame(frames: FrameWatch, duration: number): FrameWatch {
  if (!(duration > 0) || duration >= ASLEEP_MS) return frames;
  const next = [...frames, duration];
  let rest = sum(next);
  let first = 0;
  // What is older than the window no longer counts.
  while (rest - (next[first] ?? 0) >= WATCH_MS) {
    rest -= next[first] ?? 0;
    first += 1;
  }
  return next.slice(first);
}

/** Only a whole window of movement is judged: one stutter while the map loads is none. */
export function isSlow(frames: FrameWatch): boolean {
  if (sum(frames) < WATCH_MS) return false;
  const sorted = [...frames].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) > SLOW_FRAME_MS;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
