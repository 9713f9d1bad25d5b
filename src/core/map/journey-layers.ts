/** People on the move: soft wide corridors on foot, dashes by water, a solid line by vehicle, drawn by the scroll. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Bounds } from '../camera/geo.ts';
import type { LegShape, Story } from '../story/story.ts';
import { all, is, isOneOf, metres, state, themedAlpha, width } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { drawnKey, legKey } from './paint-state.ts';
import type { Palette } from './palette.ts';
import { AT_ONCE, middleLatitude } from './style-parts.ts';
import type { MakeLayers } from './style-parts.ts';

const LAYER = 'journeys';
/** Without a leg's shape: as many dashes as suit most crossings. */
const ROUGH_DASHES = 60;
const LEAST_DASHES = 6;
const MOST_DASHES = 160;
const DASH_SHARE = 0.56;
/** One dash and its gap, of the longer side of the closest view that shows the leg: some nine pixels of seven hundred. */
const DASH_OF_VIEW = 1 / 78;
const KM_PER_DEGREE = 111.2;

/** Of a corridor's length: over this both ends and the drawing tip run out. */
const SOFT_END = 0.14;

const movement = (palette: Palette): string => palette.movement;
const movementCase = (palette: Palette): string => palette.movementCase;
const progress: Expression = ['line-progress'];

const shapeFilter = (id: string, kind: LegShape['kind']): Expression => {
  if (kind === 'corridor') return all(is('id', id), is('story_draw', 'corridor'));
  const water = isOneOf('mode', ['boat', 'canoe']);
  return all(
    is('id', id),
    ['!=', ['get', 'story_draw'], 'corridor'],
    kind === 'water' ? water : ['!', water],
  );
};

export const journeyLayers: MakeLayers = (parts) => {
  const { story, has } = parts;
  if (!has(LAYER)) return [];
  const make = (kind: LegShape['kind'], layers: (id: string, shape?: LegShape) => LayerSpecification[]) =>
    story.legs.flatMap((id) => {
      const shape = story.legShapes?.[id];
      return shape === undefined || shape.kind === kind ? layers(id, shape) : [];
    });
  const latitude = middleLatitude(story);
  return [
    ...make('corridor', (id) => corridor(id, latitude)),
    ...make('water', (id, shape) => [dashes(id, dashPattern(story, id, shape))]),
    ...make('vehicle', vehicle),
  ];
};

/** Share of the true width, opacity: strokes that add up to a body with a feathered edge. */
const CORRIDOR_STROKES = [
  [1.5, 0.2],
  [1.05, 0.26],
  [0.6, 0.26],
] as const;

const corridor = (id: string, latitude: number): LayerSpecification[] =>
  CORRIDOR_STROKES.map(([share, opacity], index) => ({
    id: `${id}-corridor-${index}`,
    type: 'line',
    source: LAYER,
    filter: shapeFilter(id, 'corridor'),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-width': metres(['coalesce', ['get', 'width_m'], 3000], latitude, share),
      'line-blur': metres(['coalesce', ['get', 'width_m'], 3000], latitude, share * 0.5),
      'line-gradient': [
        'interpolate',
        ['linear'],
        softness(drawnKey(id)),
        0,
        themedAlpha(movement, 0),
        1,
        themedAlpha(movement, 1),
      ],
      'line-opacity': ['*', state(legKey(id)), opacity],
      'line-opacity-transition': AT_ONCE,
    },
  }));

/** 1 along the corridor, 0 at its two ends and at the tip that is being drawn. */
const softness = (drawn: string): Expression => [
  'max',
  0,
  ['min', 1, ['/', progress, SOFT_END], ['/', ['-', state(drawn), progress], SOFT_END]],
];

/** Dashes by water. A gradient allows no dash pattern, so they are steps of the gradient itself. */
function dashes(id: string, { count, period }: DashPattern): LayerSpecification {
  const drawn = state(drawnKey(id));
  const clear = 'rgba(0,0,0,0)';
  const steps = Array.from({ length: count }, (_, index): (number | string | Expression)[] => {
    const start = round(index * period);
    const end = round((index + DASH_SHARE) * period);
    const dash: Expression = ['case', ['<', start, drawn], themedAlpha(movement, 1), clear];
    return index === 0 ? [dash, end, clear] : [start, dash, end, clear];
  });
  const [first, ...rest] = steps.flat();
  return {
    id: `${id}-water`,
    type: 'line',
    source: LAYER,
    filter: shapeFilter(id, 'water'),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-width': width([5, 1.6], [8, 2.6], [10, 3.4]),
      'line-gradient': ['step', progress, first ?? clear, ...rest],
      'line-opacity': state(legKey(id)),
      'line-opacity-transition': AT_ONCE,
    },
  };
}

interface DashPattern {
  readonly count: number;
  /** One dash and its gap, as a share of the leg. */
  readonly period: number;
}

/**
 * A whole number of dashes would suit each leg by itself; but two ways that leave one harbour together must keep step
 * as long as they run together, or their dashes close up into a line. So the period is a length on the ground.
 */
function dashPattern({ stops }: Story, id: string, shape: LegShape | undefined): DashPattern {
  const sides = stops
    .filter(({ show }) => (show[legKey(id)] ?? 0) > 0)
    .map(({ view: { bounds } }) => longerSideKm(bounds));
  if (shape === undefined || sides.length === 0) return { count: ROUGH_DASHES, period: 1 / ROUGH_DASHES };
  const dashes = shape.lengthKm / (Math.min(...sides) * DASH_OF_VIEW);
  const fitting = Math.max(LEAST_DASHES, Math.min(MOST_DASHES, dashes));
  return { count: Math.ceil(fitting - DASH_SHARE), period: 1 / fitting };
}

function longerSideKm([west, south, east, north]: Bounds): number {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.max((east - west) * shrink, north - south);
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function vehicle(id: string): LayerSpecification[] {
  const base = {
    type: 'line',
    source: LAYER,
    filter: shapeFilter(id, 'vehicle'),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
  } as const;
  const upTo = (pick: (palette: Palette) => string): Expression => [
    'case',
    ['<=', progress, state(drawnKey(id))],
    themedAlpha(pick, 1),
    themedAlpha(pick, 0),
  ];
  const strength = { 'line-opacity': state(legKey(id)), 'line-opacity-transition': AT_ONCE };
  return [
    {
      ...base,
      id: `${id}-vehicle-case`,
      paint: {
        'line-width': width([5, 3.6], [8, 5.4], [10, 6.6]),
        'line-gradient': upTo(movementCase),
        ...strength,
      },
    },
    {
      ...base,
      id: `${id}-vehicle`,
      paint: {
        'line-width': width([5, 2], [8, 3.2], [10, 4]),
        'line-gradient': upTo(movement),
        ...strength,
      },
    },
  ];
}
