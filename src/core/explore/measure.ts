/** What the reader measures: points in the order they were set, and everything that can be taken back. */
import type { LngLat } from '../camera/geo.ts';
import { bearingDegrees, distanceKm } from '../words/bearing.ts';

export interface Measure {
  readonly points: readonly LngLat[];
  /** Earlier points, oldest first, for taking back. */
  readonly past: readonly (readonly LngLat[])[];
}

export interface Leg {
  readonly km: number;
  /** Clockwise from north, at the leg's first point. */
  readonly bearing: number;
}

/** More would make a table that nobody reads. */
export const MOST_POINTS = 40;

export const NOTHING_MEASURED: Measure = { points: [], past: [] };

/** A point on top of the last one adds nothing; neither does one too many. */
export function addPoint(measure: Measure, point: LngLat): Measure {
  const last = measure.points.at(-1);
  if (measure.points.length >= MOST_POINTS) return measure;
  if (last?.[0] === point[0] && last[1] === point[1]) return measure;
  return changed(measure, [...measure.points, point]);
}

/** Takes all points away; this too can be taken back. */
export const clearPoints = (measure: Measure): Measure =>
  measure.points.length === 0 ? measure : changed(measure, []);

/** As it was before the last change. */
export function takeBack(measure: Measure): Measure {
  const points = measure.past.at(-1);
  return points === undefined ? measure : { points, past: measure.past.slice(0, -1) };
}

/** Straight over the globe from each point to the next. */
export const legsOf = (points: readonly LngLat[]): readonly Leg[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { km: distanceKm(from, to), bearing: bearingDegrees(from, to) };
  });

export const totalKm = (legs: readonly Leg[]): number => legs.reduce((sum, { km }) => sum + km, 0);

const changed = ({ points, past }: Measure, next: readonly LngLat[]): Measure => ({
  points: next,
  past: [...past, points],
});
