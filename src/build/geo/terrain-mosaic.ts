/** One mosaic of heights for a zoom: land only, finer grids blended in, faded to 0 towards the region's frame. */
import { heightAt, insetDegrees, type HeightGrid } from './height-grid.ts';
import { crossings, edgesWithin, type Edge } from './land-rows.ts';
import type { Extent } from './read-recipe.ts';
import { latOf, lonOf, TILE_SIZE, type TileRange } from './tile-grid.ts';

export interface BlendedGrid {
  readonly grid: HeightGrid;
  readonly seamDegrees: number;
}

export interface TerrainInput {
  readonly frame: Extent;
  readonly fadeDegrees: number;
  /** Coarsest first. */
  readonly grids: readonly BlendedGrid[];
  readonly land: readonly Edge[];
}

export interface Mosaic {
  readonly range: TileRange;
  readonly width: number;
  readonly height: number;
  /** Metres; exactly 0 at sea and outside the frame. */
  readonly heights: Float64Array;
}

/** Points a pixel is averaged from, along each side: the grids are finer than a pixel of the largest zoom. */
const SAMPLES = 3;

export function terrainMosaic(input: TerrainInput, range: TileRange): Mosaic {
  const width = (range.east - range.west + 1) * TILE_SIZE;
  const height = (range.south - range.north + 1) * TILE_SIZE;
  const heights = new Float64Array(width * height);
  for (let row = 0; row < height; row += 1) fillRow(input, range, heights, row, width);
  return { range, width, height, heights };
}

function fillRow(
  input: TerrainInput,
  range: TileRange,
  heights: Float64Array,
  row: number,
  width: number,
): void {
  const { zoom } = range;
  const latAt = (part: number): number => latOf(range.north + (row + part) / TILE_SIZE, zoom);
  const edges = edgesWithin(input.land, latAt(1), latAt(0));
  const isLand = landTest(crossings(edges, latAt(0.5)));
  const lines = Array.from({ length: SAMPLES }, (_, index) => {
    const lat = latAt((index + 0.5) / SAMPLES);
    return { lat, isLand: landTest(crossings(edges, lat)) };
  });
  for (let column = 0; column < width; column += 1) {
    const lonAt = (part: number): number => lonOf(range.west + (column + part) / TILE_SIZE, zoom);
    const lon = lonAt(0.5);
    const lat = latAt(0.5);
    if (insetDegrees(input.frame, lon, lat) <= 0 || !isLand(lon)) continue;
    let sum = 0;
    let count = 0;
    for (const line of lines) {
      for (let index = 0; index < SAMPLES; index += 1) {
        const sampleLon = lonAt((index + 0.5) / SAMPLES);
        if (!line.isLand(sampleLon)) continue;
        sum += blendedHeight(input.grids, sampleLon, line.lat);
        count += 1;
      }
    }
    const mean = count === 0 ? blendedHeight(input.grids, lon, lat) : sum / count;
    heights[row * width + column] = mean * fade(insetDegrees(input.frame, lon, lat) / input.fadeDegrees);
  }
}

export function blendedHeight(grids: readonly BlendedGrid[], lon: number, lat: number): number {
  let height = 0;
  for (const { grid, seamDegrees } of grids) {
    const inset = insetDegrees(grid.extent, lon, lat);
    if (inset < 0) continue;
    const weight = seamDegrees === 0 ? 1 : fade(inset / seamDegrees);
    height += (heightAt(grid, lon, lat) - height) * weight;
  }
  return height;
}

/** 0 at the edge, 1 from `share` 1 on, smooth at both ends so that no crease shows in the hillshade. */
function fade(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}

/** Asks from west to east, so the list of crossings is walked once. */
function landTest(crossed: readonly number[]): (lon: number) => boolean {
  let passed = 0;
  return (lon) => {
    while ((crossed[passed] ?? Infinity) <= lon) passed += 1;
    return passed % 2 === 1;
  };
}
