/** Points along the shortest line over the globe, evenly spaced. */
import { bearing, destination, distance } from '@turf/turf';
import type { Position } from 'geojson';

/** Enough that the great circle and the drawn line cannot be told apart, and labels have room to sit. */
const POINTS = 16;

export function greatCircle(from: Position, to: Position): Position[] {
  const inner = ray(from, bearing(from, to), distance(from, to));
  return [...inner.slice(0, -1), to];
}

export function ray(from: Position, heading: number, lengthKm: number): Position[] {
  return Array.from({ length: POINTS }, (_, index) =>
    index === 0 ? from : destination(from, (lengthKm * index) / (POINTS - 1), heading).geometry.coordinates,
  );
}
