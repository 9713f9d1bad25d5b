/** The committed layers keep the promises of data/README.md: certainty, sources, no hidden point, small enough. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { distance } from '@turf/turf';
import { beforeAll, expect, test } from 'vitest';
import { checkGeoFile } from '../../src/build/geo/check-geo.ts';
import type { LayerFeature } from '../../src/build/geo/layer-feature.ts';
import { readGeoJson } from '../../src/build/geo/read-geojson.ts';
import { readPlaces, type RegisterPlace } from '../../src/build/geo/read-places.ts';
import { readRecipe } from '../../src/build/geo/read-recipe.ts';
import { readSourceTable } from '../../src/build/geo/read-source-table.ts';

const DATA = join(import.meta.dirname, '../../data');
const ALL_BUDGET = 2_500_000;
const FIRST_VIEW_BUDGET = 400_000;
/** What the hemisphere at the opening needs. */
const FIRST_VIEW = ['world', 'panamerican', 'labels', 'places', 'sea'];

const texts = new Map<string, string>();
const layers = new Map<string, readonly LayerFeature[]>();
let register: readonly RegisterPlace[] = [];

const readText = (path: string): Promise<string> => readFile(join(DATA, path), 'utf8');
const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const all = (): LayerFeature[] => [...layers.values()].flat();

beforeAll(async () => {
  for (const name of (await readdir(join(DATA, 'geo'))).filter((file) => file.endsWith('.geojson'))) {
    const layer = name.replace('.geojson', '');
    const text = await readText(`geo/${name}`);
    texts.set(layer, text);
    layers.set(layer, readGeoJson(name, text).features);
  }
  register = readPlaces('places.csv', await readText('places.csv')).places;
});

test('every layer passes the check, inside its own extent', async () => {
  const sources = new Set(
    readSourceTable('SOURCES.md', await readText('SOURCES.md')).sources.map(({ id }) => id),
  );
  const extents = readRecipe('raw/recipe.json', await readText('raw/recipe.json')).recipe?.extents ?? {};
  const problems = [...texts].flatMap(([name, text]) => {
    const extent = extents[name];
    return checkGeoFile(
      `geo/${name}.geojson`,
      text,
      extent === undefined ? { sources } : { sources, extent },
    );
  });
  expect(problems).toEqual([]);
});

test('every feature has id, certainty and source', () => {
  expect(all().length).toBeGreaterThan(600);
  for (const { properties } of all()) {
    expect(properties).toMatchObject({
      id: expect.stringMatching(/^[a-z0-9-]+$/) as string,
      certainty: expect.stringMatching(/^(exact|approximate|area|not-disclosed)$/) as string,
      source: expect.stringMatching(/^[a-z0-9-]+$/) as string,
    });
  }
});

test('nothing undisclosed has a point, under any id, in any layer', () => {
  const hidden = register.filter((place) => place.kind === 'undisclosed').map((place) => place.id);
  expect(hidden).toHaveLength(4);
  expect(
    layers
      .get('undisclosed')
      ?.map((item) => item.properties['id'])
      .sort(),
  ).toEqual([...hidden].sort());
  for (const { geometry, properties } of all()) {
    const isHidden =
      properties['certainty'] === 'not-disclosed' ||
      hidden.includes(String(properties['id'])) ||
      hidden.includes(String(properties['story_id']));
    if (isHidden) expect(geometry?.type ?? 'none').toMatch(/^(none|Polygon|MultiPolygon)$/);
  }
});

test('a place that the register cannot place is in no layer', () => {
  const unknown = new Set(
    register.filter((place) => place.confidence === 'unknown').map((place) => place.id),
  );
  const points = all().filter((item) => item.geometry?.type === 'Point');
  expect(
    points.filter((item) => unknown.has(String(item.properties['story_id'] ?? item.properties['id']))),
  ).toEqual([]);
});

test("certainty and disc of a place are the register's", () => {
  const byId = new Map(register.map((place) => [place.id, place]));
  const story = (layers.get('places') ?? []).filter((item) => 'story_id' in item.properties);
  expect(story.length).toBeGreaterThan(30);
  for (const { properties } of story) {
    const place = byId.get(String(properties['story_id']));
    expect(properties['certainty']).toBe(place?.confidence);
    expect(properties['radius_km']).toBe(place?.radiusKm);
  }
});

test('every corridor on foot is at least 10 km wide', () => {
  const foot = (layers.get('journeys') ?? []).filter((leg) => leg.properties['mode'] === 'foot');
  expect(foot).toHaveLength(3);
  for (const leg of foot) expect(leg.properties['width_m']).toBeGreaterThanOrEqual(10_000);
});

test('every row of the register that may be drawn has its leg', async () => {
  const rows = (await readText('routes.csv')).trim().split('\n').slice(1);
  const drawn = rows
    .filter((row) => !row.endsWith(',text-only'))
    .map((row) => /^([a-z-]+),.*?,(\d),[a-z-]+,/.exec(row));
  const legs = new Set(
    (layers.get('journeys') ?? []).map(
      ({ properties }) => `${String(properties['route_id'])}-${String(properties['order'])}`,
    ),
  );
  expect(
    drawn.map((match) => `${match?.[1] ?? ''}-${match?.[2] ?? ''}`).filter((leg) => !legs.has(leg)),
  ).toEqual([]);
});

test('derived distances agree with Turf on the register: 106.4 km from one end of the road to the other', async () => {
  const derived = JSON.parse(await readText('derived.json')) as {
    distances: Record<string, { straight_km: number; bearing_deg: number }>;
  };
  const at = (id: string): number[] => [...(register.find((place) => place.id === id)?.position ?? [])];
  const entry = derived.distances['yaviza--turbo'];
  expect(entry).toMatchObject({ straight_km: 106.4, bearing_deg: 94 });
  expect(distance(at('yaviza'), at('turbo'))).toBeCloseTo(entry?.straight_km ?? NaN, 1);
});

test('the data of the whole story and of its first view stay within their budgets', async () => {
  const tiles = await readdir(join(DATA, 'geo/terrain'), { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    tiles
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await readFile(join(entry.parentPath, entry.name))).length),
  );
  const terrain = sizes.reduce((sum, size) => sum + size, 0);
  const size = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + compressed(texts.get(name) ?? ''), 0);
  expect(terrain).toBeLessThan(1_500_000);
  expect(terrain + size(texts.keys())).toBeLessThan(ALL_BUDGET);
  expect(size(FIRST_VIEW)).toBeLessThan(FIRST_VIEW_BUDGET);
});
