/** Heights from the project's own terrain tiles, as one grid for the tiles a picture touches. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { decodeTerrarium } from '../../core/map/terrarium.ts';
import { TILE_SIZE } from '../geo/tile-grid.ts';

export interface HeightMosaic {
  readonly zoom: number;
  /** Tile number of the first column and row. */
  readonly x: number;
  readonly y: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Metres, row by row; 0 where there is no tile. */
  readonly heights: Float32Array;
}

export interface Terrain {
  /** Tile numbers, the last ones included. */
  mosaic(zoom: number, west: number, north: number, east: number, south: number): Promise<HeightMosaic>;
}

/** `folder` holds `{z}/{x}/{y}.webp`. Tiles are read once. */
export function createTerrain(folder: string): Terrain {
  const tiles = new Map<string, Promise<Float64Array | undefined>>();
  const tile = (name: string): Promise<Float64Array | undefined> => {
    const known = tiles.get(name);
    if (known !== undefined) return known;
    const read = readTile(join(folder, `${name}.webp`));
    tiles.set(name, read);
    return read;
  };
  return {
    async mosaic(zoom, west, north, east, south) {
      const [columns, rows] = [east - west + 1, south - north + 1];
      const [width, height] = [columns * TILE_SIZE, rows * TILE_SIZE];
      const heights = new Float32Array(width * height);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const values = await tile(`${zoom}/${west + column}/${north + row}`);
          if (values === undefined) continue;
          for (let line = 0; line < TILE_SIZE; line++) {
            const to = (row * TILE_SIZE + line) * width + column * TILE_SIZE;
            heights.set(values.subarray(line * TILE_SIZE, (line + 1) * TILE_SIZE), to);
          }
        }
      }
      return { zoom, x: west, y: north, width, height, heights };
    },
  };
}

async function readTile(path: string): Promise<Float64Array | undefined> {
  const file = await readFile(path).catch(() => undefined);
  if (file === undefined) return undefined;
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return decodeTerrarium(data, info.channels);
}
