/** The inset's own region, and where in it the present view lies. */
import type { Bounds, LngLat, Rect } from '../camera/geo.ts';
import { project, unproject } from '../camera/mercator.ts';

/** How many times as wide as the story's extent the inset is. */
const TIMES = 3.2;
/** Of the inset's width; a smaller frame would not be seen. */
const LEAST_SHARE = 0.06;

/** A square of the Mercator map around the extent's middle. */
export function locatorBounds([west, south, east, north]: Bounds): Bounds {
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const half = (Math.max(right - left, bottom - top) * TIMES) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const corner = (dx: number, dy: number): LngLat => unproject([x + dx * half, y + dy * half]);
  return [...corner(-1, 1), ...corner(1, -1)];
}

/** In shares of the inset's sides, held inside it. */
export function locatorFrame(extent: Bounds, view: Bounds): Rect {
  const [left, bottom] = project(corners(locatorBounds(extent)).southWest);
  const [right, top] = project(corners(locatorBounds(extent)).northEast);
  const [viewLeft, viewBottom] = project(corners(view).southWest);
  const [viewRight, viewTop] = project(corners(view).northEast);
  const across = span((viewLeft - left) / (right - left), (viewRight - left) / (right - left));
  const down = span((viewTop - top) / (bottom - top), (viewBottom - top) / (bottom - top));
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

const corners = ([west, south, east, north]: Bounds): {
  readonly southWest: LngLat;
  readonly northEast: LngLat;
} => ({
  southWest: [west, south],
  northEast: [east, north],
});

function span(from: number, to: number): { readonly start: number; readonly length: number } {
  const middle = (from + to) / 2;
  const half = Math.max(to - from, LEAST_SHARE) / 2;
  const start = Math.min(1, Math.max(0, middle - half));
  const end = Math.min(1, Math.max(0, middle + half));
  return { start, length: end - start };
}
