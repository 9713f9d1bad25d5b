/** How far it is along the points that a reader has set. */
import type { LngLat } from '../camera/geo.ts';
import { bearingDegrees, distanceKm } from '../words/bearing.ts';

export interface Leg {
  readonly km: number;
  /** Degrees clockwise from north, at the leg's first point. */
  readonly bearing: number;
}

/** Straight over the globe from each point to the next. */
export const legsOf = (points: readonly LngLat[]): readonly Leg[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { km: distanceKm(from, to), bearing: bearingDegrees(from, to) };
  });

export const totalKm = (legs: readonly Leg[]): number => legs.reduce((sum, { km }) => sum + km, 0);
