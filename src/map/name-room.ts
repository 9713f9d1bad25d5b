/** Keeps the map's names where a reader sees them whole: clear of its edges and of what lies over it. */
import type { Rect } from '../core/camera/geo.ts';
import type { Placing } from './each-placement.ts';

/** By how much MapLibre's grid of taken ground reaches beyond the map on each side, in pixels. */
const GRID_MARGIN_PX = 100;
/** Names never come nearer to the edge of their room than this. */
const EDGE_PX = 4;

export interface NameRoom {
  /** In the map's own pixels. */
  readonly within: Rect;
  /** What stands inside it. */
  readonly covers: readonly Rect[];
}

/**
 * All ground outside the room, and under what stands in it, counts as taken. Only the collision engine can do that:
 * it sets a name on another side of its dot before it leaves it out, which no paint could.
 */
export function keepNamesIn({ placement }: Placing, { within, covers }: NameRoom): void {
  const { grid } = placement.collisionIndex;
  const room = sidesOf(within, -EDGE_PX);
  const taken = covers.map((cover) => sidesOf(cover, EDGE_PX));
  const isTaken = (x1: number, y1: number, x2: number, y2: number): boolean =>
    x1 < room.left ||
    y1 < room.top ||
    x2 > room.right ||
    y2 > room.bottom ||
    taken.some(({ left, top, right, bottom }) => x1 < right && x2 > left && y1 < bottom && y2 > top);
  const meetsBox = grid.hitTest.bind(grid);
  const meetsCircle = grid.hitTestCircle.bind(grid);
  grid.hitTest = (x1, y1, x2, y2, ...rest) => isTaken(x1, y1, x2, y2) || meetsBox(x1, y1, x2, y2, ...rest);
  grid.hitTestCircle = (cx, cy, radius, ...rest) =>
    isTaken(cx - radius, cy - radius, cx + radius, cy + radius) || meetsCircle(cx, cy, radius, ...rest);
}

const sidesOf = ({ x, y, width, height }: Rect, by: number) => ({
  left: x - by + GRID_MARGIN_PX,
  top: y - by + GRID_MARGIN_PX,
  right: x + width + by + GRID_MARGIN_PX,
  bottom: y + height + by + GRID_MARGIN_PX,
});
