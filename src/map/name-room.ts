/** Keeps the map's names where a reader sees them whole: clear of its edges and of what lies over it. */
import type { Rect } from '../core/camera/geo.ts';
import { DOT_ROOM_PX, LARGEST_DOT_PX } from '../core/map/dot-room.ts';
import type { Placing } from './each-placement.ts';

type CollisionIndex = Placing['placement']['collisionIndex'];

/** By how much MapLibre's grid of taken ground reaches beyond the map on each side, in pixels. */
export const GRID_MARGIN_PX = 100;
/** Names never come nearer to the edge of their room than this. */
const EDGE_PX = 4;

/** MapLibre adds it around the letters before it asks whether there is room; the stills ask without it. */
const PADDING_PX = 2;
/** A dot no further than this from where a name belongs is the name's own. */
const OWN_PX = 2;

/** In the pixels of MapLibre's grid of taken ground. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** From its middle to its outer edge. */
  readonly reach: number;
}

export interface NameRoom {
  /** In the map's own pixels. */
  readonly within: Rect;
  /** What stands inside it. */
  readonly covers: readonly Rect[];
  readonly dots: readonly Dot[];
}

/**
 * All ground outside the room, and under what stands in it, counts as taken. Only the collision engine can do that:
 * it sets a name on another side of its dot before it leaves it out, which no paint could.
 */
export function keepNamesIn({ placement }: Placing, { within, covers, dots }: NameRoom): void {
  const index = placement.collisionIndex;
  const { grid } = index;
  const room = sidesOf(within, -EDGE_PX);
  const taken = covers.map((cover) => sidesOf(cover, EDGE_PX));
  const meetsDot = watchDots(index, dots);
  const isTaken = (x1: number, y1: number, x2: number, y2: number): boolean =>
    x1 < room.left ||
    y1 < room.top ||
    x2 > room.right ||
    y2 > room.bottom ||
    taken.some(({ left, top, right, bottom }) => x1 < right && x2 > left && y1 < bottom && y2 > top);
  const meetsBox = grid.hitTest.bind(grid);
  const meetsCircle = grid.hitTestCircle.bind(grid);
  grid.hitTest = (x1, y1, x2, y2, ...rest) =>
    isTaken(x1, y1, x2, y2) || meetsDot(x1, y1, x2, y2) || meetsBox(x1, y1, x2, y2, ...rest);
  grid.hitTestCircle = (cx, cy, radius, ...rest) =>
    isTaken(cx - radius, cy - radius, cx + radius, cy + radius) || meetsCircle(cx, cy, radius, ...rest);
}

/** Whether a box stands at another place's dot: asked for names that have a mark of their own, not for those of the ground. */
function watchDots(index: CollisionIndex, dots: readonly Dot[]) {
  let anchor = { x: NaN, y: NaN };
  const project = index.projectAndGetPerspectiveRatio.bind(index);
  // What was projected last before it is asked for room is the point that a name belongs to.
  index.projectAndGetPerspectiveRatio = (...args) => (anchor = project(...args));
  const isOwn = ({ x, y }: Dot): boolean => Math.hypot(x - anchor.x, y - anchor.y) < OWN_PX;
  return (x1: number, y1: number, x2: number, y2: number): boolean =>
    dots.some(isOwn) &&
    dots.some((dot) => {
      const { x, y, reach } = dot;
      const room = reach + DOT_ROOM_PX - PADDING_PX;
      const isNear = x1 < x + room && x2 > x - room && y1 < y + room && y2 > y - room;
      return isNear && reach <= LARGEST_DOT_PX && !isOwn(dot);
    });
}

const sidesOf = ({ x, y, width, height }: Rect, by: number) => ({
  left: x - by + GRID_MARGIN_PX,
  top: y - by + GRID_MARGIN_PX,
  right: x + width + by + GRID_MARGIN_PX,
  bottom: y + height + by + GRID_MARGIN_PX,
});
