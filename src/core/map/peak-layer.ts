/** Peaks: a triangle, the name and the height where one is known. */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { atLeastFrom, awayIfUnseen, byZoom, nameIn, themed } from './expressions.ts';
import { PEAK_IMAGE } from './map-images.ts';
import { NAMES_LAYER, strongest } from './name-layer.ts';
import type { Chosen } from './name-layer.ts';
import { SHOWN_BY_KEY } from './name-order.ts';
import { quietNamePaint } from './quiet-names.ts';
import { AT_ONCE, FONTS } from './style-parts.ts';

/** Further out a summit is one of many, and its long name stands among the towns: then it is for stops that ask for it. */
const ALWAYS_FROM = 7;

/** A peak has one group, whose key is on at every stop that shows it, or none. */
const shownPaint = (shownBy: readonly string[]): SymbolLayerSpecification['paint'] => {
  const strength = strongest(shownBy);
  return {
    ...quietNamePaint(ALWAYS_FROM, strength, 1),
    'icon-opacity': atLeastFrom(ALWAYS_FROM, strength, 1),
    'icon-opacity-transition': AT_ONCE,
    'icon-translate': awayIfUnseen(ALWAYS_FROM, strength),
    'icon-translate-transition': AT_ONCE,
  };
};

export const peakLayer = (
  locale: string,
  { filter, shownBy = [], suffix = '' }: Chosen,
): LayerSpecification => ({
  id: `peaks${suffix}`,
  type: 'symbol',
  metadata: { [SHOWN_BY_KEY]: shownBy },
  source: NAMES_LAYER,
  filter,
  layout: {
    'icon-image': PEAK_IMAGE,
    'icon-padding': 1,
    'text-field': [
      'case',
      ['has', 'elevation_m'],
      [
        'concat',
        nameIn(locale),
        '\n',
        ['number-format', ['get', 'elevation_m'], { locale: locale, 'max-fraction-digits': 0 }],
        ' m',
      ],
      nameIn(locale),
    ],
    'text-font': FONTS.italic,
    'text-size': byZoom([6, 13.5], [10, 17]),
    'text-line-height': 1.1,
    'text-max-width': 12,
    'text-justify': 'auto',
    'text-variable-anchor-offset': [
      'top',
      [0, 0.5],
      'bottom',
      [0, -0.5],
      'left',
      [0.7, 0],
      'right',
      [-0.7, 0],
    ],
    'text-padding': 2,
  },
  paint: {
    'icon-color': themed((palette) => palette.reliefLabel),
    'icon-halo-color': themed((palette) => palette.halo),
    'icon-halo-width': 1,
    'text-color': themed((palette) => palette.reliefLabel),
    'text-halo-color': themed((palette) => palette.halo),
    'text-halo-width': 2,
    'text-opacity-transition': AT_ONCE,
    ...shownPaint(shownBy),
  },
});
