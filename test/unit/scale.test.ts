/** The scale bar: round numbers, right on the ground, and absent where it would mislead. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '../../src/core/camera/mercator.ts';
import { SCALE_FROM_ZOOM, SCALE_MAX_PX, scaleFor } from '../../src/core/map/scale.ts';

const SEED = { seed: 20230523 };
const latitudes = fc.double({ min: -70, max: 70, noNaN: true });
const zooms = fc.double({ min: SCALE_FROM_ZOOM, max: 14, noNaN: true });

describe('the scale bar', () => {
  test('has a length of 1, 2 or 5 times a power of ten, between a third and all of its room', () => {
    fc.assert(
      fc.property(latitudes, zooms, (latitude, zoom) => {
        const scale = scaleFor(latitude, zoom);
        for (const bar of scale === null ? [] : [scale.km, scale.miles]) {
          const digit = bar.length / 10 ** Math.floor(Math.log10(bar.length) + 1e-9);
          expect([1, 2, 5].some((step) => Math.abs(step - digit) < 1e-9)).toBe(true);
          expect(bar.px).toBeLessThanOrEqual(SCALE_MAX_PX + 1e-9);
          expect(bar.px).toBeGreaterThan(SCALE_MAX_PX / 2.5 - 1e-9);
        }
        expect(scale).not.toBeNull();
      }),
      SEED,
    );
  });

  test('is as long as that distance really is on the map', () => {
    fc.assert(
      fc.property(latitudes, zooms, (latitude, zoom) => {
        const scale = scaleFor(latitude, zoom);
        if (scale === null) return;
        // A degree of longitude on a sphere of the mean radius.
        const kmPerDegree = ((Math.PI * 6371.0088) / 180) * Math.cos((latitude * Math.PI) / 180);
        const [x0] = project([0, latitude], zoom);
        const [x1] = project([scale.km.length / kmPerDegree, latitude], zoom);
        expect(x1 - x0).toBeCloseTo(scale.km.px, 6);
        expect(scale.miles.px / scale.miles.length / (scale.km.px / scale.km.length)).toBeCloseTo(
          1.609344,
          9,
        );
      }),
      SEED,
    );
  });

  test('is absent in views of half the world', () => {
    expect(scaleFor(8, SCALE_FROM_ZOOM - 0.01)).toBeNull();
    expect(scaleFor(8, Number.NaN)).toBeNull();
  });
});
