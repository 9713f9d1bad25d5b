/** What a flat map with north up shows in the part of it that nothing covers. */
import type { Bounds, Camera, Viewport } from './geo.ts';
import { lookAt } from './look-at.ts';
import { unproject } from './mercator.ts';

/** Degrees; of a tilted map its middle rows only. */
export function freeBounds(camera: Camera, viewport: Viewport): Bounds {
  const [x, y] = lookAt(camera, viewport);
  const { width, height } = viewport.free;
  const half = 0.5 / 2 ** camera.zoom;
  const [west, north] = unproject([x - width * half, y - height * half]);
  const [east, south] = unproject([x + width * half, y + height * half]);
  return [west, south, east, north];
}
