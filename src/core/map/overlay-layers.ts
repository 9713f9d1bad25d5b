/** What a stop lays over the ground: areas, washes, statements of what was not disclosed, and lines. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, hasId, state, themed, withAlpha, width } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { onGround } from './ground-layers.ts';
import { hatchId } from './map-images.ts';
import { colourOf, shown, strength } from './overlay-parts.ts';
import { THEME_KEY } from './paint-state.ts';
import { ADDS_UP_KEY, AT_ONCE, ROUGH_KEY } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

/** Provinces and territories: a tint inside the edge and a thin edge, quiet until a stop is about them. */
export const areaLayers: MakeLayers = (parts) =>
  shown(parts, 'areas').flatMap((overlay): LayerSpecification[] => {
    const base = { source: overlay.layer, filter: hasId(overlay.features) };
    return onGround('areas', [
      {
        ...base,
        id: `${overlay.id}-tint`,
        type: 'fill',
        paint: {
          'fill-color': themed(colourOf(overlay)),
          'fill-opacity': strength(overlay, 0.07),
          'fill-opacity-transition': AT_ONCE,
          'fill-antialias': false,
        },
      },
      {
        ...base,
        id: `${overlay.id}-inner-edge`,
        type: 'line',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': themed(colourOf(overlay)),
          'line-width': width([5, 2], [8, 4.5], [10, 8]),
          'line-offset': byZoom([5, 0.8], [8, 2], [10, 3.6]),
          'line-blur': byZoom([5, 0.8], [8, 2.5], [10, 5]),
          'line-opacity': strength(overlay, 0.26),
          'line-opacity-transition': AT_ONCE,
        },
      },
      {
        ...base,
        id: `${overlay.id}-edge`,
        type: 'line',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': themed(colourOf(overlay)),
          'line-width': width([5, 0.8], [10, 1.6]),
          'line-opacity': strength(overlay, 0.7),
          'line-opacity-transition': AT_ONCE,
        },
      },
    ]);
  });

/** Its features lie over each other on purpose: each is to be painted by itself. */
const ADDS_UP = { [ADDS_UP_KEY]: true, [ROUGH_KEY]: true };

/** Where all the rings of a wash lie over each other. */
const WASH = 0.3;

/** Nested rings of equal strength add up to a feathered edge. */
export const washLayers: MakeLayers = (parts) =>
  shown(parts, 'wash').map((overlay) => ({
    id: overlay.id,
    type: 'fill',
    metadata: ADDS_UP,
    source: overlay.layer,
    filter: hasId(overlay.features),
    paint: {
      'fill-color': themed(colourOf(overlay)),
      'fill-opacity': strength(overlay, 1 - (1 - WASH) ** (1 / overlay.features.length)),
      'fill-opacity-transition': AT_ONCE,
      'fill-antialias': false,
    },
  }));

/**
 * Grey hatch and dotted edge: in a manner that nothing located is drawn in, and without a point. A country reaches out
 * under the sea, which is whole from `REGION_FROM` + `REGION_FADE` on: further out nothing speaks of it.
 */
export const statementLayers: MakeLayers = (parts) =>
  shown(parts, 'statement').flatMap((overlay): LayerSpecification[] => {
    const base = { source: overlay.layer, filter: hasId(overlay.features) };
    return [
      {
        ...base,
        id: `${overlay.id}-hatch`,
        type: 'fill',
        paint: {
          'fill-pattern': [
            'match',
            state(THEME_KEY),
            'dark',
            hatchId('dark'),
            'projector',
            hatchId('projector'),
            hatchId('light'),
          ],
          'fill-opacity': strength(overlay, 1),
          'fill-opacity-transition': AT_ONCE,
        },
      },
      {
        ...base,
        id: `${overlay.id}-edge`,
        type: 'line',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': themed(colourOf(overlay)),
          'line-width': width([4, 1.4], [10, 2.4]),
          'line-dasharray': [0.01, 2.4],
          'line-opacity': strength(overlay, 0.9),
          'line-opacity-transition': AT_ONCE,
        },
      },
    ];
  });

/** A measuring line of dots. */
export const rulerLayers: MakeLayers = (parts) =>
  shown(parts, 'ruler').flatMap((overlay): LayerSpecification[] => {
    const base = { type: 'line', source: overlay.layer, filter: hasId(overlay.features) } as const;
    return [
      {
        ...base,
        id: `${overlay.id}-case`,
        layout: { 'line-cap': 'round' },
        paint: {
          'line-color': themed((palette) => palette.halo),
          'line-width': width([4, 4], [10, 7]),
          'line-blur': 1.5,
          'line-opacity': strength(overlay, 0.75),
          'line-opacity-transition': AT_ONCE,
        },
      },
      {
        ...base,
        id: `${overlay.id}-dots`,
        layout: { 'line-cap': 'round' },
        paint: {
          'line-color': themed((palette) => palette.label),
          'line-width': width([4, 1.8], [10, 3]),
          'line-dasharray': [0.01, 2.2],
          'line-opacity': strength(overlay, 1),
          'line-opacity-transition': AT_ONCE,
        },
      },
    ];
  });

/** Strong where it is known, gone well before any end: where it went is not on the map. */
export const fadingLineLayers: MakeLayers = (parts) =>
  shown(parts, 'fading-line').map((overlay) => {
    const colour = (alpha: number): Expression =>
      themed((palette) => withAlpha(colourOf(overlay)(palette), alpha));
    return {
      id: overlay.id,
      type: 'line',
      source: overlay.layer,
      filter: hasId(overlay.features),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-width': width([4, 1.8], [10, 3.4]),
        'line-gradient': [
          'interpolate',
          ['linear'],
          ['line-progress'],
          0,
          colour(1),
          0.35,
          colour(0.95),
          0.7,
          colour(0.4),
          0.92,
          colour(0),
        ],
        'line-opacity': strength(overlay, 1),
        'line-opacity-transition': AT_ONCE,
      },
    };
  });
