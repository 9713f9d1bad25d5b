/** Web Mercator tiles: which ones touch an extent, and where the pixels of a mosaic lie in degrees. */
import type { Extent } from './read-recipe.ts';

export const TILE_SIZE = 256;

export interface TileRange {
  readonly zoom: number;
  readonly west: number;
  readonly north: number;
  /** Inclusive. */
  readonly east: number;
  readonly south: number;
}

export function tilesTouching([west, south, east, north]: Extent, zoom: number): TileRange {
  return {
    zoom,
    west: Math.floor(tileX(west, zoom)),
    east: Math.ceil(tileX(east, zoom)) - 1,
    north: Math.floor(tileY(north, zoom)),
    south: Math.ceil(tileY(south, zoom)) - 1,
  };
}

export function tileX(lon: number, zoom: number): number {
  return ((lon + 180) / 360) * 2 ** zoom;
}

export function tileY(lat: number, zoom: number): number {
  const angle = (lat * Math.PI) / 180;
  return ((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** zoom;
}

export function lonOf(x: number, zoom: number): number {
  return (x / 2 ** zoom) * 360 - 180;
}

export function latOf(y: number, zoom: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI;
}
