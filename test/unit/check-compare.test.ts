/** An author is told which area to compare with has no measure, no outline or no name, and how to mend it. */
import { describe, expect, test } from 'vitest';
import { checkCompare } from '../../src/core/story/check-compare.ts';

type Story = Parameters<typeof checkCompare>[0];
type Feature = NonNullable<ReturnType<Story['layers']['get']>>[number];

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const OUTLINE = { type: 'Polygon' as const, coordinates: [ring] };
const feature = (
  id: string,
  geometry: Feature['geometry'],
  names: Readonly<Record<string, string>> = {},
): Feature => ({
  type: 'Feature',
  geometry,
  properties: { id, certainty: 'approximate', source: 'survey', ...names },
});

/** A story in three languages that compares its marsh with one county and one island. */
const story = ({
  names = { en: 'The marsh', es: 'El pantano', fr: 'Le marais' },
  island = { en: 'Long Isle', es: 'Isla Larga', fr: 'Île Longue' },
  county = feature('county', OUTLINE, { name_en: 'North County', name_es: 'Condado Norte' }),
  isle = feature('isle', OUTLINE),
}: {
  readonly names?: Readonly<Record<string, string>>;
  readonly island?: Readonly<Record<string, string>>;
  readonly county?: Feature;
  readonly isle?: Feature;
} = {}): Story =>
  ({
    file: {
      locales: ['en', 'es', 'fr'],
      chapters: [{ id: 'one', steps: [{ id: 'first', stops: [] }] }],
      compare: {
        fact: 'marsh.area',
        names,
        areas: ['county'],
        islands: [{ feature: 'isle', names: island }],
        map: 'first',
      },
    },
    facts: new Map([['marsh.area', { value: 12, unit: 'km2' }]]),
    derived: { areas: { county: { area_km2: 5 } } },
    layers: new Map([
      ['areas', [county]],
      ['world', [isle]],
    ]),
  }) as unknown as Story;

const told = (given: Story): string[] =>
  checkCompare(given).map(
    ({ code, file, path, message, hint }) => `${code} ${file} ${path}: ${message} ${hint}`,
  );

test('a comparison whose areas are measured, drawn and named has no problems', () => {
  expect(told(story())).toEqual([]);
});

describe('an area to compare with', () => {
  test('without a name in a language is told with its place and its repair', () => {
    expect(told(story({ island: { en: 'Long Isle', es: 'Isla Larga' } }))).toEqual([
      'missing-name story.json compare.islands[0].names: The island "isle" has no name for "fr". Add "fr" to compare.islands[0].names.',
    ]);
    expect(told(story({ names: { en: 'The marsh', fr: 'Le marais' } }))).toEqual([
      'missing-name story.json compare.names: What is compared has no name for "es". Add "es" to compare.names.',
    ]);
  });

  test('may be called in the register’s language, which pages mark, but not nothing at all', () => {
    const [first = '', ...rest] = told(
      story({ county: feature('county', OUTLINE, { name_es: 'Condado Norte' }) }),
    );
    expect(first).toContain(
      'missing-name story.json compare.areas[0]: The area "county" has no name for "en"',
    );
    expect(first).toContain('name_en');
    expect(rest).toHaveLength(1);
    expect(rest[0]).toContain('"fr"');
  });

  test.each([
    ['a line', { type: 'LineString' as const, coordinates: ring }, 'LineString'],
    ['a point', { type: 'Point' as const, coordinates: [0, 0] }, 'Point'],
    ['not drawn', null, 'nothing'],
  ])('that is %s is told: it encloses nothing', (_name, geometry, type) => {
    expect(told(story({ isle: feature('isle', geometry) }))).toEqual([
      `not-an-area story.json compare.islands[0].feature: "isle" is ${type} in geo/world.geojson, where an area needs an outline. Name a feature of geo/world.geojson that is a Polygon or a MultiPolygon.`,
    ]);
    const county = feature('county', geometry, { name_en: 'North County' });
    expect(told(story({ county })).join()).toContain('not-an-area story.json compare.areas[0]');
  });

  test('that is in no file is told once, with the nearest name', () => {
    expect(told(story({ isle: feature('isles', OUTLINE) }))).toEqual([
      'unknown-area story.json compare.islands[0].feature: "isle" is no outline of the layer world. Did you mean isles?',
    ]);
  });
});
