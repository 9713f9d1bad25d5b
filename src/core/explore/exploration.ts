/** What the reader has done to the map while exploring, and everything that can be taken back. */
import type { LngLat } from '../camera/geo.ts';
import type { Ground } from '../map/ground.ts';

export interface Exploration {
  /** Measured, in the order they were set. */
  readonly points: readonly LngLat[];
  /** An area laid over the map to compare sizes, and where its middle is; `null` for none. */
  readonly outline: { readonly area: string; readonly at: LngLat } | null;
  /** What of the ground was taken away. */
  readonly away: readonly Ground[];
  readonly names: boolean;
}

export interface Exploring {
  readonly now: Exploration;
  /** As it was before each change, oldest first. */
  readonly past: readonly Exploration[];
}

/** More would make a table that nobody reads. */
export const MOST_POINTS = 40;

/** @param names whether the map shows its names */
export const beginExploring = (names: boolean): Exploring => ({
  now: { points: [], outline: null, away: [], names },
  past: [],
});

export const changed = ({ now, past }: Exploring, change: Partial<Exploration>): Exploring => ({
  now: { ...now, ...change },
  past: [...past, now],
});

/** A point on top of the last one adds nothing; neither does one too many. */
export function addPoint(exploring: Exploring, point: LngLat): Exploring {
  const { points } = exploring.now;
  const last = points.at(-1);
  if (points.length >= MOST_POINTS || (last?.[0] === point[0] && last[1] === point[1])) return exploring;
  return changed(exploring, { points: [...points, point] });
}

/** Takes all points away; this too can be taken back. */
export const clearPoints = (exploring: Exploring): Exploring =>
  exploring.now.points.length === 0 ? exploring : changed(exploring, { points: [] });

/** As it was before the last change. */
export function takeBack(exploring: Exploring): Exploring {
  const now = exploring.past.at(-1);
  return now === undefined ? exploring : { now, past: exploring.past.slice(0, -1) };
}
