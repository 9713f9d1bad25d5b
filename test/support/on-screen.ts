/** Where a flat, north-up camera puts a coordinate on the map, in CSS pixels: for tests of framing. */
import type { Camera, LngLat } from '../../src/core/camera/geo.ts';
import { project } from '../../src/core/camera/mercator.ts';
import type { Size } from '../../src/core/camera/free-area.ts';

export function onScreen(camera: Camera, { width, height }: Size, place: LngLat): { x: number; y: number } {
  const [x, y] = project(place, camera.zoom);
  const [cx, cy] = project(camera.center, camera.zoom);
  return { x: x - cx + width / 2, y: y - cy + height / 2 };
}
