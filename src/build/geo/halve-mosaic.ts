/** The next smaller zoom of a mosaic: means of land, so that mountains keep their shape when the reader is far. */
import { crossings, type Edge } from './land-rows.ts';
import type { Extent } from './read-recipe.ts';
import type { Mosaic } from './terrain-mosaic.ts';
import { latOf, lonOf, TILE_SIZE, tilesTouching } from './tile-grid.ts';

export function halveMosaic(fine: Mosaic, frame: Extent, land: readonly Edge[]): Mosaic {
  const range = tilesTouching(frame, fine.range.zoom - 1);
  const width = (range.east - range.west + 1) * TILE_SIZE;
  const height = (range.south - range.north + 1) * TILE_SIZE;
  const heights = new Float64Array(width * height);
  // A coarse range may begin half a tile before the fine one.
  const offsetX = (range.west * 2 - fine.range.west) * TILE_SIZE;
  const offsetY = (range.north * 2 - fine.range.north) * TILE_SIZE;
  for (let row = 0; row < height; row += 1) {
    const crossed = crossings(land, latOf(range.north + (row + 0.5) / TILE_SIZE, range.zoom));
    for (let column = 0; column < width; column += 1) {
      const lon = lonOf(range.west + (column + 0.5) / TILE_SIZE, range.zoom);
      if (crossed.filter((at) => at <= lon).length % 2 === 0) continue;
      heights[row * width + column] = meanOfLand(fine, column * 2 + offsetX, row * 2 + offsetY);
    }
  }
  return { range, width, height, heights };
}

/** Mean of the four finer pixels that are not sea; sea is exactly 0 there. */
function meanOfLand(fine: Mosaic, x: number, y: number): number {
  let sum = 0;
  let count = 0;
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const column = x + dx;
    const row = y + dy;
    if (column < 0 || row < 0 || column >= fine.width || row >= fine.height) continue;
    const height = fine.heights[row * fine.width + column] ?? 0;
    if (height === 0) continue;
    sum += height;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
