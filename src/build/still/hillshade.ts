/** The light on the relief, from the style's own hillshade, worked out as MapLibre's shader does. */
import type { Color } from '@maplibre/maplibre-gl-style-spec';
import type { At, LayerReader } from './evaluate.ts';

/** 0…255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Light {
  readonly exaggeration: number;
  readonly directions: readonly {
    readonly sinAlt: number;
    readonly cosAlt: number;
    readonly sin: number;
    readonly cos: number;
  }[];
  readonly shadow: Rgb;
  readonly highlight: Rgb;
}

export function lightOf(shade: LayerReader, at: At): Light {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const altitudes = shade.numbers('hillshade-illumination-altitude', at);
  return {
    exaggeration: shade.number('hillshade-exaggeration', at),
    directions: shade.numbers('hillshade-illumination-direction', at).map((direction, index) => {
      const altitude = radians(altitudes[index] ?? altitudes.at(-1) ?? 45);
      const azimuth = radians(direction);
      return {
        sinAlt: Math.sin(altitude),
        cosAlt: Math.cos(altitude),
        sin: -Math.sin(azimuth),
        cos: -Math.cos(azimuth),
      };
    }),
    shadow: rgb(firstColour(shade.value('hillshade-shadow-color', at))),
    highlight: rgb(firstColour(shade.value('hillshade-highlight-color', at))),
  };
}

/** MapLibre's multidirectional hillshade: the mean of several lights, each shading or lighting the ground. */
export function putLit(
  colours: Float32Array,
  offset: number,
  ground: Rgb,
  east: number,
  south: number,
  { exaggeration, directions, shadow, highlight }: Light,
): void {
  const dx = east * exaggeration * 2;
  const dy = south * exaggeration * 2;
  const steepness = Math.sqrt(1 + dx * dx + dy * dy);
  let dark = 0;
  let bright = 0;
  for (const { sinAlt, cosAlt, sin, cos } of directions) {
    const angle = (sinAlt - (dy * cos * cosAlt - dx * sin * cosAlt)) / steepness;
    const shade = Math.min(1, Math.max(0, angle));
    if (shade > 0.5) bright += (2 * shade - 1) / directions.length;
    else dark += (1 - 2 * shade) / directions.length;
  }
  const rest = 1 - dark - bright;
  colours[offset] = ground[0] * rest + shadow[0] * dark + highlight[0] * bright;
  colours[offset + 1] = ground[1] * rest + shadow[1] * dark + highlight[1] * bright;
  colours[offset + 2] = ground[2] * rest + shadow[2] * dark + highlight[2] * bright;
}

export const rgb = (colour: Color | undefined): Rgb => {
  if (colour === undefined) return [0, 0, 0];
  return [colour.r * 255, colour.g * 255, colour.b * 255];
};

/** A list of colours, or one. */
function firstColour(value: unknown): Color | undefined {
  const list: unknown =
    typeof value === 'object' && value !== null && 'values' in value ? value.values : value;
  const first: unknown = Array.isArray(list) ? list[0] : list;
  return isColour(first) ? first : undefined;
}

const isColour = (value: unknown): value is Color =>
  typeof value === 'object' && value !== null && 'r' in value && 'g' in value && 'b' in value && 'a' in value;
