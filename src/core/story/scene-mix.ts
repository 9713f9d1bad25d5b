/** The way between any two scenes, for readers who go by button instead of scrolling. */
import { flight } from '../camera/flight.ts';
import type { Viewport } from '../camera/geo.ts';
import type { Scene } from './scene.ts';

/** The scene at 0 to 1 of the way: the camera flies straight there, however many stops lie between. */
export function sceneBetween(from: Scene, to: Scene, viewport: Viewport): (share: number) => Scene {
  const camera = flight(from.camera, to.camera, viewport);
  return (share) => {
    if (share >= 1) return to;
    const paint = Object.fromEntries(
      Object.entries(to.paint).map(([key, end]) => {
        const start = from.paint[key];
        return [
          key,
          typeof end === 'number' && typeof start === 'number' ? start + (end - start) * share : end,
        ];
      }),
    );
    return { ...to, camera: camera(share), paint };
  };
}
