/** Heights along the straight line between two places: for a picture of the relief, never along a way people take. */
import { bearing, destination, distance, lineIntersect, lineString } from '@turf/turf';
import type { Position } from 'geojson';
import type { Derived } from './derive.ts';
import { greatCircle } from './great-circle.ts';
import { crossings, edgesWithin } from './land-rows.ts';
import type { LayerFeature } from './layer-feature.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';
import { blendedHeight, type TerrainInput } from './terrain-mosaic.ts';

/** Kilometres from the first place at every sample; the last one is the second place itself. */
export function sampleDistances(lengthKm: number, stepKm: number): number[] {
  const whole = Math.floor(lengthKm / stepKm);
  const inner = Array.from({ length: whole + 1 }, (_, index) => index * stepKm);
  return lengthKm - whole * stepKm > 1e-6 ? [...inner, lengthKm] : inner;
}

/** By `from--to`: plain numbers, metres and kilometres in the names. */
export function profiles(
  register: readonly RegisterPlace[],
  recipe: Recipe,
  terrain: Pick<TerrainInput, 'grids' | 'land'>,
  border: readonly LayerFeature[],
): Derived {
  return Object.fromEntries(
    recipe.profiles.flatMap(({ from: fromId, to: toId, step_km: stepKm, error_m: errorM, source }) => {
      const from = register.find(({ id }) => id === fromId)?.position;
      const to = register.find(({ id }) => id === toId)?.position;
      if (from === undefined || to === undefined) return [];
      const ends = { from: [...from], to: [...to] };
      const lengthKm = distance(ends.from, ends.to);
      const heading = bearing(ends.from, ends.to);
      const samples = sampleDistances(lengthKm, stepKm).map((km) =>
        surfaceAt(destination(ends.from, km, heading).geometry.coordinates, terrain),
      );
      const entry = {
        from_id: fromId,
        to_id: toId,
        length_km: tenth(lengthKm),
        step_km: stepKm,
        error_m: errorM,
        source,
        heights_m: samples.map(({ height }) => Math.round(height)),
        /** First and last sample of each stretch of sea, one pair after the other. */
        sea_samples: runs(samples.map(({ sea }) => sea)),
        border_km: borderKm(ends, border),
      };
      return [[`${fromId}--${toId}`, entry] as const];
    }),
  );
}

function surfaceAt(
  [lon = 0, lat = 0]: Position,
  { grids, land }: Pick<TerrainInput, 'grids' | 'land'>,
): { readonly height: number; readonly sea: boolean } {
  const entered = crossings(edgesWithin(land, lat, lat), lat).filter((at) => at <= lon).length;
  const sea = entered % 2 === 0;
  return { height: sea ? 0 : blendedHeight(grids, lon, lat), sea };
}

/** Indexes of the first and last `true` of every run. */
function runs(flags: readonly boolean[]): number[] {
  return flags.flatMap((flag, index) => {
    if (!flag) return [];
    const first = flags[index - 1] !== true;
    const last = flags[index + 1] !== true;
    return [...(first ? [index] : []), ...(last ? [index] : [])];
  });
}

function borderKm(ends: { from: Position; to: Position }, border: readonly LayerFeature[]): number[] {
  const line = lineString(greatCircle(ends.from, ends.to));
  return border
    .flatMap(({ geometry }) => {
      if (geometry?.type === 'LineString') return [geometry.coordinates];
      return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
    })
    .flatMap((part) => lineIntersect(line, lineString(part)).features)
    .map(({ geometry }) => tenth(distance(ends.from, geometry.coordinates)))
    .sort((a, b) => a - b);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
