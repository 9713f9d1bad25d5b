/** Whether two pictures of the same part of a window show the same map. */

/** Three bytes for each pixel, row by row. */
export interface Picture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const CELL_PX = 10;
const CHANNELS = 3;
/** Mean difference of a cell's colour, 0 to 255, from which on it is another one. */
const DIFFERS_FROM = 12;

/** Share of the cells whose mean colour differs, 0 to 1. @throws Error for pictures of two sizes */
export function differingShare(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('The two pictures are not of one size.');
  const columns = Math.floor(a.width / CELL_PX);
  const rows = Math.floor(a.height / CELL_PX);
  let differing = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (cellDifference(a, b, column * CELL_PX, row * CELL_PX) >= DIFFERS_FROM) differing += 1;
    }
  }
  return columns * rows === 0 ? 0 : differing / (columns * rows);
}

function cellDifference(a: Picture, b: Picture, left: number, top: number): number {
  const totals = [0, 0, 0];
  for (let y = top; y < top + CELL_PX; y += 1) {
    for (let x = left; x < left + CELL_PX; x += 1) {
      const at = (y * a.width + x) * CHANNELS;
      for (const channel of totals.keys())
        totals[channel] =
          (totals[channel] ?? 0) + (a.pixels[at + channel] ?? 0) - (b.pixels[at + channel] ?? 0);
    }
  }
  return Math.max(...totals.map(Math.abs)) / CELL_PX ** 2;
}

/** The same row of numbers from 0 to 1 for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
