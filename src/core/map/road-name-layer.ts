/** The names of the main roads along their course: where a road ends is told in words, not by a dot. */
import { byZoom, is, labelled, nameIn, themed } from './expressions.ts';
import { onGround } from './ground-layers.ts';
import { FONTS } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

/** Only near the ground, where a name fits beside the towns on its road. */
const FROM_ZOOM = 7.6;

export const roadNameLayers: MakeLayers = ({ story, has }) => {
  if (!has('roads')) return [];
  return onGround('roads', [
    {
      id: 'road-names',
      type: 'symbol',
      source: 'roads',
      minzoom: FROM_ZOOM,
      filter: is('rank', 1),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 1000,
        'text-field': nameIn(story.locale),
        'text-font': FONTS.medium,
        'text-size': byZoom([7, 10.5], [10, 12.5]),
        'text-offset': [0, -0.9],
        'text-max-angle': 30,
        'text-padding': 12,
      },
      paint: {
        'text-color': themed((palette) => palette.road),
        'text-halo-color': themed((palette) => palette.halo),
        'text-halo-width': 1.4,
        'text-opacity': labelled(1),
      },
    },
  ]);
};
