/** Reads a style's values for one layer with the very evaluator that the live map uses. */
import {
  Color,
  featureFilter,
  Formatted,
  latest,
  normalizePropertyExpression,
  ResolvedImage,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import type { PaintState } from '../../core/map/paint-state.ts';

export type MapFeature = Feature<Geometry | null>;

/** What an expression may ask for besides the feature. */
export interface At {
  readonly zoom: number;
  readonly lineProgress?: number;
  readonly elevation?: number;
}

export interface LayerReader {
  readonly layer: LayerSpecification;
  /** Whole zooms only, as on the live map. */
  matches(feature: MapFeature, zoom: number): boolean;
  number(name: string, at: At, feature?: MapFeature): number;
  text(name: string, at: At, feature?: MapFeature): string;
  colour(name: string, at: At, feature?: MapFeature): Color;
  numbers(name: string, at: At, feature?: MapFeature): readonly number[];
  /** Whatever it evaluates to; undefined for what the layer does not set and the style has no default for. */
  value(name: string, at: At, feature?: MapFeature): unknown;
  has(name: string): boolean;
}

export interface StyleReader {
  readonly layers: readonly LayerReader[];
  /** From here on the paint of this scene holds. */
  use(paint: PaintState): void;
}

/** Whether a layer's metadata has this key. */
export const says = ({ layer: { metadata } }: LayerReader, key: string): boolean =>
  typeof metadata === 'object' && metadata !== null && key in metadata;

type Evaluate = (at: At, feature: MapFeature | undefined) => unknown;

const NO_FEATURE = { type: 'Unknown', properties: {} } as const;

/** Expressions are read once for all scenes. */
export function readStyle(style: StyleSpecification): StyleReader {
  const globalState: Record<string, unknown> = {};
  for (const [key, { default: value }] of Object.entries(style.state ?? {})) globalState[key] = value;
  return {
    layers: style.layers.map((layer) => readLayer(layer, globalState)),
    use(paint) {
      Object.assign(globalState, paint);
    },
  };
}

function readLayer(layer: LayerSpecification, globalState: Record<string, unknown>): LayerReader {
  const set: ReadonlyMap<string, unknown> = new Map<string, unknown>([
    ...Object.entries(layer.layout ?? {}),
    ...Object.entries(layer.paint ?? {}),
  ]);
  const specs = specsOf(layer.type);
  const known = new Map<string, Evaluate>();
  const evaluator = (name: string): Evaluate => {
    const ready = known.get(name);
    if (ready !== undefined) return ready;
    const made = evaluatorOf(set.get(name), specs.get(name), `${layer.id}.${name}`, globalState);
    known.set(name, made);
    return made;
  };
  const { filter } = featureFilter('filter' in layer ? layer.filter : undefined, layer.id, globalState);
  const value = (name: string, at: At, feature?: MapFeature): unknown => evaluator(name)(at, feature);
  return {
    layer,
    matches: (feature, zoom) => filter({ zoom: Math.floor(zoom) }, evaluable(feature)),
    value,
    has: (name) => set.has(name),
    number: (name, at, feature) => Number(value(name, at, feature) ?? 0),
    text: (name, at, feature) => asText(value(name, at, feature)),
    numbers: (name, at, feature) => asNumbers(value(name, at, feature)),
    colour(name, at, feature) {
      const found = value(name, at, feature);
      return found instanceof Color ? found : Color.transparent;
    },
  };
}

function evaluatorOf(
  value: unknown,
  spec: PropertySpec | undefined,
  key: string,
  globalState: Record<string, unknown>,
): Evaluate {
  if (spec === undefined) return () => value;
  const given = value ?? spec.default;
  if (given === undefined) return () => undefined;
  const expression = normalizePropertyExpression(given, key, spec, globalState);
  return (at, feature) => {
    const found: unknown = expression.evaluate(
      { ...at },
      feature === undefined ? NO_FEATURE : evaluable(feature),
    );
    return found;
  };
}

/** The evaluator reads a feature's type and properties alone. */
function evaluable({ geometry, properties }: MapFeature) {
  const type = geometry?.type.replace('Multi', '') ?? 'Unknown';
  const kind = type === 'Point' || type === 'LineString' || type === 'Polygon' ? type : 'Unknown';
  return { type: kind, properties: properties ?? {} } as const;
}

type PropertySpec = Parameters<typeof normalizePropertyExpression>[2] & { readonly default?: unknown };

/** The specification's own table of what a layer of this type can set; its JSON type is too wide to be used as it is. */
function specsOf(type: string): ReadonlyMap<string, PropertySpec> {
  const tables = new Map<string, unknown>(Object.entries(latest));
  const entries = [`layout_${type}`, `paint_${type}`].flatMap((name) =>
    Object.entries(tables.get(name) ?? {}),
  );
  return new Map(entries.map(([name, spec]) => [name, spec as PropertySpec]));
}

/** Formatted text and images come as objects. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Formatted || value instanceof ResolvedImage) return value.toString();
  return '';
}

function asNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.map(Number);
  // Padding, number lists and anchor collections keep theirs in `values`.
  if (typeof value === 'object' && value !== null && 'values' in value) return asNumbers(value.values);
  return [];
}
