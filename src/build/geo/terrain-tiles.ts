/** The pyramid of elevation tiles as lossless WebP, without a hole at any zoom. */
import sharp from 'sharp';
import { halveMosaic } from './halve-mosaic.ts';
import { terrainMosaic, type Mosaic, type TerrainInput } from './terrain-mosaic.ts';
import { encodeTerrarium } from '../../core/map/terrarium.ts';
import { TILE_SIZE, tilesTouching } from './tile-grid.ts';

/** Path below data/geo/terrain to the bytes of the tile. */
export type Tiles = ReadonlyMap<string, Uint8Array>;

export async function makeTerrainTiles(
  input: TerrainInput,
  minZoom: number,
  maxZoom: number,
): Promise<Tiles> {
  const tiles = new Map<string, Uint8Array>();
  let mosaic = terrainMosaic(input, tilesTouching(input.frame, maxZoom));
  for (let zoom = maxZoom; zoom >= minZoom; zoom -= 1) {
    if (zoom < maxZoom) mosaic = halveMosaic(mosaic, input.frame, input.land);
    for (const [path, heights] of cut(mosaic)) tiles.set(path, await encodeTile(heights));
  }
  return tiles;
}

function* cut(mosaic: Mosaic): Generator<[string, Float64Array]> {
  const { range, width } = mosaic;
  for (let x = range.west; x <= range.east; x += 1) {
    for (let y = range.north; y <= range.south; y += 1) {
      const heights = new Float64Array(TILE_SIZE * TILE_SIZE);
      for (let row = 0; row < TILE_SIZE; row += 1) {
        const start = ((y - range.north) * TILE_SIZE + row) * width + (x - range.west) * TILE_SIZE;
        heights.set(mosaic.heights.subarray(start, start + TILE_SIZE), row * TILE_SIZE);
      }
      yield [`${range.zoom}/${x}/${y}.webp`, heights];
    }
  }
}

async function encodeTile(heights: Float64Array): Promise<Uint8Array> {
  const raw = { width: TILE_SIZE, height: TILE_SIZE, channels: 3 } as const;
  const buffer = await sharp(encodeTerrarium(heights), { raw })
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
  return new Uint8Array(buffer);
}

/** The colours of a tile, three a pixel, whatever the decoder returns. */
export async function decodeTile(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await sharp(bytes).removeAlpha().raw().toBuffer());
}
