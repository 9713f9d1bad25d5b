/** Heights along a line, read from the relief tiles of the map; where the tiles do not know, there is none. */
import type { Bounds, LngLat } from '../camera/geo.ts';
import { project } from '../camera/mercator.ts';
import type { PathSample } from './sample-path.ts';

/** The closest zoom that tiles are made for, and their side in pixels. */
export const HEIGHT_TILES = { zoom: 8, size: 256 } as const;

/** Towards the edge of the region the relief is faded to nothing: no height there is one of the ground. */
const EDGE_DEGREES = 0.4;

/** Column and row of a tile. */
export type TileIndex = readonly [x: number, y: number];
/** Metres, row by row from the north-west; `undefined` for a tile that could not be had. */
export type TileHeights = (tile: TileIndex) => ArrayLike<number> | undefined;

export interface HeightSample extends PathSample {
  /** Metres; `null` where it is not known. */
  readonly height: number | null;
}

interface Corner {
  readonly tile: TileIndex;
  readonly pixel: number;
  readonly weight: number;
}

/** Every tile that these samples read, each once. */
export function tilesOf(samples: readonly PathSample[], extent: Bounds): readonly TileIndex[] {
  const tiles = new Map<string, TileIndex>();
  for (const { at } of samples) {
    for (const { tile } of cornersAt(at, extent)) tiles.set(tile.join(), tile);
  }
  return [...tiles.values()];
}

export const heightsAlong = (
  samples: readonly PathSample[],
  extent: Bounds,
  heights: TileHeights,
): readonly HeightSample[] =>
  samples.map((sample) => ({ ...sample, height: heightAt(sample.at, extent, heights) }));

/** Between the middles of the four nearest pixels. */
function heightAt(at: LngLat, extent: Bounds, heights: TileHeights): number | null {
  const corners = cornersAt(at, extent);
  let sum = 0;
  for (const { tile, pixel, weight } of corners) {
    const height = heights(tile)?.[pixel];
    if (height === undefined) return null;
    sum += height * weight;
  }
  return corners.length === 0 ? null : sum;
}

function cornersAt([lon, lat]: LngLat, [west, south, east, north]: Bounds): readonly Corner[] {
  const inset = Math.min(lon - west, east - lon, lat - south, north - lat);
  if (!(inset >= EDGE_DEGREES)) return [];
  const { zoom, size } = HEIGHT_TILES;
  // The map's own world has tiles of twice this side.
  const [worldX, worldY] = project([lon, lat], zoom - 1);
  const [x, y] = [worldX - 0.5, worldY - 0.5];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const corner = (column: number, row: number, weight: number): Corner => ({
    tile: [Math.floor(column / size), Math.floor(row / size)],
    pixel: (row % size) * size + (column % size),
    weight,
  });
  return [
    corner(left, top, (1 - right) * (1 - down)),
    corner(left + 1, top, right * (1 - down)),
    corner(left, top + 1, (1 - right) * down),
    corner(left + 1, top + 1, right * down),
  ];
}
