/** The check of GeoJSON files: it lets good files pass and names each kind of fault. */
import { kinks, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { checkGeoFile } from '../../src/build/geo/check-geo.ts';
import { signedArea } from '../../src/build/geo/check-geometry.ts';
import { ringKink } from '../../src/build/geo/ring-kinks.ts';

const SQUARE: Position[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const BOW_TIE: Position[] = [
  [0, 0],
  [2, 2],
  [2, 0],
  [0, 2.5],
  [0, 0],
];
const SOURCES = new Set(['osm', 'own']);

function file(geometry: unknown, properties: object = {}): string {
  const base = { id: 'a', certainty: 'exact', source: 'osm', ...properties };
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: base, geometry }],
  });
}

function codes(text: string, extent?: readonly [number, number, number, number]): string[] {
  const options = extent === undefined ? { sources: SOURCES } : { sources: SOURCES, extent };
  return checkGeoFile('geo/x.geojson', text, options).map((problem) => problem.code);
}

const polygonOf = (...rings: Position[][]): object => ({ type: 'Polygon', coordinates: rings });

test('a sound file has no problem', () => {
  expect(codes(file(polygonOf(SQUARE)), [0, 0, 1, 1])).toEqual([]);
});

test('a problem says which file, where, and how to mend it', () => {
  expect(checkGeoFile('geo/x.geojson', file(polygonOf([...SQUARE].reverse())), { sources: SOURCES })).toEqual(
    [
      {
        code: 'geo-ring-direction',
        file: 'geo/x.geojson',
        path: 'features[0] (a).geometry.coordinates[0]',
        message: expect.stringContaining('clockwise') as string,
        hint: expect.stringContaining('RFC 7946') as string,
      },
    ],
  );
});

test.each([
  ['text that is not JSON', '{"type":', 'geo-form'],
  ['another kind of document', '{"type":"Topology"}', 'geo-form'],
  ['a member that is no feature', '{"type":"FeatureCollection","features":[7]}', 'geo-form'],
  ['a geometry that is not known', file({ type: 'Circle', coordinates: [0, 0] }), 'geo-form'],
  ['a position of words', file({ type: 'Point', coordinates: ['0', '0'] }), 'geo-form'],
  ['a line too flat', file({ type: 'LineString', coordinates: [0, 0] }), 'geo-form'],
  ['an old coordinate system', '{"type":"FeatureCollection","crs":{},"features":[]}', 'geo-form'],
  ['an open ring', file(polygonOf(SQUARE.slice(0, 4))), 'geo-ring-open'],
  [
    'a ring of three',
    file(
      polygonOf([
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
    ),
    'geo-ring-short',
  ],
  ['an outer ring that runs clockwise', file(polygonOf([...SQUARE].reverse())), 'geo-ring-direction'],
  [
    'a hole that runs counter-clockwise',
    file(
      polygonOf(
        [
          [-9, -9],
          [9, -9],
          [9, 9],
          [-9, 9],
          [-9, -9],
        ],
        SQUARE,
      ),
    ),
    'geo-ring-direction',
  ],
  ['a ring that crosses itself', file(polygonOf(BOW_TIE)), 'geo-ring-kink'],
  ['six decimals', file({ type: 'Point', coordinates: [0.123456, 0] }), 'geo-decimals'],
  ['a position off the globe', file({ type: 'Point', coordinates: [8, -177] }), 'geo-extent'],
  [
    'a line without length',
    file({
      type: 'LineString',
      coordinates: [
        [1, 1],
        [1, 1],
      ],
    }),
    'geo-line-short',
  ],
  ['a missing id', file({ type: 'Point', coordinates: [0, 0] }, { id: '' }), 'geo-id'],
  [
    'an unknown certainty',
    file({ type: 'Point', coordinates: [0, 0] }, { certainty: 'sure' }),
    'geo-certainty',
  ],
  ['an unknown source', file({ type: 'Point', coordinates: [0, 0] }, { source: 'hearsay' }), 'geo-source'],
  ['a name in one language', file({ type: 'Point', coordinates: [0, 0] }, { name_en: 'A' }), 'geo-name'],
  ['a missing geometry', file(null), 'geo-no-geometry'],
  [
    'a point for what was not disclosed',
    file({ type: 'Point', coordinates: [0, 0] }, { certainty: 'not-disclosed' }),
    'geo-hidden-point',
  ],
  [
    'several such points',
    file({ type: 'MultiPoint', coordinates: [[0, 0]] }, { certainty: 'not-disclosed' }),
    'geo-hidden-point',
  ],
])('%s is refused', (_, text, code) => {
  expect(codes(text)).toContain(code);
});

test('two features with one id are refused', () => {
  const one = file({ type: 'Point', coordinates: [0, 0] });
  const two = one.replace(/\[(\{"type":"Feature".*\})\]/, '[$1,$1]');
  expect(codes(two)).toEqual(['geo-id-double']);
});

test('a layer must stay inside its own extent', () => {
  const text = file({ type: 'Point', coordinates: [3, 3] });
  expect(codes(text, [0, 0, 2, 2])).toEqual(['geo-extent']);
  expect(codes(text, [0, 0, 4, 4])).toEqual([]);
});

test('what was not disclosed may have no geometry, or an area', () => {
  expect(codes(file(null, { certainty: 'not-disclosed' }))).toEqual([]);
  expect(codes(file(polygonOf(SQUARE), { certainty: 'not-disclosed' }))).toEqual([]);
});

test('the sweep agrees with Turf about kinks', () => {
  expect(kinks(polygon([BOW_TIE])).features).toHaveLength(1);
  expect(ringKink(BOW_TIE)).toEqual([0, 2]);
  expect(kinks(polygon([SQUARE])).features).toHaveLength(0);
  expect(ringKink(SQUARE)).toBeUndefined();
});

test('area is positive counter-clockwise', () => {
  expect(signedArea(SQUARE)).toBe(1);
  expect(signedArea([...SQUARE].reverse())).toBe(-1);
});
