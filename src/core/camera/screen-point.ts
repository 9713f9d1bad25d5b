/** Where a camera puts a coordinate on the screen. */
import type { Size } from './free-area.ts';
import type { Camera, LngLat } from './geo.ts';
import { project } from './mercator.ts';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels from the top left of the map; `null` for a tilted or turned camera, whose picture is not flat. */
export function screenPoint(camera: Camera, { width, height }: Size, place: LngLat): ScreenPoint | null {
  if (camera.pitch !== 0 || camera.bearing !== 0) return null;
  const [x, y] = project(place, camera.zoom);
  const [middleX, middleY] = project(camera.center, camera.zoom);
  return { x: x - middleX + width / 2, y: y - middleY + height / 2 };
}
