/** Keeps the map's names where a reader sees them whole: clear of its edges and of what lies over it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Rect } from '../core/camera/geo.ts';

type Placing = MapLibreMap['style']['pauseablePlacement'];
type Grid = Placing['placement']['collisionIndex']['grid'];

/** By how much MapLibre's grid of taken ground reaches beyond the map on each side, in pixels. */
const GRID_MARGIN_PX = 100;
/** Names never come nearer to the edge of their room than this. */
const EDGE_PX = 4;

/**
 * All ground outside `room` (CSS pixels, asked anew for each placement) counts as taken. Only the collision engine
 * can do that: it sets a name on another side of its dot before it leaves it out, which no paint could. It has no
 * public door, so its grid is fenced each time a placement begins.
 */
export function keepNamesIn({ style }: MapLibreMap, room: () => Rect): void {
  let placing: Placing = style.pauseablePlacement;
  Object.defineProperty(style, 'pauseablePlacement', {
    configurable: true,
    get: () => placing,
    set(next: Placing) {
      placing = next;
      fence(next.placement.collisionIndex.grid, room());
    },
  });
}

function fence(grid: Grid, { x, y, width, height }: Rect): void {
  const left = x + EDGE_PX + GRID_MARGIN_PX;
  const top = y + EDGE_PX + GRID_MARGIN_PX;
  const right = x + width - EDGE_PX + GRID_MARGIN_PX;
  const bottom = y + height - EDGE_PX + GRID_MARGIN_PX;
  const meetsBox = grid.hitTest.bind(grid);
  const meetsCircle = grid.hitTestCircle.bind(grid);
  grid.hitTest = (x1, y1, x2, y2, ...rest) =>
    x1 < left || y1 < top || x2 > right || y2 > bottom || meetsBox(x1, y1, x2, y2, ...rest);
  grid.hitTestCircle = (cx, cy, radius, ...rest) =>
    cx - radius < left ||
    cy - radius < top ||
    cx + radius > right ||
    cy + radius > bottom ||
    meetsCircle(cx, cy, radius, ...rest);
}
