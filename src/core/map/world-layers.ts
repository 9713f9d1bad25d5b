/** The outline of the world, which carries on where the detailed region ends. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, is, themed, width } from './expressions.ts';
import { LAND_COLOUR } from './region.ts';
import type { MakeLayers } from './style-parts.ts';

export const worldLayers: MakeLayers = ({ has }) => {
  const sea: LayerSpecification = {
    id: 'sea-ground',
    type: 'background',
    paint: { 'background-color': themed((palette) => palette.sea) },
  };
  if (!has('world')) return [sea];
  return [
    sea,
    {
      id: 'world-far',
      type: 'fill',
      source: 'world',
      filter: is('kind', 'land-far'),
      paint: { 'fill-color': themed((palette) => palette.landFar), 'fill-antialias': false },
    },
    {
      id: 'world-coast-glow',
      type: 'line',
      source: 'world',
      filter: is('kind', 'land'),
      paint: {
        'line-color': themed((palette) => palette.coastGlow),
        'line-width': byZoom([0, 4], [4, 9]),
        'line-blur': byZoom([0, 3], [4, 6]),
        'line-opacity': 0.85,
      },
    },
    {
      id: 'world-coast',
      type: 'line',
      source: 'world',
      filter: is('kind', 'land'),
      paint: { 'line-color': themed((palette) => palette.coast), 'line-width': width([0, 1.2], [6, 1.6]) },
    },
    {
      id: 'world-land',
      type: 'fill',
      source: 'world',
      filter: is('kind', 'land'),
      paint: { 'fill-color': LAND_COLOUR, 'fill-antialias': false },
    },
    {
      id: 'world-border',
      type: 'line',
      source: 'world',
      filter: is('kind', 'border'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': themed((palette) => palette.border),
        'line-width': width([0, 0.5], [5, 0.9]),
        'line-opacity': byZoom([0, 0.35], [4, 0.5], [7, 0.5]),
      },
    },
  ];
};
