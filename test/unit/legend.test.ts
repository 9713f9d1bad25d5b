/** The legend lists what a stop shows, and nothing else. */
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { loadStory } from '../../src/build/load-story.ts';
import { LEGEND_KINDS, legendFor } from '../../src/core/map/legend.ts';
import { compileStory } from '../../src/core/story/compile.ts';
import type { Overlay, Stop, Story } from '../../src/core/story/story.ts';

const stop = (show: Stop['show'], ground: Stop['ground'] = []): Stop => ({
  step: 0,
  number: 1,
  view: { bounds: [0, 0, 1, 1] },
  show,
  draw: [],
  ground,
});
const overlay = (id: string, kind: Overlay['kind'], role: Overlay['role'] = 'land'): Overlay => ({
  id,
  kind,
  role,
  layer: 'washes',
  features: ['x'],
});
const story = (stops: readonly Stop[]): Story => ({
  id: 'island',
  locale: 'en',
  extent: [0, 0, 1, 1],
  maxZoom: 10,
  steps: [],
  stops,
  placeGroups: [
    { key: 'group:0', places: ['cape'] },
    { key: 'group:1', places: ['cove'] },
    { key: 'group:2', places: ['range'], ground: 'range' },
  ],
  roughPlaces: ['cove'],
  legs: ['walk', 'paddle', 'sail', 'ride'],
  legShapes: {
    walk: { kind: 'corridor', lengthKm: 1 },
    paddle: { kind: 'corridor', lengthKm: 1, afloat: true },
    sail: { kind: 'water', lengthKm: 1 },
    ride: { kind: 'vehicle', lengthKm: 1 },
  },
  overlays: [
    overlay('plan', 'wash', 'state'),
    overlay('unsaid', 'statement', 'unknown'),
    overlay('parks', 'names'),
    overlay('provinces', 'areas'),
    overlay('line', 'ruler'),
    overlay('flight', 'fading-line', 'state'),
  ],
});
const entries = (show: Stop['show'], ground?: Stop['ground']) => legendFor(story([stop(show, ground)]), 0);

describe('the legend of a stop', () => {
  test('is empty where nothing is shown, and for a stop that does not exist', () => {
    expect(entries({})).toEqual([]);
    expect(legendFor(story([]), 3)).toEqual([]);
  });

  test('tells a known point from a place that is only roughly known', () => {
    expect(entries({ 'place:cape': 1 })).toEqual(['exact']);
    expect(entries({ 'place:cove': 1 })).toEqual(['approximate']);
    expect(entries({ 'place:cove': 1, 'place:cape': 1 })).toEqual(['exact', 'approximate']);
  });

  test('has no entry for a name that is drawn without a dot', () => {
    expect(entries({ 'place:range': 1 })).toEqual([]);
  });

  test('tells people on foot, by canoe, by sea and by vehicle apart, also where they are only a trace', () => {
    expect(entries({ 'leg:walk': 0.35 })).toEqual(['foot']);
    expect(entries({ 'leg:paddle': 1 })).toEqual(['canoe']);
    expect(entries({ 'leg:ride': 1, 'leg:sail': 1, 'leg:walk': 0 })).toEqual(['water', 'vehicle']);
  });

  test.each([
    ['plan', ['area', 'state']],
    ['unsaid', ['undisclosed']],
    ['parks', ['namesOnly']],
    ['provinces', ['territory']],
    ['line', ['ruler']],
    ['flight', ['air']],
  ])('knows what the overlay "%s" is', (id, expected) => {
    expect(entries({ [`overlay:${id}`]: 1 })).toEqual(expected);
    expect(entries({ [`overlay:${id}`]: 0 })).toEqual([]);
  });

  test('ends with the lines of the ground that its view shows', () => {
    expect(entries({ 'place:cape': 1 }, ['border', 'road'])).toEqual(['exact', 'road', 'border']);
  });
});

test(
  'every stop of the real story has a legend, and together they use every entry',
  { timeout: 60_000 },
  async () => {
    const { loaded } = await loadStory(join(import.meta.dirname, '../../data'));
    if (loaded === null) throw new Error('The story does not load.');
    const compiled = compileStory(loaded, 'en');
    const legends = compiled.stops.map((_, index) => legendFor(compiled, index));
    for (const legend of legends) expect(legend.length).toBeGreaterThan(0);
    expect(new Set(legends.flat())).toEqual(new Set(LEGEND_KINDS));
    // The hemisphere has one road and no border that could be seen.
    expect(legends[0]).toEqual(['road']);
  },
);
