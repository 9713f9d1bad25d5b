/** The picture's frame on the projected world: degrees to pixels of the picture, and the rectangles it clips to. */
import type { Camera, LngLat } from '../../core/camera/geo.ts';
import { project } from '../../core/camera/mercator.ts';

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** World pixels of the picture's top left corner. */
  readonly origin: Point;
  /** Degrees to picture pixels. North is up: a still has neither bearing nor pitch. */
  readonly toPixel: (at: LngLat) => Point;
}

export function frameOf({ center, zoom }: Camera, width: number, height: number): Frame {
  const [centerX, centerY] = project(center, zoom);
  const [left, top] = [centerX - width / 2, centerY - height / 2];
  const toPixel = (at: LngLat): Point => {
    const [x, y] = project(at, zoom);
    return [x - left, y - top];
  };
  return { width, height, zoom, origin: [left, top], toPixel };
}

/** The whole picture and `margin` pixels around it. */
export const frameBox = ({ width, height }: Frame, margin: number): Box => ({
  left: -margin,
  top: -margin,
  right: width + margin,
  bottom: height + margin,
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
