/** Relief as a small picture: the style's own tints and hillshade, worked out from heights as MapLibre's shaders do. */
import type { Color } from '@maplibre/maplibre-gl-style-spec';
import sharp from 'sharp';
import type { Bounds } from '../../core/camera/geo.ts';
import { TERRAIN_ZOOMS } from '../../core/map/style.ts';
import { latOf, tileX, tileY } from '../geo/tile-grid.ts';
import type { At, LayerReader } from './evaluate.ts';
import type { Box, Frame } from './frame.ts';
import { lightOf, putLit, rgb, type Rgb } from './hillshade.ts';
import type { HeightMosaic, Terrain } from './terrain.ts';

export interface ReliefLayers {
  readonly tint: LayerReader;
  readonly shade: LayerReader | undefined;
}

export interface ReliefPicture {
  readonly box: Box;
  readonly type: 'image/webp' | 'image/png';
  readonly data: Buffer;
}

/** Pixels of the picture for one pixel of relief: the coast is crisp, the relief soft. */
const COARSENESS = 2.8;
/** Pixels of relief across the picture, at least: on paper a small picture is large, and fewer show as squares. */
const FEWEST_ACROSS = 420;
/** Deviation in pixels of the relief: takes the grid's own steps away. */
const SOFTNESS = 0.7;
/** Pixels that it ends before the region does, so that its tint does not shine through the soft edge of the sea upon it. */
const INSET = 1;
/** From the best quality that fits the weight. */
const QUALITIES = [66, 60, 54, 48, 42, 36, 30];

/** Without `mostBytes` it loses nothing, and is a PNG: the rasteriser of SVG reads no WebP. */
export async function drawRelief(
  layers: ReliefLayers,
  frame: Frame,
  at: At,
  extent: Bounds,
  terrain: Terrain,
  mostBytes: number | undefined,
): Promise<ReliefPicture | undefined> {
  const [west, south, east, north] = extent;
  const [left, top] = frame.toPixel([west, north]);
  const [right, bottom] = frame.toPixel([east, south]);
  const box = {
    left: Math.max(0, left + INSET),
    top: Math.max(0, top + INSET),
    right: Math.min(frame.width, right - INSET),
    bottom: Math.min(frame.height, bottom - INSET),
  };
  if (box.right - box.left < 2 || box.bottom - box.top < 2) return undefined;
  const mosaic = await mosaicFor(frame, box, [left, right, west, east], [top, bottom, north, south], terrain);
  const colours = shadedColours(layers, at, mosaic);
  const coarseness = Math.min(COARSENESS, frame.width / FEWEST_ACROSS);
  const width = Math.max(2, Math.round((box.right - box.left) / coarseness));
  const height = Math.max(2, Math.round((box.bottom - box.top) / coarseness));
  const pixels = sample(colours, mosaic, width, height);
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } }).blur(
    Math.max(SOFTNESS, SOFTNESS / coarseness),
  );
  if (mostBytes === undefined) return { box, type: 'image/png', data: await picture.png().toBuffer() };
  let data = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    data = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (data.length <= mostBytes) break;
  }
  return { box, type: 'image/webp', data };
}

