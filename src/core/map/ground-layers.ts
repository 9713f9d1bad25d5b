/** Makes layers a part of the ground that a reader can take away. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { state } from './expressions.ts';
import type { Expression } from './expressions.ts';
import type { Ground, GroundPaint } from './ground.ts';

/** Before anybody has taken anything away; written out, so that the map need not load what only the tools use. */
export const WHOLE_GROUND: GroundPaint = {
  'ground:relief': 1,
  'ground:rivers': 1,
  'ground:areas': 1,
  'ground:border': 1,
  'ground:roads': 1,
};

/** What makes each kind of layer more or less strong. */
const STRENGTHS: Readonly<Partial<Record<LayerSpecification['type'], string>>> = {
  fill: 'fill-opacity',
  line: 'line-opacity',
  symbol: 'text-opacity',
  'color-relief': 'color-relief-opacity',
  hillshade: 'hillshade-exaggeration',
};

const keyOf = (ground: Ground): keyof GroundPaint => `ground:${ground}`;

/** The same layers as a part of this group: they are seen as long as the group is. */
export const onGround = (ground: Ground, layers: readonly LayerSpecification[]): LayerSpecification[] =>
  layers.map((layer) => {
    const property = STRENGTHS[layer.type];
    const paint: Readonly<Record<string, unknown>> = { ...layer.paint };
    if (property === undefined) return layer;
    const strength = times(state(keyOf(ground)), paint[property] ?? 1);
    return { ...layer, paint: { ...paint, [property]: strength } };
  });

/** The zoom must stay outermost: so what comes out of a curve is multiplied, not the curve. */
function times(factor: Expression, value: unknown): unknown {
  if (!Array.isArray(value)) return ['*', factor, value];
  const parts: readonly unknown[] = value;
  const first = { interpolate: 4, step: 2 }[String(parts[0])];
  if (first === undefined) return ['*', factor, parts];
  return parts.map((part, index) =>
    index >= first && (index - first) % 2 === 0 ? times(factor, part) : part,
  );
}
