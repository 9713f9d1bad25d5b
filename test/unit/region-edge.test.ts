/** The relief runs out into plain land: gently, completely, and along no straight line that would show as an edge. */
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/core/camera/geo.ts';
import { regionEdge } from '../../src/core/map/region-edge.ts';
import { SEED } from '../support/stories.ts';

const REGION: Bounds = [-84, 4, -74, 13];
const MIDDLE = [-79, 8.5] as const;
const frames = regionEdge(REGION).features;

/** How much of the relief the frames cover at a place, 0 to 1. */
const covered = (lon: number, lat: number): number =>
  1 -
  frames
    .filter((frame) => booleanPointInPolygon([lon, lat], frame))
    .reduce((left, { properties }) => left * (1 - Number(properties?.['opacity'])), 1);

/** A place on the way from the middle to the edge of the sheet. */
const onTheWay = (angle: number, share: number): readonly [number, number] => {
  const [east, north] = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.min(5 / Math.abs(east), 4.5 / Math.abs(north));
  return [MIDDLE[0] + east * reach * share, MIDDLE[1] + north * reach * share];
};

const anyAngle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

describe('the edge of the detailed region', () => {
  test('covers nothing in the middle and everything at the edge and in the corners', () => {
    expect(covered(...MIDDLE)).toBe(0);
    fc.assert(
      fc.property(anyAngle, (angle) => {
        expect(covered(...onTheWay(angle, 0.999))).toBeGreaterThan(0.98);
      }),
      SEED,
    );
    for (const [lon, lat] of [
      [-83.7, 4.3],
      [-74.3, 4.3],
      [-83.7, 12.7],
      [-74.3, 12.7],
    ] as const)
      expect(covered(lon, lat)).toBeGreaterThan(0.98);
  });

  test('covers more and more on every way outwards, in small steps', () => {
    fc.assert(
      fc.property(anyAngle, (angle) => {
        const row = Array.from({ length: 200 }, (_, index) => covered(...onTheWay(angle, index / 200)));
        for (const [index, cover] of row.entries()) {
          const before = row[index - 1] ?? 0;
          expect(cover).toBeGreaterThanOrEqual(before);
          expect(cover - before).toBeLessThan(0.2);
        }
      }),
      { ...SEED, numRuns: 30 },
    );
  });

  test('is nowhere a straight line: as far north or south of the middle as half of the way, it has come nearer', () => {
    const atMiddle = covered(-75, 8.5);
    expect(atMiddle).toBeGreaterThan(0.1);
    expect(covered(-75, 10.75)).toBeGreaterThan(atMiddle + 0.05);
    expect(covered(-75, 6.25)).toBeGreaterThan(atMiddle + 0.05);
  });
});
