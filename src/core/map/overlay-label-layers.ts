/** The words of overlays: at a ruler's middle, in the middle of the view for what has no place, and names without outline. */
import type {
  LayerSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Overlay } from '../story/story.ts';
import { all, awayIfUnseen, byZoom, hasId, is, labelled, nameIn, state, themed } from './expressions.ts';
import { onGround } from './ground-layers.ts';
import { colourOf, shown } from './overlay-parts.ts';
import { OVERLAY_WORDS_SOURCE } from './overlay-words.ts';
import { SHOWN_BY_KEY } from './name-order.ts';
import { AREA_ANCHORS } from './area-anchors.ts';
import { overlayKey } from './paint-state.ts';
import type { Palette } from './palette.ts';
import { quietNamePaint } from './quiet-names.ts';
import { AT_ONCE, FONTS } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

// First below the line, and to the side from which it is read, where the words cover neither of what it joins.
const BESIDE_RULER: VariableAnchorOffsetCollectionSpecification = [
  'top-right',
  [1.5, 1.1],
  'top',
  [0, 0.7],
  'bottom',
  [0, -0.7],
];

/** Words on the map: along the ruler, and in the middle of the view for what has no place. */
export const overlayLabelLayers: MakeLayers = (parts) => [
  ...shown(parts, 'ruler').flatMap((overlay) =>
    wordsLayer(overlay, (palette) => palette.label, {
      'text-size': byZoom([5, 13], [9, 15]),
      'text-max-width': 12,
      ...(overlay.labelAt === undefined
        ? { 'symbol-placement': 'line-center', 'text-offset': [0, -0.95] }
        : { 'text-variable-anchor-offset': BESIDE_RULER }),
    }),
  ),
  ...shown(parts, 'statement').flatMap((overlay) =>
    wordsLayer(overlay, colourOf(overlay), {
      'text-size': byZoom([5, 12.5], [9, 15]),
      'symbol-placement': 'line-center',
    }),
  ),
];

/** Areas without an outline: asked for a place after the places that a stop shows, which cannot move as far. */
export const overlayNameLayers: MakeLayers = (parts) =>
  onGround(
    'areas',
    shown(parts, 'names').map((overlay): LayerSpecification => {
      return {
        id: `${overlay.id}-names`,
        type: 'symbol',
        metadata: { [SHOWN_BY_KEY]: [overlayKey(overlay.id)] },
        source: overlay.layer,
        filter: all(hasId(overlay.features), is('placement', 'point')),
        layout: {
          'text-field': nameIn(parts.story.locale),
          'text-font': FONTS.medium,
          'text-size': byZoom([6, 11.5], [9, 14.5]),
          'text-letter-spacing': 0.06,
          'text-max-width': 9,
          'text-line-height': 1.2,
          'text-variable-anchor-offset': AREA_ANCHORS,
        },
        paint: {
          'text-color': themed((palette) => palette.parkLabel),
          'text-halo-color': themed((palette) => palette.halo),
          'text-halo-width': 1.5,
          'text-halo-blur': 0.3,
          ...quietNamePaint(NAMES_FROM, state(overlayKey(overlay.id)), 0.85),
        },
      };
    }),
  );

/** Names that have no outline are part of the ground from this zoom on. */
const NAMES_FROM = 7;

function wordsLayer(
  overlay: Overlay,
  colour: (palette: Palette) => string,
  layout: SymbolLayerSpecification['layout'],
): LayerSpecification[] {
  if (overlay.label === undefined) return [];
  return [
    {
      id: `${overlay.id}-label`,
      type: 'symbol',
      metadata: { [SHOWN_BY_KEY]: [overlayKey(overlay.id)] },
      ...whereWordsAre(overlay),
      layout: {
        'text-field': ['coalesce', ['get', 'words'], overlay.label],
        'text-font': FONTS.semibold,
        'text-line-height': 1.25,
        'text-padding': 6,
        'text-allow-overlap': true,
        ...layout,
      },
      paint: {
        'text-color': themed(colour),
        'text-halo-color': themed((palette) => palette.halo),
        'text-halo-width': 2,
        'text-halo-blur': 0.5,
        'text-opacity': labelled(state(overlayKey(overlay.id))),
        'text-opacity-transition': AT_ONCE,
        'text-translate': awayIfUnseen(24, state(overlayKey(overlay.id))),
        'text-translate-transition': AT_ONCE,
      },
    },
  ];
}

/** Along a ruler whose middle is not known; at the places of `overlay-words.ts` else. */
const whereWordsAre = ({ id, kind, layer, features, labelAt }: Overlay) =>
  kind === 'ruler' && labelAt === undefined
    ? { source: layer, filter: hasId(features) }
    : { source: OVERLAY_WORDS_SOURCE, filter: is('overlay', id) };
