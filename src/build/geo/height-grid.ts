/** A grid of heights read from a GeoTIFF, and the height at any point between its cells. */
import { fromArrayBuffer } from 'geotiff';
import type { Extent } from './read-recipe.ts';

export interface HeightGrid {
  readonly extent: Extent;
  readonly columns: number;
  readonly rows: number;
  /** Metres, row by row from the north-west. */
  readonly heights: ArrayLike<number>;
}

export async function readHeightGrid(bytes: Uint8Array): Promise<HeightGrid> {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  const image = await (await fromArrayBuffer(copy)).getImage();
  const [west = 0, south = 0, east = 0, north = 0] = image.getBoundingBox();
  const band = await image.readRasters({ interleave: true });
  return {
    extent: [west, south, east, north],
    columns: image.getWidth(),
    rows: image.getHeight(),
    heights: band,
  };
}

/** Bilinear between cell centres; beyond the outermost centres the edge cell goes on. */
export function heightAt(grid: HeightGrid, lon: number, lat: number): number {
  const [west, south, east, north] = grid.extent;
  const x = clamp(((lon - west) / (east - west)) * grid.columns - 0.5, grid.columns - 1);
  const y = clamp(((north - lat) / (north - south)) * grid.rows - 0.5, grid.rows - 1);
  const column = Math.min(Math.floor(x), grid.columns - 2);
  const row = Math.min(Math.floor(y), grid.rows - 2);
  const cell = (dx: number, dy: number): number => grid.heights[(row + dy) * grid.columns + column + dx] ?? 0;
  const top = cell(0, 0) + (cell(1, 0) - cell(0, 0)) * (x - column);
  const bottom = cell(0, 1) + (cell(1, 1) - cell(0, 1)) * (x - column);
  return top + (bottom - top) * (y - row);
}

/** Degrees from a point to the nearest edge of an extent; negative outside. */
export function insetDegrees([west, south, east, north]: Extent, lon: number, lat: number): number {
  return Math.min(lon - west, east - lon, lat - south, north - lat);
}

function clamp(value: number, largest: number): number {
  return Math.min(Math.max(value, 0), largest);
}
