/** Borders and roads: where the road ends is the story's subject, so it is the crispest line of the ground. */
import type { LayerSpecification, LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, fade, is, themed, width } from './expressions.ts';
import { onGround } from './ground-layers.ts';
import type { MakeLayers } from './style-parts.ts';

/** The schematic highway hands over to the roads here: they are there before it goes, so that no zoom has half a road. */
const ROADS_FROM = 4.4;
const ROADS_FADE = 0.3;
const FAR_UNTIL = ROADS_FROM + 2 * ROADS_FADE;

export const borderLayers: MakeLayers = ({ has }) => {
  if (!has('border')) return [];
  return onGround('border', [
    {
      id: 'border-case',
      type: 'line',
      source: 'border',
      minzoom: 4,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': themed((palette) => palette.borderCase),
        'line-width': width([4, 2], [7, 4.5], [10, 8]),
        'line-blur': byZoom([4, 1], [7, 2.5], [10, 4]),
        'line-opacity': fade(4, 0.8, 0, 0.7),
      },
    },
    {
      id: 'border',
      type: 'line',
      source: 'border',
      minzoom: 4,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': themed((palette) => palette.border),
        'line-width': width([4, 0.9], [7, 1.3], [10, 1.9]),
        'line-dasharray': [6, 2.5, 1.2, 2.5],
        'line-opacity': fade(4, 0.8, 0, 0.95),
      },
    },
  ]);
};

/** Rank, zoom it appears at, and its widths at zooms 5 and 10. */
const ROAD_RANKS = [
  [4, 7, 0.6, 1.6],
  [3, 5.4, 0.7, 1.9],
  [2, ROADS_FROM, 0.9, 2.4],
  [1, ROADS_FROM, 1.6, 3.8],
] as const;
type RoadRank = (typeof ROAD_RANKS)[number];

const roadCase = ([rank, from, far, near]: RoadRank): LayerSpecification => ({
  id: `roads-${rank}-case`,
  type: 'line',
  source: 'roads',
  minzoom: from,
  filter: is('rank', rank),
  layout: { 'line-join': 'round', 'line-cap': 'butt' },
  paint: {
    'line-color': themed((palette) => palette.roadCase),
    'line-width': width([5, far + 1.6], [10, near + 2.6]),
    'line-opacity': fade(from, ROADS_FADE, 0, 0.85),
  },
});

const roadLine = ([rank, from, far, near]: RoadRank): LayerSpecification => ({
  id: `roads-${rank}`,
  type: 'line',
  source: 'roads',
  minzoom: from,
  filter: is('rank', rank),
  layout: { 'line-join': 'round', 'line-cap': 'butt' },
  paint: {
    'line-color': themed((palette) => palette.road),
    'line-width': width([5, far], [10, near]),
    'line-opacity': fade(from, ROADS_FADE, 0, 1),
  },
});

export const roadLayers: MakeLayers = ({ has }) => {
  const layers: LayerSpecification[] = [];
  if (has('panamerican')) layers.push(...schematic);
  if (has('roads')) layers.push(...ROAD_RANKS.map(roadCase), ...ROAD_RANKS.map(roadLine));
  return onGround('roads', layers);
};

const isBeyond = is('beyond', true);
const FAR = { filter: ['!', isBeyond], maxzoom: FAR_UNTIL } satisfies Partial<LineLayerSpecification>;
const BEYOND = { filter: isBeyond, minzoom: ROADS_FROM } satisfies Partial<LineLayerSpecification>;

const highway = (
  id: string,
  where: typeof FAR | typeof BEYOND,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LayerSpecification => ({
  id,
  type: 'line',
  source: 'panamerican',
  ...where,
  layout: { 'line-join': 'round', 'line-cap': 'butt' },
  paint,
});

/** The whole highway from far off, and at every scale what of it lies beyond the region: a road must not end at a map's edge. */
const schematic: readonly LayerSpecification[] = [
  highway('panamerican-case', FAR, {
    'line-color': themed((palette) => palette.roadCase),
    'line-width': width([0, 3.2], [5, 4.6]),
    'line-opacity': fade(ROADS_FROM + ROADS_FADE, ROADS_FADE, 0.9, 0),
  }),
  highway('panamerican', FAR, {
    'line-color': themed((palette) => palette.road),
    'line-width': width([0, 1.8], [5, 2.4]),
    'line-opacity': fade(ROADS_FROM + ROADS_FADE, ROADS_FADE, 1, 0),
  }),
  highway('panamerican-beyond-case', BEYOND, {
    'line-color': themed((palette) => palette.roadCase),
    'line-width': width([5, 3.2], [10, 5]),
    'line-opacity': 0.85,
  }),
  highway('panamerican-beyond', BEYOND, {
    'line-color': themed((palette) => palette.road),
    'line-width': width([5, 1.2], [10, 2.4]),
  }),
];
