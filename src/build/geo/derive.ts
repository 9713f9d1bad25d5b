/** Numbers that follow from the layers and the register: lengths, distances, bearings, areas, boxes. */
import { area, bbox, bearing, distance, featureCollection, length } from '@turf/turf';
import type { Feature } from 'geojson';
import { textOf, type LayerFeature, type Layers } from './layer-feature.ts';
import type { RegisterPlace } from './read-places.ts';
import type { Recipe } from './read-recipe.ts';

/** Plain JSON with sorted keys; units are in the names: km, km2, degrees (bearings clockwise from north). */
export type Derived = { readonly [key: string]: Derived | readonly number[] | string | number | null };

export function derive(
  layers: Layers,
  texts: ReadonlyMap<string, string>,
  register: readonly RegisterPlace[],
  recipe: Recipe,
  relief: Derived,
): Derived {
  const places = new Map(register.map((place) => [place.id, place]));
  const straight = (fromId: string, toId: string): Derived => {
    const from = places.get(fromId);
    const to = places.get(toId);
    if (from?.position === undefined || to?.position === undefined) {
      return { straight_km: null, bearing_deg: null, certainty: null };
    }
    const ends = { from: [...from.position], to: [...to.position] };
    return {
      straight_km: tenth(distance(ends.from, ends.to)),
      bearing_deg: Math.round(bearing(ends.from, ends.to) + 360) % 360,
      certainty: from.confidence === 'exact' && to.confidence === 'exact' ? 'exact' : 'approximate',
    };
  };
  const layer = (name: string): readonly LayerFeature[] => layers.get(name) ?? [];
  return sorted({
    areas: byId(layer('areas'), (item) => ({ area_km2: areaKm2(item), bbox: box([item]) })),
    borders: byId(layer('border'), (item) => ({ length_km: lengthKm(item) })),
    distances: Object.fromEntries(
      recipe.distances.map(([from, to]) => [`${from}--${to}`, straight(from, to)]),
    ),
    journeys: byId(layer('journeys'), (item) => {
      const from = textOf(item.properties['from_id']);
      const to = textOf(item.properties['to_id']);
      return {
        from_id: from,
        to_id: to === '' ? null : to,
        length_km: isMeasurable(item) ? lengthKm(item) : null,
        ...straight(from, to),
      };
    }),
    layers: Object.fromEntries(
      [...layers].map(([name, features]) => [
        name,
        { bbox: box(features), bytes: Buffer.byteLength(texts.get(name) ?? ''), features: features.length },
      ]),
    ),
    profiles: relief,
    washes: byId(layer('washes'), (item) => ({ area_km2: areaKm2(item), bbox: box([item]) })),
  });
}

/** The bends of a soft band and the end of a fading line are not those of the way: their length would be a false fact. */
function isMeasurable({ properties }: LayerFeature): boolean {
  return properties['mode'] !== 'foot' && properties['story_draw'] === 'line';
}

function byId(features: readonly LayerFeature[], measure: (item: LayerFeature) => Derived): Derived {
  return Object.fromEntries(features.map((item) => [textOf(item.properties['id']), measure(item)]));
}

function drawn(features: readonly LayerFeature[]): Feature[] {
  return features.flatMap(({ geometry }) =>
    geometry === null ? [] : [{ type: 'Feature', properties: {}, geometry }],
  );
}

function areaKm2(item: LayerFeature): number {
  return Math.round(area(featureCollection(drawn([item]))) / 1e6);
}

function lengthKm(item: LayerFeature): number {
  return tenth(length(featureCollection(drawn([item]))));
}

function box(features: readonly LayerFeature[]): readonly number[] | null {
  const shapes = drawn(features);
  if (shapes.length === 0) return null;
  return bbox(featureCollection(shapes)).map((degrees) => Math.round(degrees * 1e4) / 1e4);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function sorted(value: Derived): Derived {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, isBranch(item) ? sorted(item) : item]));
}

function isBranch(value: Derived[string]): value is Derived {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
