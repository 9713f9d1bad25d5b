/** The sea over the edge of the relief, its depths, the coast with a pale glow off it, and the lakes. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, fade, is, themed, width } from './expressions.ts';
import { REGION_FADE, REGION_FROM } from './region.ts';
import { ROUGH_KEY } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

/** Further out the frame of the depths would show, at the far side of a wide screen. */
const DEPTH_FROM = 6;
const DEPTH_FADE = 1.2;

export const seaLayers: MakeLayers = ({ has }) => {
  const layers: LayerSpecification[] = [];
  if (has('sea')) {
    layers.push({
      id: 'sea',
      type: 'fill',
      source: 'sea',
      filter: is('kind', 'sea'),
      minzoom: REGION_FROM,
      paint: {
        'fill-color': themed((palette) => palette.sea),
        'fill-opacity': fade(REGION_FROM, REGION_FADE, 0, 1),
      },
    });
  }
  if (has('depth')) layers.push(...DEPTHS.map(depthLayer));
  if (has('coast')) layers.push(...coastLayers);
  return layers;
};

const DEPTHS = [200, 1000, 2000, 3000] as const;

const depthLayer = (metres: number, index: number): LayerSpecification => ({
  id: `depth-${metres}`,
  type: 'fill',
  source: 'depth',
  metadata: { [ROUGH_KEY]: true },
  minzoom: DEPTH_FROM,
  filter: is('depth_m', metres),
  paint: {
    'fill-color': themed((palette) => palette.depth[index] ?? palette.sea),
    'fill-opacity': fade(DEPTH_FROM, DEPTH_FADE, 0, 1),
    'fill-antialias': true,
  },
});

/** The coast with few vertices: an offset line frays where it must turn too often. */
export const COAST_SOFT_SOURCE = 'coast-soft';

// Land lies on the left of every coastline: a positive offset puts the glow into the sea.
const coastLayers: readonly LayerSpecification[] = [
  {
    id: 'coast-glow-wide',
    type: 'line',
    source: COAST_SOFT_SOURCE,
    minzoom: REGION_FROM,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': themed((palette) => palette.coastGlow),
      'line-width': byZoom([4, 4], [7, 9], [10, 15]),
      'line-offset': byZoom([4, 1.6], [7, 3.4], [10, 5.5]),
      'line-blur': byZoom([4, 3], [7, 7], [10, 12]),
      'line-opacity': fade(REGION_FROM, 1.2, 0, 0.6),
    },
  },
  {
    id: 'coast-glow',
    type: 'line',
    source: COAST_SOFT_SOURCE,
    minzoom: REGION_FROM,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': themed((palette) => palette.coastGlow),
      'line-width': byZoom([4, 2], [7, 4], [10, 6]),
      'line-offset': byZoom([4, 0.8], [7, 1.5], [10, 2.2]),
      'line-blur': byZoom([4, 1.2], [7, 2.6], [10, 4]),
      'line-opacity': fade(REGION_FROM, 1.2, 0, 0.7),
    },
  },
  {
    id: 'coast',
    type: 'line',
    source: 'coast',
    minzoom: REGION_FROM,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': themed((palette) => palette.coast),
      'line-width': width([4, 0.6], [7, 0.9], [10, 1.3]),
      'line-opacity': fade(REGION_FROM, REGION_FADE, 0, 1),
    },
  },
];

export const lakeLayers: MakeLayers = ({ has }) => {
  if (!has('lakes')) return [];
  return [
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      minzoom: 5,
      paint: { 'fill-color': themed((palette) => palette.lake), 'fill-opacity': fade(5, 0.6, 0, 1) },
    },
    {
      id: 'lake-shore',
      type: 'line',
      source: 'lakes',
      minzoom: 5,
      paint: {
        'line-color': themed((palette) => palette.coast),
        'line-width': width([5, 0.4], [10, 1]),
        'line-opacity': fade(5, 0.6, 0, 0.9),
      },
    },
  ];
};
