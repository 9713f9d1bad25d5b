/** The way between two cameras is exact at its ends, smooth between, and the same both ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../src/core/camera/fit.ts';
import { flight, FLIGHT_RHO } from '../../src/core/camera/flight.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import type { Camera } from '../../src/core/camera/geo.ts';
import { lookAt } from '../../src/core/camera/look-at.ts';
import { project } from '../../src/core/camera/mercator.ts';
import { anyBounds, anyViewport, SEED } from '../support/stories.ts';

const anyCamera: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -75, max: 75, noNaN: true }),
  ),
  zoom: fc.double({ min: 0, max: 12, noNaN: true }),
  bearing: fc.constantFrom(0, 0, 0, -30, 75),
  pitch: fc.constantFrom(0, 0, 40),
});
const anyT = fc.double({ min: 0, max: 1, noNaN: true });

/** Also pairs that hardly differ, where the formulas lose digits. */
const anyPair = fc.oneof(
  fc.tuple(anyCamera, anyCamera),
  fc
    .tuple(anyCamera, fc.double({ min: -1e-6, max: 1e-6, noNaN: true }), fc.constantFrom(0, 1e-9, 3))
    .map(([from, shift, zoom]): [Camera, Camera] => [
      from,
      { ...from, center: [from.center[0] + shift, from.center[1]], zoom: from.zoom + zoom },
    ]),
);

describe('what the reader looks at', () => {
  it('is the middle of the free area, whichever way is up', () => {
    const viewport = { width: 1280, height: 800, free: { x: 464, y: 56, width: 760, height: 600 } };
    const camera = { center: [0, 0] as const, zoom: 0, bearing: 0, pitch: 0 };
    // 204 px right of the map's middle and 44 px above it; with east up, right is south.
    expect(lookAt(camera, viewport)).toEqual([256 + 204, 256 - 44]);
    const turned = lookAt({ ...camera, bearing: 90 }, viewport);
    expect(turned).toEqual([expect.closeTo(256 + 44, 9), expect.closeTo(256 + 204, 9)]);
  });
});

describe('a flight', () => {
  it('begins and ends with the very cameras it was given', () => {
    fc.assert(
      fc.property(anyPair, anyViewport, ([from, to], viewport) => {
        const path = flight(from, to, viewport);
        expect(path(0)).toBe(from);
        expect(path(-3)).toBe(from);
        expect(path(NaN)).toBe(from);
        expect(path(1)).toBe(to);
        expect(path(2)).toBe(to);
      }),
      SEED,
    );
  });

  it('flown backwards passes the same cameras', () => {
    fc.assert(
      fc.property(anyPair, anyViewport, anyT, ([from, to], viewport, t) => {
        const there = flight(from, to, viewport)(t);
        const back = flight(to, from, viewport)(1 - t);
        const [x, y] = project(there.center);
        const [bx, by] = project(back.center);
        expect(Math.hypot(x - bx, y - by)).toBeLessThan(1e-11);
        expect(Math.abs(there.zoom - back.zoom)).toBeLessThan(1e-9);
        expect(there.bearing).toBeCloseTo(back.bearing, 9);
        expect(there.pitch).toBeCloseTo(back.pitch, 9);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('flown backwards passes the same cameras to the last bit, where t has no rounding', () => {
    const eighth = fc.constantFrom(1 / 8, 2 / 8, 3 / 8, 5 / 8, 6 / 8, 7 / 8);
    fc.assert(
      fc.property(anyPair, anyViewport, eighth, ([from, to], viewport, t) => {
        expect(flight(from, to, viewport)(t)).toEqual(flight(to, from, viewport)(1 - t));
      }),
      SEED,
    );
  });

  it('goes straight, and only forwards, in the middle of the free area', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, anyViewport, (a, b, viewport) => {
        const from = fitCamera(a, viewport, { maxZoom: 10 });
        const to = fitCamera(b, viewport, { maxZoom: 10 });
        const path = flight(from, to, viewport);
        const [start, end] = [lookAt(from, viewport), lookAt(to, viewport)];
        const way = Math.hypot(end[0] - start[0], end[1] - start[1]);
        fc.pre(way > 1e-6);
        let gone = 0;
        for (let step = 1; step <= 40; step += 1) {
          const camera = path(step / 40);
          // A camera held at the edge of the world looks where it can.
          if (Math.abs(camera.center[1]) > 85) continue;
          const [x, y] = lookAt(camera, viewport);
          const [dx, dy] = [x - start[0], y - start[1]];
          const aside = (dx * (end[1] - start[1]) - dy * (end[0] - start[0])) / way;
          const along = (dx * (end[0] - start[0]) + dy * (end[1] - start[1])) / way;
          expect(Math.abs(aside)).toBeLessThan(1e-8);
          expect(along).toBeGreaterThan(gone - 1e-8);
          gone = along;
        }
      }),
      SEED,
    );
  });

  it('is nowhere faster than elsewhere, as the eye measures speed', () => {
    const viewport = viewportFor(1280, 800);
    const from = fitCamera([-168, -54, -34, 72], viewport, { maxZoom: 10 });
    const to = fitCamera([-77.85, 8.2, -77.1, 8.75], viewport, { maxZoom: 10 });
    const path = flight(from, to, viewport);
    const sight = Math.max(viewport.free.width, viewport.free.height);
    const speeds = Array.from({ length: 200 }, (_, index) => {
      const [a, b] = [path(index / 200), path((index + 1) / 200)];
      const [p, q] = [lookAt(a, viewport), lookAt(b, viewport)];
      const width = sight / 2 ** ((a.zoom + b.zoom) / 2);
      const moved = Math.hypot(q[0] - p[0], q[1] - p[1]);
      const zoomed = (b.zoom - a.zoom) * Math.LN2;
      return Math.hypot((FLIGHT_RHO * moved) / width, zoomed / FLIGHT_RHO);
    });
    expect(Math.max(...speeds) / Math.min(...speeds)).toBeLessThan(1.01);
  });

  it('only zooms when the subject stays, and keeps the subject where it is on the screen', () => {
    const viewport = viewportFor(1280, 800);
    const from = fitCamera([-80, 6, -76, 10], viewport, { maxZoom: 4 });
    const to = fitCamera([-80, 6, -76, 10], viewport, { maxZoom: 7 });
    const path = flight(from, to, viewport);
    for (const t of [0.1, 0.25, 0.5, 0.9]) {
      const camera = path(t);
      expect(camera.zoom).toBeCloseTo(from.zoom + (to.zoom - from.zoom) * t, 9);
      expect(lookAt(camera, viewport)[0]).toBeCloseTo(lookAt(from, viewport)[0], 9);
      expect(lookAt(camera, viewport)[1]).toBeCloseTo(lookAt(from, viewport)[1], 9);
    }
  });

  it('between equal cameras stays where it is', () => {
    fc.assert(
      fc.property(anyCamera, anyViewport, anyT, (camera, viewport, t) => {
        const there = flight(camera, { ...camera }, viewport)(t);
        expect(there.zoom).toBe(camera.zoom);
        expect(there.center[0]).toBeCloseTo(camera.center[0], 9);
        expect(there.center[1]).toBeCloseTo(camera.center[1], 9);
      }),
      SEED,
    );
  });
});
