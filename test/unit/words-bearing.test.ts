/** Distances and directions as the descriptions of the map say them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bearingDegrees,
  compassPoint,
  distanceKm,
  extentKm,
  partOfView,
} from '../../src/core/words/bearing.ts';
import type { LngLat } from '../../src/core/camera/geo.ts';

const place = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

describe('distance', () => {
  test('a degree along a meridian is 111 km, and London to Paris 344 km', () => {
    expect(distanceKm([0, 0], [0, 1])).toBeCloseTo(111.2, 1);
    expect(distanceKm([-0.1276, 51.5072], [2.3522, 48.8566])).toBeCloseTo(344, 0);
  });

  test('is the same both ways, nothing to itself, and never beyond half the globe', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016);
      }),
      { seed: 20230523 },
    );
  });
});

describe('direction', () => {
  test.each([
    [[0, 0], [0, 1], 'north'],
    [[0, 0], [1, 1], 'northEast'],
    [[0, 0], [1, 0], 'east'],
    [[0, 0], [-1, -1], 'southWest'],
    [[179.5, 0], [-179.5, 0], 'east'],
  ] as const)('from %j to %j is %s', (from, to, point) => {
    expect(compassPoint(bearingDegrees(from, to))).toBe(point);
  });

  test('takes the nearest of eight points, around the whole circle', () => {
    expect([22, 23, 337, 338, -45, 405].map(compassPoint)).toEqual([
      'north',
      'northEast',
      'northWest',
      'north',
      'northWest',
      'northEast',
    ]);
  });
});

test('a place is told to be in the part of the view where a reader sees it', () => {
  const view = [0, 0, 9, 9] as const;
  const parts: readonly (readonly [LngLat, string])[] = [
    [[4.5, 4.5], 'middle'],
    [[1, 8], 'northWest'],
    [[4.5, 1], 'south'],
    [[8, 4], 'east'],
  ];
  for (const [at, part] of parts) expect(partOfView(at, view)).toBe(part);
});

test('a view is as wide as its middle parallel', () => {
  const { width, height } = extentKm([0, 59, 2, 61]);
  expect(height).toBeCloseTo(222.4, 0);
  expect(width).toBeCloseTo(111.2, 0);
});
