/** The mosaic of heights: sea is 0, the edge of the region fades, a finer grid wins inside its seam. */
import { expect, test } from 'vitest';
import { halveMosaic } from '../../src/build/geo/halve-mosaic.ts';
import { heightAt, type HeightGrid } from '../../src/build/geo/height-grid.ts';
import { edgesOf } from '../../src/build/geo/land-rows.ts';
import { feature } from '../../src/build/geo/layer-feature.ts';
import type { Extent } from '../../src/build/geo/read-recipe.ts';
import { blendedHeight, terrainMosaic, type Mosaic } from '../../src/build/geo/terrain-mosaic.ts';
import { latOf, lonOf, tilesTouching, tileX, tileY } from '../../src/build/geo/tile-grid.ts';

const flat = (extent: Extent, height: number): HeightGrid => ({
  extent,
  columns: 10,
  rows: 10,
  heights: Array.from({ length: 100 }, () => height),
});

const FRAME: Extent = [0, 0, 10, 10];
const WEST_HALF = feature(
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [5, 0],
        [5, 10],
        [0, 10],
        [0, 0],
      ],
    ],
  },
  { id: 'land' },
);
const INPUT = {
  frame: FRAME,
  fadeDegrees: 1,
  grids: [{ grid: flat(FRAME, 1000), seamDegrees: 0 }],
  land: edgesOf([WEST_HALF]),
};

function at(mosaic: Mosaic, lon: number, lat: number): number | undefined {
  const { range } = mosaic;
  const column = Math.floor((tileX(lon, range.zoom) - range.west) * 256);
  const row = Math.floor((tileY(lat, range.zoom) - range.north) * 256);
  return mosaic.heights[row * mosaic.width + column];
}

test('land has its height, sea is exactly 0, and nothing lies outside the frame', () => {
  const mosaic = terrainMosaic(INPUT, tilesTouching(FRAME, 4));
  expect(at(mosaic, 3, 5)).toBeCloseTo(1000, 6);
  expect(at(mosaic, 5.2, 5)).toBe(0);
  expect(at(mosaic, 8, 5)).toBe(0);
  expect(at(mosaic, 3, 12)).toBe(0);
});

test('heights fade to 0 towards the frame', () => {
  const mosaic = terrainMosaic(INPUT, tilesTouching(FRAME, 5));
  const nearer = at(mosaic, 0.2, 5) ?? NaN;
  const farther = at(mosaic, 0.7, 5) ?? NaN;
  expect(nearer).toBeLessThan(farther);
  expect(farther).toBeLessThan(1000);
});

test('the next smaller zoom keeps the mean of land and the sea at 0', () => {
  const half = halveMosaic(terrainMosaic(INPUT, tilesTouching(FRAME, 5)), FRAME, INPUT.land);
  expect(half.range.zoom).toBe(4);
  expect(at(half, 3, 5)).toBeCloseTo(1000, 6);
  expect(at(half, 5.3, 5)).toBe(0);
});

test('a finer grid wins inside its seam, and the coarse one at its edge', () => {
  const grids = [
    { grid: flat(FRAME, 100), seamDegrees: 0 },
    { grid: flat([4, 4, 8, 8], 200), seamDegrees: 1 },
  ];
  expect(blendedHeight(grids, 6, 6)).toBe(200);
  expect(blendedHeight(grids, 4, 6)).toBe(100);
  expect(blendedHeight(grids, 4.5, 6)).toBeCloseTo(150, 6);
  expect(blendedHeight(grids, 2, 6)).toBe(100);
});

test('between two cells the height is in between', () => {
  const slope: HeightGrid = { extent: [0, 0, 2, 2], columns: 2, rows: 2, heights: [0, 100, 0, 100] };
  expect(heightAt(slope, 0.5, 1)).toBe(0);
  expect(heightAt(slope, 1, 1)).toBe(50);
  expect(heightAt(slope, 1.9, 1)).toBe(100);
});

test("tile numbers and degrees are each other's way back", () => {
  expect(lonOf(tileX(-77.5, 8), 8)).toBeCloseTo(-77.5, 9);
  expect(latOf(tileY(8.2, 8), 8)).toBeCloseTo(8.2, 9);
  expect(tilesTouching([-84, 4, -74, 13], 8)).toEqual({
    zoom: 8,
    west: 68,
    east: 75,
    north: 118,
    south: 125,
  });
});
