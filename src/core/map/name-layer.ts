/** A kind of name on the ground as style layers: one for names at a point, one for names along a curve. */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, byZoom, inItsZooms, is, isOneOf, labelled, nameIn, themed } from './expressions.ts';
import type { Expression, Numeric } from './expressions.ts';
import type { Palette } from './palette.ts';
import { AT_ONCE } from './style-parts.ts';

/** The layer file that holds the names. */
export const NAMES_LAYER = 'labels';

/** One look of a name; `sizes` are pixels at zooms. */
export interface Look {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly fonts: string[];
  readonly sizes: readonly (readonly [zoom: number, px: number])[];
  readonly spacing: number;
  readonly capitals?: boolean;
  readonly colour: Expression;
  readonly halo?: (palette: Palette) => string;
  readonly opacity?: Numeric;
  readonly maxWidth?: number;
  readonly anchor?: 'left';
  /** Further out than this a curve is too short for its name, which then starts straight at the curve's first point. */
  readonly straightBelow?: number;
}

const placed = (
  kind: 'line' | 'point',
  straightBelow: number | undefined,
): SymbolLayerSpecification['layout'] => {
  if (kind === 'point') return { 'symbol-placement': 'point' };
  if (straightBelow === undefined) return { 'symbol-placement': 'line-center', 'text-max-angle': 60 };
  return {
    'symbol-placement': ['step', ['zoom'], 'point', straightBelow, 'line-center'],
    'text-anchor': ['step', ['zoom'], 'left', straightBelow, 'center'],
    'text-max-angle': 60,
  };
};

/** `exclude` keeps out what other layers draw. */
export function nameLayers(locale: string, look: Look, exclude: Expression): LayerSpecification[] {
  const { kinds, fonts, sizes, spacing, capitals, colour, halo, opacity, maxWidth, anchor, straightBelow } =
    look;
  return (['point', 'line'] as const).map((placement) => ({
    id: placement === 'point' ? look.id : `${look.id}-curved`,
    type: 'symbol',
    source: NAMES_LAYER,
    filter: all(isOneOf('kind', kinds), is('placement', placement), exclude, inItsZooms),
    layout: {
      ...placed(placement, straightBelow),
      'text-field': nameIn(locale),
      'text-font': fonts,
      'text-size': byZoom(...sizes),
      'text-letter-spacing': spacing,
      'text-max-width': maxWidth ?? 10,
      'text-line-height': 1.15,
      'text-padding': 4,
      ...(anchor === undefined ? {} : { 'text-anchor': anchor, 'text-offset': [1, 0] }),
      ...(capitals === true ? { 'text-transform': 'uppercase' } : {}),
    },
    paint: {
      'text-color': colour,
      'text-halo-color': themed(halo ?? ((palette) => palette.halo)),
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
      'text-opacity': labelled(opacity ?? 1),
      'text-opacity-transition': AT_ONCE,
    },
  }));
}
