/** The shape every feature has once a layer is ready to draw. */
import type { Feature, Geometry } from 'geojson';

/** What a property may hold: plain values, so that the style can read them. */
export type PropertyValue = string | number | boolean | null;

export type Properties = Record<string, PropertyValue>;

export type LayerFeature = Feature<Geometry | null, Properties>;

/** Layer name (also its file name without ending) to its features, in drawing order. */
export type Layers = ReadonlyMap<string, readonly LayerFeature[]>;

export function feature(geometry: Geometry | null, properties: Properties): LayerFeature {
  return { type: 'Feature', properties, geometry };
}

export function textOf(value: PropertyValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: PropertyValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
