/** Settlements: dots, discs where a place is only roughly known, and names; each group of a story can come and go. */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { PlaceGroup, Story } from '../story/story.ts';
import {
  all,
  atLeastFrom,
  byZoom,
  hasId,
  is,
  labelled,
  lacksId,
  metres,
  nameIn,
  state,
  themed,
} from './expressions.ts';
import type { Expression } from './expressions.ts';
import { SHOWN_BY_KEY } from './name-order.ts';
import { groupKey } from './paint-state.ts';
import { quietNamePaint } from './quiet-names.ts';
import { ALWAYS_KEY, AT_ONCE, FONTS, middleLatitude } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

const LAYER = 'places';
/** Opacity of a story's place where no stop asks for it. */
const QUIET = 0.85;
/** For groups whose own zoom is not known. */
const QUIET_FROM = 7.5;

const isRough = is('certainty', 'approximate');
/** `dot: false` is a name or a disc, never a dot. */
const mayHaveDot: Expression = ['!=', ['get', 'dot'], false];

/** By rank, at zooms 5 and 10. */
const DOT_RADIUS = byZoom(
  [5, ['match', ['get', 'rank'], 1, 4, 2, 3.2, 2.4]],
  [10, ['match', ['get', 'rank'], 1, 5.6, 2, 4.8, 3, 4, 3.2]],
);
const NAME_SIZE = byZoom(
  [5, ['match', ['get', 'rank'], 1, 14.5, 2, 13, 12]],
  [10, ['match', ['get', 'rank'], 1, 18, 2, 16.5, 3, 15, 14]],
);

/** All ids of the story's groups that may be settlements. */
const groupedIds = ({ placeGroups }: Story): string[] => placeGroups.flatMap(({ places }) => places);

/** Settlements the story does not speak of, later than the story's own of the same rank. */
const unnamed = (story: Story): Expression =>
  all(lacksId(groupedIds(story)), ['<=', ['coalesce', ['get', 'min_zoom'], 0], ['-', ['zoom'], 0.5]]);

const groups = ({ placeGroups }: Story) =>
  placeGroups
    .map((group, index) => ({ ...group, index, strength: state(groupKey(index)) }))
    .filter(({ ground }) => ground === undefined);

const quietFrom = ({ minZoom }: PlaceGroup): number => minZoom ?? QUIET_FROM;

/** A disc as wide as the place is unsure, only while a stop shows it. */
export const placeDiscLayers: MakeLayers = ({ story, has }) => {
  if (!has(LAYER)) return [];
  const latitude = middleLatitude(story);
  const radius = metres(['*', 1000, ['coalesce', ['get', 'radius_km'], 1]], latitude);
  return groups(story).map(({ index, places, strength }): LayerSpecification => {
    const fill: Expression = ['*', strength, 0.1];
    const ring: Expression = ['*', strength, 0.45];
    return {
      id: `place-disc-${index}`,
      type: 'circle',
      metadata: { [ALWAYS_KEY]: true },
      source: LAYER,
      filter: all(hasId(places), isRough),
      paint: {
        'circle-radius': radius,
        'circle-color': themed((palette) => palette.dotEdge),
        'circle-blur': 0.12,
        'circle-opacity': fill,
        'circle-opacity-transition': AT_ONCE,
        'circle-stroke-color': themed((palette) => palette.dotEdge),
        'circle-stroke-width': 1.5,
        'circle-stroke-opacity': ring,
        'circle-stroke-opacity-transition': AT_ONCE,
        'circle-pitch-alignment': 'map',
        'circle-pitch-scale': 'map',
      },
    };
  });
};

function dots(id: string, filter: Expression, opacity: Expression | number): LayerSpecification[] {
  const base = { type: 'circle', source: LAYER } as const;
  const shown = { 'circle-opacity-transition': AT_ONCE, 'circle-stroke-opacity-transition': AT_ONCE };
  return [
    {
      ...base,
      id: `${id}-rough`,
      filter: all(filter, isRough, mayHaveDot),
      paint: {
        'circle-radius': byZoom([5, 4.5], [10, 7.5]),
        'circle-color': themed((palette) => palette.dotEdge),
        'circle-blur': 0.9,
        'circle-opacity': opacity,
        ...shown,
      },
    },
    {
      ...base,
      id,
      filter: all(filter, ['!', isRough], mayHaveDot),
      paint: {
        'circle-radius': DOT_RADIUS,
        'circle-color': themed((palette) => palette.dot),
        'circle-opacity': opacity,
        'circle-stroke-color': themed((palette) => palette.dotEdge),
        'circle-stroke-width': byZoom([5, 1.3], [10, 1.8]),
        'circle-stroke-opacity': opacity,
        ...shown,
      },
    },
  ];
}

export const placeDotLayers: MakeLayers = ({ story, has }) => {
  if (!has(LAYER)) return [];
  return [
    ...dots('place-dots', unnamed(story), 0.6),
    ...groups(story).flatMap((group) =>
      dots(
        `place-dots-${group.index}`,
        hasId(group.places),
        atLeastFrom(quietFrom(group), group.strength, QUIET),
      ),
    ),
  ];
};

// First choice right of the dot and about there, last the left of it, where a name reads as another dot's. A place
// without a dot carries its name itself.
const EAST = ['left', [0.62, 0], 'bottom-left', [0.45, -0.5], 'top-left', [0.45, 0.5]];
const MIDDLE = ['bottom', [0, -0.55], 'top', [0, 0.55]];
const WEST = ['right', [-0.62, 0], 'bottom-right', [-0.45, -0.5], 'top-right', [-0.45, 0.5]];
const ON_ITSELF = [
  'center',
  [0, 0],
  'bottom',
  [0, -0.4],
  'top',
  [0, 0.4],
  'bottom',
  [0, -1.2],
  'top',
  [0, 1.2],
];
const ANCHORS: Expression = [
  'case',
  is('name_side', 'west'),
  ['literal', [...WEST, ...MIDDLE, ...EAST]],
  mayHaveDot,
  ['literal', [...EAST, ...MIDDLE, ...WEST]],
  ['literal', ON_ITSELF],
];

const name = (
  id: string,
  locale: string,
  filter: Expression,
  fonts: string[],
  paint: SymbolLayerSpecification['paint'],
  shownBy: readonly string[] = [],
): LayerSpecification => ({
  id,
  type: 'symbol',
  metadata: { [SHOWN_BY_KEY]: shownBy },
  source: LAYER,
  filter,
  layout: {
    'text-field': nameIn(locale),
    'text-font': fonts,
    'text-size': NAME_SIZE,
    'text-variable-anchor-offset': ANCHORS,
    'text-justify': 'auto',
    'text-max-width': 9,
    'text-line-height': 1.12,
    'text-padding': 2,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: {
    'text-halo-color': themed((palette) => palette.halo),
    'text-halo-width': 1.6,
    'text-halo-blur': 0.4,
    ...paint,
  },
});

export const placeNameLayers: MakeLayers = ({ story, has }) => {
  if (!has(LAYER)) return [];
  const { locale } = story;
  return [
    name('place-names', locale, unnamed(story), FONTS.medium, {
      'text-color': themed((palette) => palette.labelQuiet),
      'text-opacity': labelled(0.82),
    }),
    ...groups(story).map((group) =>
      name(
        `place-names-${group.index}`,
        locale,
        hasId(group.places),
        FONTS.medium,
        {
          'text-color': themed((palette) => palette.label),
          ...quietNamePaint(quietFrom(group), group.strength, QUIET),
        },
        [groupKey(group.index)],
      ),
    ),
  ];
};
