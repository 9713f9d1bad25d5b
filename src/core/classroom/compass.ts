/** Bearings as one of eight directions. */

const DIRECTIONS = 8;

/** 0 north, 1 north-east … 7 north-west, for degrees clockwise from north. */
export function compassIndex(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return Math.round(turn / (360 / DIRECTIONS)) % DIRECTIONS;
}
