/** The compiled story holds what the reader will see at every stop, in the reader's language. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadStory } from '../../src/build/load-story.ts';
import { compileStory } from '../../src/core/story/compile.ts';
import type { LayerFeature } from '../../src/core/story/schema-geo.ts';
import type { LoadedStory } from '../../src/core/story/loaded-story.ts';
import { placeName, plainText } from '../../src/core/story/plain-text.ts';

const NB = '\u00A0';
let tiny: LoadedStory;

beforeAll(async () => {
  const { loaded } = await loadStory(join(import.meta.dirname, '../fixtures/tiny-story'));
  if (loaded === null) throw new Error('The tiny story does not load.');
  tiny = loaded;
});

test('the opening comes first, then every stop in reading order', () => {
  const { stops, steps } = compileStory(tiny, 'en');
  expect(stops.map(({ step, number }) => [step, number])).toEqual([
    [-1, 1],
    [0, 1],
    [1, 1],
    [1, 2],
    [2, 1],
  ]);
  expect(steps.map(({ id, chapter, firstStop, stopCount }) => [id, chapter, firstStop, stopCount])).toEqual([
    ['the-cape', 'coast', 1, 1],
    ['the-crossing', 'coast', 2, 2],
    ['the-lost-lens', 'lens', 4, 1],
  ]);
});

test('a leg of an earlier stop is faint, all else is strong', () => {
  const { stops } = compileStory(tiny, 'en');
  expect(stops[0]?.show).toEqual({});
  expect(stops[3]?.show).toEqual({
    'place:north-cove': 1,
    'place:cape-light': 1,
    'leg:cape-path-1': 0.6,
    'leg:cape-path-2': 1,
    'overlay:shore-wash': 1,
  });
  expect(stops[3]?.draw).toEqual(['cape-path-2']);
  expect(stops[3]?.view).toEqual({ bounds: [-30.2, -35, -29.6, -34.7], maxZoom: 9, pitch: 20 });
});

test('places that come and go together form one group, those that an overlay names none', () => {
  const { placeGroups } = compileStory(tiny, 'en');
  expect(placeGroups).toEqual([
    { key: 'group:0', places: ['north-cove'], minZoom: 6 },
    { key: 'group:1', places: ['cape-light'], minZoom: 5 },
    { key: 'group:2', places: ['port-brea'], minZoom: 4 },
  ]);
});

test('a name of the ground that a stop shows is a group of its kind, placed before names the stop is not about', () => {
  const { placeGroups } = compileStory(
    { ...tiny, file: { ...tiny.file, overlays: tiny.file.overlays.filter(({ kind }) => kind !== 'names') } },
    'en',
  );
  expect(placeGroups).toContainEqual(expect.objectContaining({ places: ['salt-ridge'], ground: 'range' }));
});

test('a place without a dot is named only where a stop shows it: elsewhere its name would be a neighbour’s', () => {
  const places = tiny.layers.get('places') ?? [];
  const layers = new Map([
    ...tiny.layers,
    [
      'places',
      places.map(({ properties, ...rest }) => ({
        ...rest,
        properties: properties.story_id === 'cape-light' ? { ...properties, dot: false } : properties,
      })),
    ] as const,
  ]);
  const { placeGroups } = compileStory({ ...tiny, layers }, 'en');
  const quietFrom = Object.fromEntries(
    placeGroups.flatMap(({ places, minZoom }) => places.map((id) => [id, minZoom])),
  );
  expect(quietFrom).toEqual({ 'north-cove': 6, 'cape-light': 24, 'port-brea': 4 });
});

test('a border that a phone shows around what a view asks for is in its legend; one far off is not', () => {
  const { stops } = compileStory(tiny, 'en');
  const { bounds } = stops[1]!.view;
  const groundWith = (share: number): unknown => {
    const x = bounds[2] + (bounds[2] - bounds[0]) * share;
    const line: LayerFeature = {
      type: 'Feature',
      properties: { id: 'line', certainty: 'exact', source: 'test' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [x, bounds[1]],
          [x, bounds[3]],
        ],
      },
    };
    const layers = new Map([...tiny.layers, ['border', [line]] as const]);
    return compileStory({ ...tiny, layers }, 'en').stops[1]?.ground;
  };
  expect(groundWith(0.04)).toContain('border');
  expect(groundWith(0.5)).not.toContain('border');
});

describe('two places at the same stops', () => {
  const together = (minZoom: number): LoadedStory => ({
    ...tiny,
    file: {
      ...tiny.file,
      chapters: tiny.file.chapters.map((chapter) => ({
        ...chapter,
        steps: chapter.steps.map((step) => ({
          ...step,
          stops: step.stops.map((stop) => ({ ...stop, places: ['port-brea', 'north-cove'] })),
        })),
      })),
    },
    layers: new Map([
      ...tiny.layers,
      [
        'places',
        (tiny.layers.get('places') ?? []).map((item) => ({
          ...item,
          properties: { ...item.properties, min_zoom: minZoom * (item.properties.rank ?? 0) },
        })),
      ],
    ]),
  });

  test('share a group when their labels appear at the same zoom', () => {
    expect(compileStory(together(0), 'en').placeGroups).toEqual([
      { key: 'group:0', places: ['port-brea', 'north-cove'], minZoom: 0 },
    ]);
  });

  test('do not when they appear at different zooms', () => {
    expect(compileStory(together(1), 'en').placeGroups).toHaveLength(2);
  });
});

test('legs stand in the order the reader meets them', () => {
  expect(compileStory(tiny, 'en').legs).toEqual(['cape-path-1', 'cape-path-2']);
});

test('the style is told beforehand how each leg is drawn and where the ruler has its middle', () => {
  const { legShapes, overlays } = compileStory(tiny, 'en');
  expect(Object.keys(legShapes ?? {})).toEqual(['cape-path-1', 'cape-path-2']);
  for (const { lengthKm } of Object.values(legShapes ?? {})) expect(lengthKm).toBeGreaterThan(0);
  expect(overlays.filter(({ labelAt }) => labelAt !== undefined).map(({ id }) => id)).toEqual(['ruler']);
});

test('titles and words on the map are in the reader’s language', () => {
  const [en, es] = [compileStory(tiny, 'en'), compileStory(tiny, 'es')];
  expect(en.steps[0]?.title).toBe(`The cape, 54${NB}km away`);
  expect(es.steps[0]?.title).toBe(`El cabo, a 54${NB}km`);
  expect(en.overlays.map(({ id, label }) => [id, label])).toEqual([
    ['ruler', `about 54${NB}km in a straight line`],
    ['ridge-name', undefined],
    ['shore-wash', undefined],
    ['unknown-lens', 'The lens: place not disclosed'],
  ]);
  expect(es.overlays[0]?.label).toBe(`unos 54${NB}km en línea recta`);
  expect([en.locale, es.locale]).toEqual(['en', 'es']);
});

test('the compiled story survives the way through JSON into the page', () => {
  const story = compileStory(tiny, 'es');
  expect(JSON.parse(JSON.stringify(story))).toEqual(story);
});

test('compiling twice gives the same story and leaves the loaded one alone', () => {
  const before = JSON.stringify(tiny.file);
  expect(compileStory(tiny, 'en')).toEqual(compileStory(tiny, 'en'));
  expect(JSON.stringify(tiny.file)).toBe(before);
});

test('a place is called as the map of that language calls it', () => {
  expect(placeName(tiny, 'cape-light', 'en')).toBe('Cape Light');
  expect(placeName(tiny, 'cape-light', 'es')).toBe('Faro del Cabo');
  expect(placeName(tiny, 'salt-ridge', 'en')).toBe('Salt Ridge');
  expect(placeName(tiny, 'old-camp', 'en')).toBe('Campo Viejo');
  expect(placeName(tiny, 'nowhere', 'en')).toBe('nowhere');
});

test('words without markup hold no source notes and no line breaks', () => {
  const section = tiny.texts.get('en')?.sections.get('the-crossing');
  const [first] = section?.body ?? [];
  const words = first?.type === 'paragraph' ? plainText(first.children, tiny, 'en') : '';
  expect(words).toBe(
    'Boats leave the port and follow the western shore to North Cove. The harbour office counted 9,120 of them in 2018 and 15,480 in 2020. What is counted are boats, and neither people nor journeys back.',
  );
});
