/** The inset shows where the view lies, never outside itself and never too small to see. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locatorBounds, locatorFrame } from '../../src/core/map/locator-frame.ts';
import { screenPoint } from '../../src/core/camera/screen-point.ts';
import type { Bounds } from '../../src/core/camera/geo.ts';

const EXTENT: Bounds = [-31, -36, -29, -34];

test('the inset is wider than the extent on every side', () => {
  const [west, south, east, north] = locatorBounds(EXTENT);
  expect([west < -31, south < -36, east > -29, north > -34]).toEqual([true, true, true, true]);
});

test('the frame of the extent itself lies in the middle', () => {
  const { x, y, width, height } = locatorFrame(EXTENT, EXTENT);
  expect(x + width / 2).toBeCloseTo(0.5, 6);
  expect(y + height / 2).toBeCloseTo(0.5, 6);
});

test('no view leaves the inset or becomes too small to see', () => {
  const view = fc
    .tuple(
      fc.double({ min: -31, max: -29.1, noNaN: true }),
      fc.double({ min: -36, max: -34.1, noNaN: true }),
      fc.double({ min: 0.001, max: 40, noNaN: true }),
    )
    .map(([west, south, side]): Bounds => [west, south, west + side, south + side]);
  fc.assert(
    fc.property(view, (bounds) => {
      const { x, y, width, height } = locatorFrame(EXTENT, bounds);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.06 - 1e-9);
    }),
    { seed: 20230523 },
  );
});

test('a camera puts its own centre in the middle of the map, and a tilted one has no flat picture', () => {
  const camera = { center: [-30, -35] as const, zoom: 7, bearing: 0, pitch: 0 };
  expect(screenPoint(camera, { width: 800, height: 600 }, [-30, -35])).toEqual({ x: 400, y: 300 });
  expect(screenPoint({ ...camera, pitch: 20 }, { width: 800, height: 600 }, [-30, -35])).toBeNull();
});
