/** What only the widest view shows: where the road begins and ends, and the break in it. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, byZoom, inItsZooms, is, labelled, nameIn, themed } from './expressions.ts';
import { NAMES_LAYER } from './name-layer.ts';
import { AT_ONCE, FONTS } from './style-parts.ts';

/** Where the road begins and ends, each with its name beside it. */
export const roadEndLayers = (locale: string): LayerSpecification[] => [
  {
    id: 'road-end-dots',
    type: 'circle',
    source: NAMES_LAYER,
    filter: is('kind', 'road-end'),
    maxzoom: 5,
    paint: {
      'circle-radius': byZoom([0, 2.6], [5, 4]),
      'circle-color': themed((palette) => palette.road),
      'circle-stroke-color': themed((palette) => palette.roadCase),
      'circle-stroke-width': 1,
    },
  },
  {
    id: 'road-ends',
    type: 'symbol',
    source: NAMES_LAYER,
    filter: all(is('kind', 'road-end'), inItsZooms),
    layout: {
      'text-field': nameIn(locale),
      'text-font': FONTS.medium,
      'text-size': byZoom([0, 13], [5, 14]),
      'text-variable-anchor-offset': ['left', [0.6, 0], 'right', [-0.6, 0]],
      'text-justify': 'auto',
    },
    paint: {
      'text-color': themed((palette) => palette.label),
      'text-halo-color': themed((palette) => palette.halo),
      'text-halo-width': 1.4,
      'text-opacity': labelled(1),
      'text-opacity-transition': AT_ONCE,
    },
  },
];

/** Nearer than this the road itself shows its break, and a ring and a name for it would only point at water. */
const GAP_UNTIL = 4;

/** From far off, a ring round the break in the road and its name: at that scale the break itself is two pixels. */
export const gapLayers = (locale: string): LayerSpecification[] => [
  {
    id: 'gap-ring',
    type: 'circle',
    source: NAMES_LAYER,
    filter: is('kind', 'gap'),
    maxzoom: GAP_UNTIL,
    paint: {
      'circle-radius': byZoom([0, 8], [3, 16], [GAP_UNTIL, 26]),
      'circle-color': themed((palette) => palette.paper),
      'circle-opacity': 0,
      'circle-stroke-color': themed((palette) => palette.label),
      'circle-stroke-width': 1.6,
      'circle-stroke-opacity': byZoom([3.2, 1], [GAP_UNTIL, 0]),
    },
  },
  {
    id: 'gap-name',
    type: 'symbol',
    source: NAMES_LAYER,
    filter: all(is('kind', 'gap'), inItsZooms),
    maxzoom: GAP_UNTIL,
    layout: {
      'text-field': nameIn(locale),
      'text-font': FONTS.semibold,
      'text-size': byZoom([0, 16], [5, 20]),
      'text-variable-anchor-offset': ['left', [0.9, 0], 'right', [-0.9, 0]],
      'text-justify': 'auto',
      'text-max-width': 12,
    },
    paint: {
      'text-color': themed((palette) => palette.label),
      'text-halo-color': themed((palette) => palette.halo),
      'text-halo-width': 2,
      'text-opacity': byZoom([3.2, labelled(1)], [GAP_UNTIL, labelled(0)]),
      'text-opacity-transition': AT_ONCE,
    },
  },
];
