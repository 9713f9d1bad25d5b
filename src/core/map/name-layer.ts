/** A kind of name on the ground as style layers: one for names at a point, one for names along a curve. */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, byZoom, inItsZooms, is, isOneOf, labelled, nameIn, state, themed } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { AREA_ANCHORS } from './area-anchors.ts';
import type { Palette } from './palette.ts';
import { SHOWN_BY_KEY } from './name-order.ts';
import { quietNamePaint } from './quiet-names.ts';
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
  readonly opacity?: number;
  /** Further out than this zoom only a stop shows it. */
  readonly quietFrom?: number;
  readonly maxWidth?: number;
  readonly anchor?: 'left';
  /** A name at a point may stand about it: it is a whole area's. */
  readonly isArea?: boolean;
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

/** What of a look's names a set of layers draws, and which keys of the paint state show them at a stop. */
export interface Chosen {
  readonly filter: Expression;
  readonly shownBy?: readonly string[];
  /** At the end of the layers' ids, where one look has several sets. */
  readonly suffix?: string;
}

/** Names that a stop may show are a little quieter elsewhere. */
const QUIET = 0.95;

/** How strong a name is that any of these keys of the paint state shows. */
export const strongest = (shownBy: readonly string[]): Expression => ['max', 0, ...shownBy.map(state)];

const opacityOf = (
  { opacity, quietFrom }: Look,
  shownBy: readonly string[],
): SymbolLayerSpecification['paint'] => {
  if (shownBy.length === 0 && quietFrom === undefined) return { 'text-opacity': labelled(opacity ?? 1) };
  const strength = strongest(shownBy);
  const quiet = opacity ?? QUIET;
  if (quietFrom === undefined) return { 'text-opacity': labelled(['max', quiet, strength]) };
  return quietNamePaint(quietFrom, strength, quiet);
};

export function nameLayers(
  locale: string,
  look: Look,
  { filter, shownBy = [], suffix = '' }: Chosen,
): LayerSpecification[] {
  const { kinds, fonts, sizes, spacing, capitals, colour, halo, maxWidth, anchor, straightBelow, isArea } =
    look;
  return (['point', 'line'] as const).map((placement) => ({
    id: `${look.id}${placement === 'point' ? '' : '-curved'}${suffix}`,
    type: 'symbol',
    metadata: { [SHOWN_BY_KEY]: shownBy },
    source: NAMES_LAYER,
    filter: all(isOneOf('kind', kinds), is('placement', placement), filter, inItsZooms),
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
      ...(isArea === true && placement === 'point' ? { 'text-variable-anchor-offset': AREA_ANCHORS } : {}),
      ...(capitals === true ? { 'text-transform': 'uppercase' } : {}),
    },
    paint: {
      'text-color': colour,
      'text-halo-color': themed(halo ?? ((palette) => palette.halo)),
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
      'text-opacity-transition': AT_ONCE,
      ...opacityOf(look, shownBy),
    },
  }));
}
