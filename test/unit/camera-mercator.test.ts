/** The world in pixels agrees with MapLibre's and comes back unharmed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LATITUDE, metresPerPixel, project, unproject } from '../../src/core/camera/mercator.ts';
import { SEED } from '../support/stories.ts';

const degrees = fc.tuple(
  fc.double({ min: -200, max: 200, noNaN: true }),
  fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, noNaN: true }),
);

describe('the Mercator world', () => {
  it('is 512 pixels wide at zoom 0, doubles with each zoom, and has null island in its middle', () => {
    expect(project([0, 0])).toEqual([256, 256]);
    expect(project([-180, MAX_LATITUDE], 3)).toEqual([0, expect.closeTo(0, 4)]);
    expect(project([180, -MAX_LATITUDE], 3)).toEqual([4096, expect.closeTo(4096, 4)]);
  });

  it('gives every place back where it was', () => {
    fc.assert(
      fc.property(degrees, fc.double({ min: -1, max: 12, noNaN: true }), (place, zoom) => {
        const [lon, lat] = unproject(project(place, zoom), zoom);
        expect(lon).toBeCloseTo(place[0], 9);
        expect(lat).toBeCloseTo(place[1], 9);
      }),
      SEED,
    );
  });

  it('holds what lies beyond its edge to the edge', () => {
    expect(project([0, 90])).toEqual(project([0, MAX_LATITUDE]));
    expect(unproject([256, -1000])).toEqual([0, MAX_LATITUDE]);
  });

  it('measures a pixel on the ground: halved by each zoom, shorter towards the poles', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_184, 0);
    expect(metresPerPixel(0, 10)).toBeCloseTo(metresPerPixel(0, 9) / 2, 9);
    expect(metresPerPixel(60, 5)).toBeCloseTo(metresPerPixel(0, 5) / 2, 9);
  });
});
