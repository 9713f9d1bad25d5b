/** The tools for exploring: distances, coordinates and heights are right, and every change can be taken back. */
import { readFileSync } from 'node:fs';
import { area, distance, length, lineString, polygon } from '@turf/turf';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/camera/geo.ts';
import { decimalDegrees, degreesMinutes } from '../../src/core/explore/coordinates.ts';
import { heightsAlong, tilesOf } from '../../src/core/explore/heights.ts';
import {
  addPoint,
  beginExploring,
  changed,
  clearPoints,
  MOST_POINTS,
  takeBack,
  type Exploring,
} from '../../src/core/explore/exploration.ts';
import { legsOf, totalKm } from '../../src/core/explore/measure.ts';
import { ringsAt, ringsOf } from '../../src/core/explore/outline.ts';
import { GROUNDS } from '../../src/core/map/ground.ts';
import { profilePath, roundedHeight, summaryOf } from '../../src/core/explore/profile-summary.ts';
import { samplePath } from '../../src/core/explore/sample-path.ts';
import { decodeTerrarium } from '../../src/core/map/terrarium.ts';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';
import { SEED } from '../support/stories.ts';

const DATA = 'data/';
const EXTENT = [-84, 4, -74, 13] as const;

interface Ends {
  readonly from_id: string;
  readonly to_id: string;
  readonly length_km: number;
  readonly step_km: number;
  readonly error_m: number;
  readonly heights_m: readonly number[];
}
const derived = JSON.parse(readFileSync(`${DATA}derived.json`, 'utf8')) as { profiles: Record<string, Ends> };
const [road] = Object.values(derived.profiles);
const places = JSON.parse(readFileSync(`${DATA}geo/places.geojson`, 'utf8')) as {
  features: { properties: { id: string }; geometry: { coordinates: [number, number] } | null }[];
};
const placeOf = (id = ''): LngLat => {
  const at = places.features.find(({ properties }) => properties.id === id)?.geometry?.coordinates;
  if (at === undefined) throw new Error(`No place is ${id}.`);
  return at;
};
const ends: readonly [LngLat, LngLat] = [placeOf(road?.from_id), placeOf(road?.to_id)];

const anyPlace: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -84, max: -74, noNaN: true }),
  fc.double({ min: 4, max: 13, noNaN: true }),
);
const anyPoints = fc.array(anyPlace, { minLength: 2, maxLength: 12 });

describe('measuring', () => {
  test('the two ends of the road are 106.4 km apart', () => {
    expect(totalKm(legsOf(ends)).toFixed(1)).toBe('106.4');
    expect(road?.length_km).toBe(106.4);
  });

  test('agrees with Turf to a thousandth, leg by leg and in all', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const legs = legsOf(points);
        for (const [index, { km }] of legs.entries()) {
          const turf = distance([...points[index]!], [...points[index + 1]!]);
          expect(Math.abs(km - turf)).toBeLessThanOrEqual(turf / 1000 + 1e-9);
        }
        const whole = length(lineString(points.map(([lon, lat]) => [lon, lat])));
        expect(Math.abs(totalKm(legs) - whole)).toBeLessThanOrEqual(whole / 1000 + 1e-9);
      }),
      SEED,
    );
  });

  test('every change can be taken back, back to the beginning', () => {
    const anyAct = fc.oneof(
      anyPlace.map((place) => (now: Exploring) => addPoint(now, place)),
      fc.constant(clearPoints),
      fc.boolean().map((names) => (now: Exploring) => changed(now, { names })),
      fc.subarray([...GROUNDS]).map((away) => (now: Exploring) => changed(now, { away })),
      anyPlace.map((at) => (now: Exploring) => changed(now, { outline: { area: 'known', at } })),
    );
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        const states: Exploring[] = [beginExploring(true)];
        for (const act of acts) {
          const before = states.at(-1)!;
          const after = act(before);
          expect(after.now.points.length).toBeLessThanOrEqual(MOST_POINTS);
          if (after !== before) states.push(after);
        }
        let now = states.at(-1)!;
        for (const before of states.slice(0, -1).reverse()) {
          now = takeBack(now);
          expect(now.now).toEqual(before.now);
        }
        expect(takeBack(now)).toBe(now);
      }),
      SEED,
    );
  });

  test('a point on top of the last one is not set twice', () => {
    const once = addPoint(beginExploring(true), [-77, 8]);
    expect(addPoint(once, [-77, 8])).toBe(once);
  });
});

