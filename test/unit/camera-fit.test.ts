/** What must be seen is seen, on every screen and wherever the card stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeArea, layoutFor, viewportFor } from '../../src/core/camera/free-area.ts';
import type { CardSide } from '../../src/core/camera/free-area.ts';
import { freeBounds } from '../../src/core/camera/free-bounds.ts';
import { FIT_PADDING_SHARE, fitCamera, MIN_ZOOM, shownAround } from '../../src/core/camera/fit.ts';
import { MAX_LATITUDE } from '../../src/core/camera/mercator.ts';
import { onScreen } from '../support/on-screen.ts';
import { anyBounds, anySize, SEED } from '../support/stories.ts';

const SIDES: readonly CardSide[] = ['left', 'right', 'bottom', 'none'];
const anySide = fc.constantFrom(...SIDES);

describe('the free area', () => {
  it('is what card, bar, rail and scale bar leave on a laptop', () => {
    expect(freeArea({ width: 1280, height: 800 }, layoutFor(1280, 800))).toEqual({
      x: 464,
      y: 56,
      width: 760,
      height: 688,
    });
  });

  it('is the strip between bar and card on a phone', () => {
    const free = freeArea({ width: 360, height: 740 }, layoutFor(360, 740));
    expect(free).toMatchObject({ x: 12, y: 48, width: 336 });
    expect(free.y + free.height).toBeCloseTo(0.52 * 740, 9);
  });

  it('keeps the card between 340 and 400 pixels', () => {
    expect(layoutFor(900, 700).cardWidth).toBe(340);
    expect(layoutFor(1200, 700).cardWidth).toBe(375);
    expect(layoutFor(2560, 1440).cardWidth).toBe(400);
  });

  it('lies inside the map and has a size, on any screen and with the card at any side', () => {
    const size = fc.record({
      width: fc.integer({ min: 0, max: 3000 }),
      height: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(size, anySide, ({ width, height }, card) => {
        const free = freeArea({ width, height }, { ...layoutFor(width, height), card });
        expect(free.width).toBeGreaterThan(0);
        expect(free.height).toBeGreaterThan(0);
        expect(free.x).toBeGreaterThanOrEqual(0);
        expect(free.y).toBeGreaterThanOrEqual(0);
        expect(free.x + free.width).toBeLessThanOrEqual(Math.max(1, width));
        expect(free.y + free.height).toBeLessThanOrEqual(Math.max(1, height));
      }),
      SEED,
    );
  });
});

describe('fitting a subject', () => {
  it('shows on every screen what is said to be shown around it, far from the equator too', () => {
    fc.assert(
      fc.property(anyBounds, anySize, anySide, (bounds, { width, height }, card) => {
        const viewport = viewportFor(width, height, { ...layoutFor(width, height), card });
        const camera = fitCamera(bounds, viewport, { maxZoom: 22 });
        fc.pre(Math.abs(camera.center[1]) < MAX_LATITUDE && camera.zoom > MIN_ZOOM);
        const [west, south, east, north] = shownAround(bounds);
        const seen = freeBounds(camera, viewport);
        expect(west - seen[0]).toBeGreaterThan(-1e-6);
        expect(south - seen[1]).toBeGreaterThan(-1e-6);
        expect(seen[2] - east).toBeGreaterThan(-1e-6);
        expect(seen[3] - north).toBeGreaterThan(-1e-6);
        expect(west).toBeLessThanOrEqual(bounds[0]);
        expect(north).toBeGreaterThanOrEqual(bounds[3]);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  it('puts all of it in the middle of the free area and fills it, with the card at any side', () => {
    fc.assert(
      fc.property(anyBounds, anySize, anySide, (bounds, { width, height }, card) => {
        const viewport = viewportFor(width, height, { ...layoutFor(width, height), card });
        const { free } = viewport;
        const camera = fitCamera(bounds, viewport, { maxZoom: 22 });
        // A centre held at the edge of the world cannot be exact; stories stay away from there.
        fc.pre(Math.abs(camera.center[1]) < MAX_LATITUDE && camera.zoom > MIN_ZOOM);
        const topLeft = onScreen(camera, viewport, [bounds[0], bounds[3]]);
        const bottomRight = onScreen(camera, viewport, [bounds[2], bounds[1]]);
        const padding = FIT_PADDING_SHARE * Math.min(free.width, free.height);
        const clear = [
          topLeft.x - free.x,
          free.x + free.width - bottomRight.x,
          topLeft.y - free.y,
          free.y + free.height - bottomRight.y,
        ];
        expect(Math.min(...clear)).toBeCloseTo(padding, 5);
        expect(clear[0]).toBeCloseTo(clear[1] ?? NaN, 5);
        expect(clear[2]).toBeCloseTo(clear[3] ?? NaN, 5);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  it('shows all of it and no more than what lies around it, at the corners of the free area', () => {
    fc.assert(
      fc.property(anyBounds, anySize, (bounds, { width, height }) => {
        const viewport = viewportFor(width, height);
        const { free } = viewport;
        const camera = fitCamera(bounds, viewport, { maxZoom: 22 });
        fc.pre(Math.abs(camera.center[1]) < MAX_LATITUDE && camera.zoom > MIN_ZOOM);
        const [west, south, east, north] = freeBounds(camera, viewport);
        const topLeft = onScreen(camera, viewport, [west, north]);
        const bottomRight = onScreen(camera, viewport, [east, south]);
        expect(topLeft.x).toBeCloseTo(free.x, 5);
        expect(topLeft.y).toBeCloseTo(free.y, 5);
        expect(bottomRight.x).toBeCloseTo(free.x + free.width, 5);
        expect(bottomRight.y).toBeCloseTo(free.y + free.height, 5);
        expect([west < bounds[0], south < bounds[1], east > bounds[2], north > bounds[3]]).not.toContain(
          false,
        );
      }),
      SEED,
    );
  });

  it('never comes closer than the story allows, and keeps the subject in the middle', () => {
    const viewport = viewportFor(1280, 800);
    const camera = fitCamera([-77.1, 8, -77, 8.1], viewport, { maxZoom: 9.4 });
    expect(camera.zoom).toBe(9.4);
    const middle = onScreen(camera, viewport, [-77.05, 8.05]);
    expect(middle.x).toBeCloseTo(viewport.free.x + viewport.free.width / 2, 6);
    expect(middle.y).toBeCloseTo(viewport.free.y + viewport.free.height / 2, 1);
  });

  it('shows a single point at the closest zoom', () => {
    expect(fitCamera([-77, 8, -77, 8], viewportFor(800, 600), { maxZoom: 10 }).zoom).toBe(10);
  });

  it('stays on the world with bounds larger than the world', () => {
    const camera = fitCamera([-180, -90, 180, 90], viewportFor(320, 568), { maxZoom: 10 });
    expect(camera.zoom).toBe(MIN_ZOOM);
    expect(Math.abs(camera.center[1])).toBeLessThanOrEqual(MAX_LATITUDE);
  });

  it('passes a pitch on and keeps north up', () => {
    const camera = fitCamera([-78, 7, -76, 9], viewportFor(1280, 800), { maxZoom: 10, pitch: 30 });
    expect([camera.bearing, camera.pitch]).toEqual([0, 30]);
  });
});
