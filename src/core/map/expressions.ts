/** Short names for the few shapes of style expression that the map is written in. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LABELS_KEY, THEME_KEY } from './paint-state.ts';
import { PALETTES } from './palette.ts';
import type { Palette } from './palette.ts';

export type Expression = ExpressionSpecification;
export type Numeric = number | Expression;

/** A key of the scene's paint. Only ever in paint, and never in one property with a feature's own values. */
export const state = (key: string): Expression => ['global-state', key];

/** The same for each theme; `pick` says what of it. */
export const themed = (pick: (palette: Palette) => string): Expression => [
  'match',
  state(THEME_KEY),
  'dark',
  pick(PALETTES.dark),
  'projector',
  pick(PALETTES.projector),
  pick(PALETTES.light),
];

/** `normal`, but another number for a projector seen from the back row. */
export const projected = (normal: number, projector: number): Expression => [
  'match',
  state(THEME_KEY),
  'projector',
  projector,
  normal,
];

/** A colour of every theme at one opacity. */
export const themedAlpha = (pick: (palette: Palette) => string, alpha: number): Expression =>
  themed((palette) => withAlpha(pick(palette), alpha));

/** `#rrggbb` as `rgba(…)`. */
export function withAlpha(hex: string, alpha: number): string {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${alpha})`;
}

export type Stops = readonly (readonly [zoom: number, value: Numeric])[];

const flat = (stops: Stops): Numeric[] => stops.flatMap(([zoom, value]) => [zoom, value]);

/** Straight lines between the stops. */
export const byZoom = (...stops: Stops): Expression => ['interpolate', ['linear'], ['zoom'], ...flat(stops)];

/** Line widths: growing with the scale, thicker for the projector. */
export const width = (...stops: readonly (readonly [zoom: number, px: number])[]): Expression => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  ...flat(stops.map(([zoom, px]) => [zoom, projected(px, px * 1.6)] as const)),
];

/** One unit of `strength` below `from`, fading to another over `over` zooms. */
export const fade = (from: number, over: number, before: Numeric, after: Numeric): Expression =>
  byZoom([from, before], [from + over, after]);

/** Pixels for metres on the ground, exact at `latitude`: one pixel holds `78271.5 · cos φ / 2^zoom` metres. */
export function metres(value: Numeric, latitude: number, share = 1): Expression {
  const perMetre = share / (78_271.5 * Math.cos((latitude * Math.PI) / 180));
  const at = (zoom: number): Expression => ['*', value, perMetre * 2 ** zoom];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), 24, at(24)];
}

/** Labels are switched by opacity alone, so that nothing is laid out again. */
export const labelled = (strength: Numeric): Expression => ['*', state(LABELS_KEY), strength];

/** Shown on demand, and quietly from a zoom on in any case. */
export const atLeastFrom = (zoom: number, strength: Expression, quiet: number, wrap = same): Expression => [
  'step',
  ['zoom'],
  wrap(strength),
  zoom,
  wrap(['max', strength, quiet]),
];
const same = (strength: Expression): Expression => strength;

/** What nobody sees must not keep others from being placed: it goes where nothing is. */
export const awayIfUnseen = (from: number, strength: Expression): Expression => [
  'step',
  ['zoom'],
  ['case', ['>', strength, 0.01], ['literal', [0, 0]], ['literal', [0, FAR_AWAY_PX]]],
  from,
  ['literal', [0, 0]],
];
const FAR_AWAY_PX = -100_000;

export const hasId = (ids: readonly string[]): Expression => ['in', ['get', 'id'], ['literal', [...ids]]];
export const lacksId = (ids: readonly string[]): Expression => ['!', hasId(ids)];
export const isOneOf = (property: string, values: readonly (string | number)[]): Expression => [
  'in',
  ['get', property],
  ['literal', [...values]],
];
export const is = (property: string, value: string | number | boolean): Expression => [
  '==',
  ['get', property],
  value,
];
export const all = (...conditions: readonly Expression[]): Expression => ['all', ...conditions];

// Filters see whole zooms only; half a zoom of slack puts the switch in the middle.
/** Between the zooms a feature asks for. Two names of one thing, such as `x` and `x-near`, share the number: never both show. */
export const inItsZooms: Expression = all(
  ['<=', ['coalesce', ['get', 'min_zoom'], 0], ['+', ['zoom'], 0.5]],
  ['>', ['coalesce', ['get', 'max_zoom'], 24], ['+', ['zoom'], 0.5]],
);

/** A feature's name in the story's language. */
export const nameIn = (locale: string): Expression => [
  'coalesce',
  ['get', `name_${locale}`],
  ['get', 'name_en'],
  ['get', 'name'],
  '',
];