describe('an outline laid over the map', () => {
  test('has its middle where it was brought, and its size on the ground wherever that is', () => {
    const path = 'M0 0L90 0L90 60L40 80L0 60Z';
    const home = ringsOf(path, ({ x, y }) => [-77 + x / 60, 8 - y / 60]);
    const km2 = (rings: typeof home): number =>
      rings.reduce((sum, ring) => sum + area(polygon([[...ring, ring[0]!].map((at) => [...at])])), 0) / 1e6;
    fc.assert(
      fc.property(anyPlace, (to) => {
        const there = ringsAt(home, to);
        expect(Math.abs(km2(there) / km2(home) - 1)).toBeLessThan(0.005);
        const lons = there.flat().map(([lon]) => lon);
        expect((Math.min(...lons) + Math.max(...lons)) / 2).toBeCloseTo(to[0], 6);
      }),
      SEED,
    );
    expect(ringsAt([], [0, 0])).toEqual([]);
  });
});

describe('coordinates', () => {
  test('are written as readers of each language write them', () => {
    expect(degreesMinutes([-77.5028, 8.205], en.units, 'en')).toBe(
      '8°\u00A012.3′\u00A0N, 77°\u00A030.2′\u00A0W',
    );
    expect(degreesMinutes([-77.5028, 8.205], es.units, 'es')).toBe(
      '8°\u00A012,3′\u00A0N; 77°\u00A030,2′\u00A0O',
    );
    expect(decimalDegrees([-77.5028, 8.205], 'en')).toBe('8.205°, −77.503°');
    expect(decimalDegrees([-77.5028, 8.205], 'es')).toBe('8,205°; −77,503°');
  });

  test('never show sixty minutes', () => {
    expect(degreesMinutes([77.99999, -7.99999], en.units, 'en')).toBe(
      '8°\u00A00′\u00A0S, 78°\u00A00′\u00A0E',
    );
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(degreesMinutes(place, en.units, 'en')).not.toMatch(/60(\.\d)?′/);
      }),
      SEED,
    );
  });
});

describe('heights along a line', () => {
  const read = async (points: readonly LngLat[]) => {
    const samples = samplePath(points);
    const tiles = new Map<string, Float64Array>();
    for (const [x, y] of tilesOf(samples, EXTENT)) {
      const pixels = await sharp(`${DATA}geo/terrain/8/${x}/${y}.webp`).removeAlpha().raw().toBuffer();
      tiles.set(`${x},${y}`, decodeTerrarium(pixels));
    }
    return heightsAlong(samples, EXTENT, ([x, y]) => tiles.get(`${x},${y}`));
  };

  test('between the ends of the road they are those of the printed profile, within the error of the data', async () => {
    const samples = await read(ends);
    const printed = road?.heights_m ?? [];
    const off = samples.map(({ km, height }) => {
      const known = printed[Math.round(km / (road?.step_km ?? 1))] ?? 0;
      return (height ?? Infinity) - known;
    });
    const rms = Math.sqrt(off.reduce((sum, value) => sum + value ** 2, 0) / off.length);
    expect(rms).toBeLessThan(road?.error_m ?? 0);
    expect(samples.length).toBeGreaterThan(100);
  });

  test('outside the region, and where its relief fades out, no height is claimed', async () => {
    const samples = await read([
      [-85, 8],
      [-82, 8],
    ]);
    for (const { at, height } of samples) expect(height === null).toBe(at[0] < -84 + 0.4);
    expect(summaryOf(samples)?.unknownShare).toBeGreaterThan(0.3);
    expect(profilePath(samples, 100, 50)).toMatch(/^M[3-9]/);
    expect(summaryOf(samples.filter(({ height }) => height === null))).toBeNull();
  });

  test('a sample stands at every point that was set, and none lies off the line', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const samples = samplePath(points);
        for (const point of points) expect(samples.map(({ at }) => at)).toContainEqual(point);
        const kms = samples.map(({ km }) => km);
        expect(kms).toEqual([...kms].sort((a, b) => a - b));
        expect(kms.at(-1)).toBeCloseTo(totalKm(legsOf(points)), 6);
      }),
      SEED,
    );
    expect(samplePath([[-77, 8]])).toEqual([]);
  });

  test('are rounded to what the data can tell', () => {
    expect([roundedHeight(4), roundedHeight(146)]).toEqual([0, 150]);
  });
});
