/** The region's land: its plain, its relief, and what runs over it before the sea covers the rest. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { fade } from './expressions.ts';
import { onGround } from './ground-layers.ts';
import { REGION_EDGE_SOURCE } from './region-edge.ts';
import { LAND_COLOUR, REGION_FADE, REGION_FROM, RELIEF_FROM } from './region.ts';
import { reliefLayers } from './relief-layers.ts';
import { minorRivers, riverLayers } from './river-layers.ts';
import { ADDS_UP_KEY } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

export const landLayers: MakeLayers = ({ has, terrain }) => {
  const layers: LayerSpecification[] = [];
  if (has('land')) {
    layers.push({
      id: 'land',
      type: 'fill',
      source: 'land',
      minzoom: REGION_FROM,
      paint: { 'fill-color': LAND_COLOUR, 'fill-opacity': fade(REGION_FROM, REGION_FADE, 0, 1) },
    });
  }
  if (terrain) layers.push(...onGround('relief', reliefLayers));
  // Under the sea, so that no river runs out into it, and under the veil, so that none is cut off at the region's edge.
  if (has('rivers-minor')) layers.push(...onGround('rivers', [minorRivers]));
  if (has('rivers')) layers.push(...onGround('rivers', riverLayers));
  if (terrain) layers.push(veil);
  return layers;
};

/** Nested frames along the region's edge that add up: the relief runs out into plain land instead of ending. */
const veil: LayerSpecification = {
  id: 'region-veil',
  type: 'fill',
  metadata: { [ADDS_UP_KEY]: true },
  source: REGION_EDGE_SOURCE,
  minzoom: RELIEF_FROM,
  paint: {
    'fill-color': LAND_COLOUR,
    'fill-opacity': ['get', 'opacity'],
    'fill-antialias': false,
  },
};
