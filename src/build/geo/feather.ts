/** Puts rings between the nested rings of a soft area, so that none of them can be seen as an edge. */
import { buffer, featureCollection, intersect, simplify, feature as turfFeature } from '@turf/turf';
import { group, sort } from 'd3-array';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, textOf, type LayerFeature } from './layer-feature.ts';

/** From one compiled ring to the next; a jump of a few hundredths of the tint cannot be made out. */
const STEPS = 4;
/** Degrees: some 300 m, a twentieth of the distance between two rings. */
const TOLERANCE = 0.003;

const KILOMETRES = 'half_width_km';

/**
 * Areas with a `ring` (1 is the outermost) are numbered anew, and their ids with them: `border-region-1` stays the
 * outline of the whole. What lies between two of them is the inner one grown by a share of what `half_width_km` says,
 * and nowhere outside the outer one. Areas without rings stay as they are.
 * @throws Error when a ring has no `wash`, is no area, does not lie within the one around it, or has no width or a
 * larger one than that
 */
export function feathered(washes: readonly LayerFeature[]): LayerFeature[] {
  const isRing = ({ properties }: LayerFeature): boolean => properties['ring'] !== undefined;
  const nested = [...group(washes.filter(isRing), washOf).values()];
  const inwards = (rings: readonly LayerFeature[]): LayerFeature[] =>
    sort(rings, ({ properties }) => Number(properties['ring']));
  return [...nested.flatMap((rings) => between(inwards(rings))), ...washes.filter((wash) => !isRing(wash))];
}

function between(nested: readonly LayerFeature[]): LayerFeature[] {
  const all = nested.flatMap((outer, at) => {
    const inner = nested[at + 1];
    return inner === undefined ? [outer] : [outer, ...steps(outer, inner)];
  });
  return all.map(({ geometry, properties }, at) =>
    feature(geometry, {
      ...properties,
      id: `${textOf(properties['wash'])}-${String(at + 1)}`,
      ring: at + 1,
      opacity_share: Math.round(1000 / all.length) / 1000,
    }),
  );
}

function steps(outer: LayerFeature, inner: LayerFeature): LayerFeature[] {
  const [limit, core] = [areaOf(outer.geometry), areaOf(inner.geometry)];
  const [far, near] = [Number(outer.properties[KILOMETRES]), Number(inner.properties[KILOMETRES])];
  if (!(far >= near && near > 0))
    throw faulty(inner, `"${KILOMETRES}" must be a number above 0, at most that of the ring around it`);
  if (limit === undefined || core === undefined)
    throw faulty(inner, 'it and the ring around it must be areas');
  return Array.from({ length: STEPS - 1 }, (_, index) => far - ((far - near) * (index + 1)) / STEPS).map(
    (width): LayerFeature => {
      const grown = buffer(turfFeature(core), width - near, { units: 'kilometers', steps: 8 });
      if (grown === undefined) throw faulty(inner, 'it cannot be grown');
      const plain = simplify(grown, { tolerance: TOLERANCE, highQuality: true });
      const kept = intersect(featureCollection([plain, turfFeature(limit)]));
      if (kept === null) throw faulty(inner, 'it must lie within the ring around it');
      return feature(kept.geometry, { ...outer.properties, [KILOMETRES]: Math.round(width * 100) / 100 });
    },
  );
}

function washOf(ring: LayerFeature): string {
  const name = textOf(ring.properties['wash']);
  if (name === '') throw faulty(ring, '"wash" must name the area that the ring belongs to');
  return name;
}

const faulty = (ring: LayerFeature, reason: string): Error =>
  new Error(`raw/washes.geojson, "${textOf(ring.properties['id'])}": ${reason}.`);

const areaOf = (geometry: Geometry | null): Polygon | MultiPolygon | undefined =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : undefined;
