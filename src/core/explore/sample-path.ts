/** Points along what was measured, evenly spaced on each leg, the measured points among them. */
import { destination } from '@turf/turf';
import type { LngLat } from '../camera/geo.ts';
import { legsOf, totalKm } from './measure.ts';

export interface PathSample {
  /** From the first point. */
  readonly km: number;
  readonly at: LngLat;
}

/** As many as a small chart has pixels to show. */
const MOST_SAMPLES = 160;
/** Closer than the pixels of the relief there is nothing new to read. */
const LEAST_STEP_KM = 0.3;

/** Empty for less than two points. */
export function samplePath(points: readonly LngLat[]): readonly PathSample[] {
  const [first] = points;
  const legs = legsOf(points);
  if (first === undefined || legs.length === 0) return [];
  const step = Math.max(LEAST_STEP_KM, totalKm(legs) / MOST_SAMPLES);
  const samples: PathSample[] = [{ km: 0, at: first }];
  let before = 0;
  for (const [index, { km, bearing }] of legs.entries()) {
    const from = points[index] ?? first;
    const count = Math.ceil(km / step);
    for (let part = 1; part < count; part += 1) {
      const along = (km * part) / count;
      samples.push({ km: before + along, at: onward(from, along, bearing) });
    }
    before += km;
    samples.push({ km: before, at: points[index + 1] ?? first });
  }
  return samples;
}

function onward([lon, lat]: LngLat, km: number, bearing: number): LngLat {
  const [east = lon, north = lat] = destination([lon, lat], km, bearing).geometry.coordinates;
  return [east, north];
}
