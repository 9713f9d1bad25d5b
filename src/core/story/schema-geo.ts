/** The form of feature properties in geo/*.geojson: what every layer has, and what two of them need. */
import type { Feature, Geometry } from 'geojson';
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty('The value may not be empty.'));
const number = v.pipe(v.number(), v.finite());
const year = v.pipe(v.number(), v.integer());

const mode = v.picklist(['boat', 'vehicle', 'foot', 'canoe', 'bus', 'plane']);

export const CERTAINTIES = ['exact', 'approximate', 'area', 'not-disclosed'] as const;

/** `id`, `certainty` and `source` stand on every feature; all else only where it means something. */
const entries = {
  id: text,
  certainty: v.picklist(CERTAINTIES),
  /** An id of the table in SOURCES.md. */
  source: text,
  name_en: v.optional(text),
  name_es: v.optional(text),
  alt_names: v.optional(text),
  kind: v.optional(text),
  country: v.optional(text),
  rank: v.optional(number),
  /** Id in places.csv. */
  story_id: v.optional(text),
  /** Of a place: where its name stands first. Of an area's name at a point: on which side no border runs. */
  name_side: v.optional(v.picklist(['west', 'east'])),
  /** Of a road: where it carries on beyond the region. */
  beyond: v.optional(v.boolean()),
  dot: v.optional(v.boolean()),
  island: v.optional(v.boolean()),
  min_zoom: v.optional(number),
  max_zoom: v.optional(number),
  radius_km: v.optional(number),
  nudged_km: v.optional(number),
  placement: v.optional(v.picklist(['line', 'point'])),
  elevation_m: v.optional(number),
  depth_m: v.optional(number),
  ref: v.optional(text),
  pair: v.optional(text),
  schematic: v.optional(v.boolean()),
  cities: v.optional(number),
  from_id: v.optional(text),
  /** Null where a direction has no end. */
  to_id: v.optional(v.nullable(text)),
  length_km: v.optional(number),
  route_id: v.optional(text),
  order: v.optional(number),
  mode: v.optional(mode),
  story_draw: v.optional(v.picklist(['line', 'corridor', 'fading-line'])),
  years: v.optional(text),
  from_year: v.optional(year),
  to_year: v.optional(year),
  part: v.optional(text),
  note: v.optional(text),
  width_m: v.optional(number),
  wash: v.optional(v.string()),
  ring: v.optional(number),
  half_width_km: v.optional(number),
  opacity_share: v.optional(number),
};

const anyFeature = v.strictObject(entries);
const placeFeature = v.strictObject({
  ...entries,
  name_en: text,
  name_es: text,
  kind: text,
  rank: number,
  dot: v.boolean(),
  min_zoom: number,
});
const journeyFeature = v.strictObject({ ...entries, name_en: text, name_es: text, mode });

export type FeatureProperties = v.InferOutput<typeof anyFeature>;
export type LayerFeature = Feature<Geometry | null, FeatureProperties>;

/** The form a layer's features must have; `layer` is the file's name without ending. */
export function featurePropertiesSchema(
  layer: string,
): typeof anyFeature | typeof placeFeature | typeof journeyFeature {
  if (layer === 'places') return placeFeature;
  return layer === 'journeys' ? journeyFeature : anyFeature;
}