interface PlacedMosaic {
  readonly grid: HeightMosaic;
  /** The picture's part of the grid, in its pixels. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The tiles MapLibre would take at this zoom. */
async function mosaicFor(
  { zoom }: Frame,
  box: Box,
  [left, right, west, east]: readonly [number, number, number, number],
  [top, bottom, north, south]: readonly [number, number, number, number],
  terrain: Terrain,
): Promise<PlacedMosaic> {
  const { min, max, tileSize } = TERRAIN_ZOOMS;
  const tileZoom = Math.min(max, Math.max(min, Math.round(zoom + Math.log2(512 / tileSize))));
  // Tile numbers grow evenly with the picture's pixels in both directions.
  const [x0, x1] = [tileX(west, tileZoom), tileX(east, tileZoom)];
  const [y0, y1] = [tileY(north, tileZoom), tileY(south, tileZoom)];
  const across = (x: number): number => x0 + ((x - left) / (right - left)) * (x1 - x0);
  const down = (y: number): number => y0 + ((y - top) / (bottom - top)) * (y1 - y0);
  const [first, last] = [Math.floor(across(box.left)), Math.ceil(across(box.right)) - 1];
  const [upper, lower] = [Math.floor(down(box.top)), Math.ceil(down(box.bottom)) - 1];
  const grid = await terrain.mosaic(tileZoom, first, upper, last, lower);
  return {
    grid,
    left: (across(box.left) - first) * tileSize,
    right: (across(box.right) - first) * tileSize,
    top: (down(box.top) - upper) * tileSize,
    bottom: (down(box.bottom) - upper) * tileSize,
  };
}

const TINT_STEP_M = 10;

/** Red, green and blue of every cell that the picture shows, 0…255. No array is made for a cell: there are millions. */
function shadedColours({ tint, shade }: ReliefLayers, at: At, placed: PlacedMosaic): Float32Array {
  const { grid } = placed;
  const tints = new Map<number, Rgb>();
  // Where the tint is see-through, plain land is what the sea is laid upon.
  const plain = rgb(tint.colour('color-relief-color', { ...at, elevation: 1 }));
  const tintAt = (metres: number): Rgb => {
    const step = Math.round(metres / TINT_STEP_M);
    const known = tints.get(step);
    if (known !== undefined) return known;
    const made = over(tint.colour('color-relief-color', { ...at, elevation: step * TINT_STEP_M }), plain);
    tints.set(step, made);
    return made;
  };
  const light = shade === undefined ? undefined : lightOf(shade, at);
  const { width, height, heights } = grid;
  const colours = new Float32Array(width * height * 3);
  const clampX = (x: number): number => Math.min(width - 1, Math.max(0, x));
  const clampY = (y: number): number => Math.min(height - 1, Math.max(0, y));
  const cell = (row: number, x: number): number => heights[row + x] ?? 0;
  // Sampling reaches one cell past the picture.
  const [fromX, toX] = [clampX(Math.floor(placed.left) - 2), clampX(Math.ceil(placed.right) + 2)];
  const [fromY, toY] = [clampY(Math.floor(placed.top) - 2), clampY(Math.ceil(placed.bottom) + 2)];
  for (let y = fromY; y <= toY; y++) {
    const scale = slopeScale(grid, y);
    const [upper, row, lower] = [clampY(y - 1) * width, y * width, clampY(y + 1) * width];
    for (let x = fromX; x <= toX; x++) {
      const [left, right] = [clampX(x - 1), clampX(x + 1)];
      const falling = cell(lower, right) - cell(upper, left);
      const rising = cell(upper, right) - cell(lower, left);
      const east = (falling + rising + 2 * (cell(row, right) - cell(row, left))) * scale;
      const south = (falling - rising + 2 * (cell(lower, x) - cell(upper, x))) * scale;
      const ground = tintAt(cell(row, x));
      const offset = (row + x) * 3;
      if (light === undefined) colours.set(ground, offset);
      else putLit(colours, offset, ground, east, south, light);
    }
  }
  return colours;
}

/** From a sum of height differences to a slope, exaggerated as MapLibre does at this zoom. */
function slopeScale({ zoom, y: firstRow }: HeightMosaic, row: number): number {
  const cells = TERRAIN_ZOOMS.tileSize;
  const latitude = latOf(firstRow + row / cells, zoom);
  const share = zoom < 2 ? 0.4 : zoom < 4.5 ? 0.35 : 0.3;
  const exponent = (zoom - 15) * share + 28.2562 - zoom;
  return cells / 2 ** exponent / Math.cos((latitude * Math.PI) / 180);
}

function sample(colours: Float32Array, placed: PlacedMosaic, width: number, height: number): Uint8Array {
  const { grid, left, top, right, bottom } = placed;
  const pixels = new Uint8Array(width * height * 3);
  const at = (x: number, y: number, channel: number): number =>
    colours[
      (Math.min(grid.height - 1, Math.max(0, y)) * grid.width + Math.min(grid.width - 1, Math.max(0, x))) *
        3 +
        channel
    ] ?? 0;
  for (let row = 0; row < height; row++) {
    const y = top + ((row + 0.5) / height) * (bottom - top) - 0.5;
    const [y0, fy] = [Math.floor(y), y - Math.floor(y)];
    for (let column = 0; column < width; column++) {
      const x = left + ((column + 0.5) / width) * (right - left) - 0.5;
      const [x0, fx] = [Math.floor(x), x - Math.floor(x)];
      for (let channel = 0; channel < 3; channel++) {
        const upper = at(x0, y0, channel) * (1 - fx) + at(x0 + 1, y0, channel) * fx;
        const lower = at(x0, y0 + 1, channel) * (1 - fx) + at(x0 + 1, y0 + 1, channel) * fx;
        pixels[(row * width + column) * 3 + channel] = Math.round(upper * (1 - fy) + lower * fy);
      }
    }
  }
  return pixels;
}

const over = (colour: Color, [red, green, blue]: Rgb): Rgb => {
  const rest = 1 - colour.a;
  return [colour.r * 255 + red * rest, colour.g * 255 + green * rest, colour.b * 255 + blue * rest];
};
