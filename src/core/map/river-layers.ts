/** Rivers, wider by rank and by zoom. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { fade, is, themed, width } from './expressions.ts';

const riverWater = themed((palette) => palette.river);

export const minorRivers: LayerSpecification = {
  id: 'rivers-minor',
  type: 'line',
  source: 'rivers-minor',
  minzoom: 8,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': riverWater,
    'line-width': width([8, 0.4], [9, 0.6], [11, 0.9]),
    'line-opacity': fade(8, 0.8, 0, 0.6),
  },
};

/** Rank, zoom it appears at, and its widths at zooms 6 and 10. */
const RIVER_RANKS = [
  [4, 6.6, 0.4, 1.2],
  [3, 6.2, 0.55, 1.7],
  [2, 6, 0.75, 2.4],
  [1, 5.4, 1, 3.2],
] as const;

const riverLayer = ([rank, from, far, near]: (typeof RIVER_RANKS)[number]): LayerSpecification => ({
  id: `rivers-${rank}`,
  type: 'line',
  source: 'rivers',
  minzoom: from,
  filter: is('rank', rank),
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': riverWater,
    'line-width': width([5, far * 0.8], [6, far], [10, near]),
    'line-opacity': fade(from, 0.6, 0, 1),
  },
});

export const riverLayers: readonly LayerSpecification[] = RIVER_RANKS.map(riverLayer);
