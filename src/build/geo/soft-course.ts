/** A course drawn as a wide soft band, without bends that are tighter than the band: its edges would fold over there. */
import { along, length, lineString } from '@turf/turf';
import type { Geometry, Position } from 'geojson';

/** Of the band's width: from one point to the next. */
const STEP_SHARE = 1 / 3;
/** Each point moves to the mean of so many on both sides; near an end of fewer, and the ends stay where they are. */
const REACH = 2;
const PASSES = 3;
/** Four decimals of a degree are eleven metres. */
const DECIMALS = 1e4;

export function softCourse(geometry: Geometry | null, widthMetres: number): Geometry | null {
  if (geometry?.type !== 'LineString') return geometry;
  const line = lineString(geometry.coordinates);
  const km = length(line);
  const steps = Math.max(1, Math.round((km * 1000) / (widthMetres * STEP_SHARE)));
  let course: readonly Position[] = Array.from(
    { length: steps + 1 },
    (_, index) => along(line, (km * index) / steps).geometry.coordinates,
  );
  for (let pass = 0; pass < PASSES; pass++) course = smoothed(course);
  return { type: 'LineString', coordinates: course.map((at) => at.map(rounded)) };
}

const smoothed = (course: readonly Position[]): readonly Position[] =>
  course.map((_, index) => {
    const reach = Math.min(REACH, index, course.length - 1 - index);
    const near = course.slice(index - reach, index + reach + 1);
    return [0, 1].map((axis) => near.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / near.length);
  });

const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;
