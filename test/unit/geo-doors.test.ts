/** Malformed input comes back as a problem that names file, place and repair, never as a stack trace. */
import { expect, test } from 'vitest';
import { buildGeo } from '../../src/build/geo/build-geo.ts';
import { readPlaces } from '../../src/build/geo/read-places.ts';
import { readRecipe } from '../../src/build/geo/read-recipe.ts';
import { readSourceTable } from '../../src/build/geo/read-source-table.ts';
import { readTable } from '../../src/build/geo/read-table.ts';

const HEADER = 'id,name,alt_names,country,admin1,lat,lon,kind,position_confidence,radius_km,source_id';

test('a table without a needed column names the column', () => {
  expect(readTable('x.csv', 'id,name\na,b\n', ['id', 'lat'])).toMatchObject({
    rows: [],
    problems: [{ code: 'csv-form', file: 'x.csv', path: 'row 1', message: 'Missing column: lat.' }],
  });
});

test('a row with too many cells names its row', () => {
  const { rows, problems } = readTable('x.csv', 'id,name\na,b\nc,d,e\n', ['id', 'name']);
  expect(rows).toEqual([{ id: 'a', name: 'b' }]);
  expect(problems).toMatchObject([{ path: 'row 3' }]);
});

test('an empty table is a problem', () => {
  expect(readTable('x.csv', '', ['id']).problems).toHaveLength(1);
});

test('text with commas, quotes and accents is read as written', () => {
  const { rows } = readTable('x.csv', '\uFEFFid,name\na,"Púcuro, ""río"""\n', ['id', 'name']);
  expect(rows).toEqual([{ id: 'a', name: 'Púcuro, "río"' }]);
});

test('a place with an unknown position must have no coordinates, and the others must have some', () => {
  const { places, problems } = readPlaces(
    'places.csv',
    `${HEADER}\na,A,,X,,1,2,village,unknown,,s\nb,B,,X,,,,village,exact,,s\nc,C,,X,,1,2,village,sure,,s\nd,D,D2; D3,X,,1,2,village,approximate,8,s\n`,
  );
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['place-position', 'a'],
    ['place-position', 'b'],
    ['place-confidence', 'c'],
  ]);
  expect(places).toMatchObject([{ id: 'd', altNames: ['D2', 'D3'], position: [2, 1], radiusKm: 8 }]);
});

test('a malformed recipe names the entry', () => {
  expect(readRecipe('raw/recipe.json', '{"sources":{}').problems).toHaveLength(1);
  expect(readRecipe('raw/recipe.json', '{"sources":7}').problems.map(({ path }) => path)).toContain(
    'sources',
  );
});

test('the table of sources is read as plain text, and a double id is a problem', () => {
  const table = '| id | name | files | licence | attribution | url |\n| - | - | - | - | - | - |\n';
  const row = '| osm | *Open* | land, sea | ODbL | © OSM | https://example.org/ |\n';
  expect(readSourceTable('SOURCES.md', `# S\n\n${table}${row}`).sources).toEqual([
    {
      id: 'osm',
      name: 'Open',
      files: 'land, sea',
      licence: 'ODbL',
      attribution: '© OSM',
      url: 'https://example.org/',
    },
  ]);
  expect(readSourceTable('SOURCES.md', `${table}${row}${row}`).problems).toMatchObject([
    { code: 'sources-double' },
  ]);
  expect(readSourceTable('SOURCES.md', '# nothing').problems).toMatchObject([{ code: 'sources-table' }]);
});

test('a missing folder gives a list of missing files and nothing else', async () => {
  const { files, problems } = await buildGeo(() => Promise.resolve(undefined));
  expect(files.size).toBe(0);
  expect(problems.map(({ code }) => code)).toContain('file-missing');
});
