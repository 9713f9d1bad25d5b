/** A damaged input stops `npm run data` with a problem that names the file, and nothing is made of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGeo, type ReadData } from '../../src/build/geo/build-geo.ts';

const DATA = join(import.meta.dirname, '../../data');

/** The committed data with one file replaced. */
function withFile(replaced: string, change: (text: string) => string): ReadData {
  return async (path) => {
    const bytes = await readFile(join(DATA, path));
    return path === replaced ? new TextEncoder().encode(change(bytes.toString('utf8'))) : bytes;
  };
}

test.each([
  [
    'a layer cut off in the middle',
    'raw/land.geojson',
    (text: string) => text.slice(0, 5000),
    'geo-form',
    'raw/land.geojson',
  ],
  [
    'a table without a column',
    'places.csv',
    (text: string) => text.replace('lat', 'latitude'),
    'csv-form',
    'places.csv',
  ],
  [
    'a coordinate that is a word',
    'places.csv',
    (text: string) => text.replace('8.15835', 'north'),
    'place-position',
    'places.csv',
  ],
  [
    'a source that nobody knows',
    'SOURCES.md',
    (text: string) => text.replace('| osm ', '| oms '),
    'geo-source',
    'geo/border.geojson',
  ],
  [
    'a ring that runs the wrong way',
    'raw/lakes.geojson',
    reverseRings,
    'geo-ring-direction',
    'geo/lakes.geojson',
  ],
  [
    'a ruler to nowhere',
    'raw/recipe.json',
    (text: string) => text.replace('"to": "turbo"', '"to": "nowhere"'),
    'recipe-reference',
    'raw/recipe.json',
  ],
  [
    'a statement over no wash',
    'raw/recipe.json',
    (text: string) => text.replace('"undisclosed-visit-2023"', '"visit"'),
    'recipe-reference',
    'raw/recipe.json',
  ],
  [
    'heights that are no picture',
    'raw/elevation-gap-10s.tif',
    () => 'not a picture',
    'terrain-grid',
    'raw/elevation-gap-10s.tif',
  ],
])('%s', async (_, path, change, code, file) => {
  const { files, problems } = await buildGeo(withFile(path, change));
  expect(files.size).toBe(0);
  expect(problems).toContainEqual(expect.objectContaining({ code, file }));
  expect(problems.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
});

function reverseRings(text: string): string {
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) =>
      key === 'coordinates' &&
      Array.isArray(value) &&
      Array.isArray(value[0]) &&
      Array.isArray((value[0] as unknown[])[0])
        ? value.map((ring: unknown) => (Array.isArray(ring) ? [...(ring as unknown[])].reverse() : ring))
        : value,
    ),
  );
}
