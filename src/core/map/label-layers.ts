/** Names of the ground, and those of areas that a stop may be about. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Story } from '../story/story.ts';
import { all, byZoom, inItsZooms, is, isOneOf, labelled, lacksId, nameIn, themed } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { gapLayers, roadEndLayers } from './far-layers.ts';
import { onGround } from './ground-layers.ts';
import { LOOKS } from './label-looks.ts';
import { nameLayers, NAMES_LAYER, strongest } from './name-layer.ts';
import type { Look } from './name-layer.ts';
import { groupKey, overlayKey } from './paint-state.ts';
import { peakLayer } from './peak-layer.ts';
import { FONTS } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

/** Names that an overlay or a stop brings in are drawn by their own layers, never twice. */
const notBroughtIn = ({ overlays, placeGroups }: Story): Expression =>
  all(
    lacksId(
      overlays.flatMap(({ kind, layer, features }) =>
        kind === 'names' && layer === NAMES_LAYER ? features : [],
      ),
    ),
    ['!', isOfStory(placeGroups.flatMap(({ ground, places }) => (ground === undefined ? [] : places)))],
  );

/** One place may have several names of the ground, for a near and for a far view. */
const isOfStory = (ids: readonly string[]): Expression => isOneOf('story_id', ids);

export const labelLayers: MakeLayers = ({ story, has }) => {
  if (!has(NAMES_LAYER)) return [];
  const { locale } = story;
  const free = notBroughtIn(story);
  return [
    ...LOOKS.flatMap((look) => nameLayers(locale, look, { filter: free })),
    ...onGround('areas', [parkNames(locale, free)]),
    peakLayer(locale, { filter: all(is('kind', 'peak'), free, inItsZooms) }),
    ...shownGround(story),
    ...roadEndLayers(locale),
    ...gapLayers(locale),
  ];
};

/** Ranges, peaks and waters that a stop is about look as they always do, but are placed before others there. */
const shownGround = ({ locale, placeGroups }: Story): LayerSpecification[] =>
  placeGroups.flatMap(({ ground, places }, index) => {
    if (ground === undefined) return [];
    const chosen = { filter: isOfStory(places), shownBy: [groupKey(index)], suffix: `-${index}` };
    if (ground === 'peak') return [peakLayer(locale, { ...chosen, filter: all(chosen.filter, inItsZooms) })];
    return LOOKS.filter(({ kinds }) => kinds.includes(ground)).flatMap((look) =>
      nameLayers(locale, look, chosen),
    );
  });

/** Further out the quiet name of a territory is longer than the territory, and would stand across its border. */
const TERRITORY_FROM = 6.9;

/** Provinces and territories: where a stop is about them they turn from quiet to their own colour. */
export const areaNameLayers: MakeLayers = ({ story, has }) => {
  if (!has(NAMES_LAYER)) return [];
  const shownBy = story.overlays.filter(({ kind }) => kind === 'areas').map(({ id }) => overlayKey(id));
  const provinces: Look = {
    id: 'admin-names',
    kinds: ['province', 'department', 'region'],
    fonts: FONTS.medium,
    sizes: [
      [6, 10.5],
      [10, 13.5],
    ],
    spacing: 0.16,
    capitals: true,
    colour: [
      'interpolate',
      ['linear'],
      strongest(shownBy),
      0,
      themed((palette) => palette.adminLabel),
      1,
      themed((palette) => palette.area),
    ],
    opacity: 0.92,
    maxWidth: 7,
    straightBelow: 7,
    isArea: true,
  };
  const territories = { ...provinces, id: 'territory-names', kinds: ['comarca'], quietFrom: TERRITORY_FROM };
  const chosen = { filter: notBroughtIn(story), shownBy };
  return onGround(
    'areas',
    [provinces, territories].flatMap((look) => nameLayers(story.locale, look, chosen)),
  );
};

const parkNames = (locale: string, free: Expression): LayerSpecification => ({
  id: 'park-names',
  type: 'symbol',
  source: NAMES_LAYER,
  filter: all(is('kind', 'park'), free, inItsZooms),
  layout: {
    'text-field': nameIn(locale),
    'text-font': FONTS.medium,
    'text-size': byZoom([6, 11.5], [9, 14]),
    'text-letter-spacing': 0.06,
    'text-max-width': 9,
  },
  paint: {
    'text-color': themed((palette) => palette.parkLabel),
    'text-halo-color': themed((palette) => palette.halo),
    'text-halo-width': 1.8,
    'text-opacity': labelled(0.95),
  },
});
