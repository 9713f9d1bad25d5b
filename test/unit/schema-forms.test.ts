/** A wrong key or value in a data file is told with the name the author meant. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { issueHint } from '../../src/core/story/issue-hint.ts';
import { nearest, suggest } from '../../src/core/story/nearest.ts';
import { featurePropertiesSchema } from '../../src/core/story/schema-geo.ts';
import { placeRowSchema, routeRowSchema, seriesRowSchema } from '../../src/core/story/schema-register.ts';
import { frontMatterSchema, storyFileSchema } from '../../src/core/story/schema.ts';

const stop = { view: { bounds: [-31, -36, -29, -34] } };
const story = {
  id: 'a-story',
  locales: ['en'],
  defaultLocale: 'en',
  reported: '2021-06-03',
  asOf: '2022-01-31',
  extent: [-31, -36, -29, -34],
  maxZoom: 11,
  overlays: [{ id: 'ruler', kind: 'ruler', role: 'land', layer: 'ruler', features: ['a'] }],
  opening: stop,
  chapters: [{ id: 'one', steps: [{ id: 'first', stops: [stop] }] }],
};

function hintFor(input: unknown): string[] {
  const result = v.safeParse(storyFileSchema, input);
  return (result.issues ?? []).map((issue) => issueHint(storyFileSchema, issue, 'no idea'));
}

test('a stop that names nothing shows nothing', () => {
  const parsed = v.parse(storyFileSchema, story);
  expect(parsed.opening).toEqual({
    ...stop,
    places: [],
    legs: [],
    faintLegs: [],
    overlays: [],
    draw: [],
    undisclosed: [],
  });
});

describe('an author of story.json is told the name that was meant', () => {
  test('of a key deep inside a stop', () => {
    const wrong = { ...stop, faintLeg: [] };
    expect(
      hintFor({ ...story, chapters: [{ id: 'one', steps: [{ id: 'first', stops: [wrong] }] }] }),
    ).toEqual(['Did you mean faintLegs?']);
  });

  test('of a key that resembles nothing, by the list of keys', () => {
    expect(hintFor({ ...story, zzzzzzzzz: 1 })[0]).toMatch(/^Valid keys are: .*chapters/);
  });

  test('of a missing key', () => {
    const { extent, ...rest } = story;
    expect(extent).toHaveLength(4);
    expect(hintFor(rest)).toEqual(['Add "extent".']);
  });

  test('of a value from a list', () => {
    const overlays = [{ ...story.overlays[0], kind: 'rular' }];
    expect(hintFor({ ...story, overlays })[0]).toMatch(/^Did you mean ruler\?/);
  });

  test('and a fifth number in bounds is no secret', () => {
    expect(v.safeParse(storyFileSchema, { ...story, extent: [-31, -36, -29, -34, 0] }).success).toBe(false);
  });
});

test.each([null, [], 'story', 3, { chapters: {} }, { ...story, chapters: [] }])('%o is no story', (input) => {
  expect(v.safeParse(storyFileSchema, input).success).toBe(false);
});

test('a description longer than a search result is refused', () => {
  const head = { lang: 'en', title: 'T', description: 'x'.repeat(161), chapters: {} };
  expect(v.safeParse(frontMatterSchema, head).success).toBe(false);
});

test('cells become numbers, lists and nothing', () => {
  const row = v.parse(placeRowSchema, {
    id: 'a',
    name: 'A',
    alt_names: 'B; C ;',
    country: 'X',
    admin1: '',
    lat: '-35.25',
    lon: '',
    kind: 'town',
    position_confidence: 'exact',
    radius_km: '',
    source_id: 's',
  });
  expect(row).toMatchObject({ alt_names: ['B', 'C'], lat: -35.25, lon: undefined, radius_km: undefined });
});

test.each([
  ['', undefined],
  ['7', { first: 7, last: 7 }],
  ['07', { first: 7, last: 7 }],
  ['9-12', { first: 9, last: 12 }],
])('the month cell “%s” is read', (month, expected) => {
  const row = {
    year: '2025',
    month,
    period: '',
    group: '',
    count: '1',
    confidence: '',
    source_id: 's',
    derivation: '',
    note: '',
  };
  expect(v.parse(seriesRowSchema, row).month).toEqual(expected);
});

test.each(['13', '0', 'July', '7–8'])('the month cell “%s” is refused', (month) => {
  const row = {
    year: '2025',
    month,
    period: '',
    group: '',
    count: '1',
    confidence: '',
    source_id: 's',
    derivation: '',
    note: '',
  };
  expect(v.safeParse(seriesRowSchema, row).success).toBe(false);
});

test.each(['1,5', '1e3', 'about 2', ' 2', '0x10', 'NaN'])('the number cell “%s” is refused', (cell) => {
  const result = v.safeParse(v.pick(routeRowSchema, ['duration_hours_min']), { duration_hours_min: cell });
  expect(result.success).toBe(false);
});

test('a place needs more than a river', () => {
  const river = { id: 'r', certainty: 'approximate', source: 's' };
  expect(v.safeParse(featurePropertiesSchema('rivers'), river).success).toBe(true);
  expect(v.safeParse(featurePropertiesSchema('places'), river).success).toBe(false);
  expect(v.safeParse(featurePropertiesSchema('journeys'), river).success).toBe(false);
});

test('the nearest name is near, or none is named', () => {
  expect(nearest('crosings', ['crossings', 'children'])).toBe('crossings');
  expect(nearest('it', ['cite', 'fact'])).toBeUndefined();
  expect(nearest('zebra', ['crossings'])).toBeUndefined();
  expect(nearest('a', [])).toBeUndefined();
  expect(suggest('zebra', ['crossings'], 'Add it.')).toBe('Add it.');
});
