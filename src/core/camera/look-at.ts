/** What the reader looks at, the middle of the free area, and the camera that shows it there. */
import type { Camera, Viewport } from './geo.ts';
import { project, unproject } from './mercator.ts';
import type { WorldPoint } from './mercator.ts';

/** World point (zoom 0) under the middle of the free area. Flat: pitch is not reckoned with. */
export function lookAt(camera: Camera, viewport: Viewport): WorldPoint {
  const [x, y] = project(camera.center);
  const [dx, dy] = offset(viewport, camera.zoom, camera.bearing);
  return [x + dx, y + dy];
}

/** The camera with `point` (zoom 0) under the middle of the free area; the inverse of `lookAt`. */
export function cameraLookingAt(
  point: WorldPoint,
  viewport: Viewport,
  { zoom, bearing, pitch }: Pick<Camera, 'zoom' | 'bearing' | 'pitch'>,
): Camera {
  const [dx, dy] = offset(viewport, zoom, bearing);
  return { center: unproject([point[0] - dx, point[1] - dy]), zoom, bearing, pitch };
}

/** From the map's middle to the free area's, in world pixels of zoom 0. */
function offset({ width, height, free }: Viewport, zoom: number, bearing: number): WorldPoint {
  const scale = 2 ** zoom;
  const right = (free.x + free.width / 2 - width / 2) / scale;
  const down = (free.y + free.height / 2 - height / 2) / scale;
  const turn = (bearing * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return [right * cos - down * sin, right * sin + down * cos];
}
