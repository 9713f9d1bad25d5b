/** The smoothest way between two cameras (van Wijk and Nuij, 2003), as a pure function that runs both ways. */
import type { Camera, Viewport } from './geo.ts';
import { cameraLookingAt, lookAt } from './look-at.ts';
import type { WorldPoint } from './mercator.ts';

/** How far the path climbs before it moves on: van Wijk and Nuij's √2, as MapLibre rounds it. */
export const FLIGHT_RHO = 1.42;

/** One end of the path, and what the formulas need to walk away from it. */
interface End {
  readonly camera: Camera;
  readonly point: WorldPoint;
  /** The paper's r₀ as seen from this end. */
  readonly r: number;
}

/** Below this share of the visible width the ground path is nothing and the flight is a zoom. */
const NO_DISTANCE = 1e-12;

/**
 * The path is that of the point in the middle of the free area, not of the canvas: with a card on one side the
 * two differ, and a path of the canvas centre would swing the subject sideways while the zoom changes. That
 * point is found from each camera, flown along a straight Mercator line, and turned back into a camera; at
 * both ends that is the identity, so nothing jumps.
 *
 * `t` runs from 0 (exactly `from`) to 1 (exactly `to`), clamped; equal steps of `t` look equally fast.
 */
export function flight(
  from: Camera,
  to: Camera,
  viewport: Viewport,
  rho = FLIGHT_RHO,
): (t: number) => Camera {
  const start = lookAt(from, viewport);
  const end = lookAt(to, viewport);
  const distance = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const sight = Math.max(viewport.free.width, viewport.free.height);
  const startWidth = sight / 2 ** from.zoom;
  const endWidth = sight / 2 ** to.zoom;
  const ground = distance > NO_DISTANCE * Math.min(startWidth, endWidth);

  const near: End = {
    camera: from,
    point: start,
    r: ground ? slope(startWidth, endWidth, distance, rho) : 0,
  };
  const far: End = { camera: to, point: end, r: ground ? slope(endWidth, startWidth, distance, rho) : 0 };
  // Seen from one end the other's r has the opposite sign, hence the sum: the path's length times ρ.
  const length = -(near.r + far.r);

  /** The camera at share `t` ≤ 0.5 of the way from `here` to `there`. */
  function away(here: End, there: End, t: number): Camera {
    const blend = (a: number, b: number): number => a + (b - a) * t;
    const bearing = blend(here.camera.bearing, there.camera.bearing);
    const pitch = blend(here.camera.pitch, there.camera.pitch);
    if (!ground) {
      const point = between(here.point, there.point, t);
      return cameraLookingAt(point, viewport, {
        zoom: blend(here.camera.zoom, there.camera.zoom),
        bearing,
        pitch,
      });
    }
    const walked = length * t;
    const rise = Math.cosh(walked + here.r);
    const width = sight / 2 ** here.camera.zoom;
    // sinh(ρs)/cosh(ρs + r₀) is the paper's cosh r₀ · tanh(ρs + r₀) − sinh r₀ without its cancellation.
    const moved = (width * Math.sinh(walked)) / (rho * rho * rise);
    const zoom = here.camera.zoom + Math.log2(rise / Math.cosh(here.r));
    return cameraLookingAt(between(here.point, there.point, moved / distance), viewport, {
      zoom,
      bearing,
      pitch,
    });
  }

  // Each half is reckoned from its own end: both ends are exact, and the way back is the same arithmetic.
  return (t) => {
    if (!(t > 0)) return from;
    if (t >= 1) return to;
    return t <= 0.5 ? away(near, far, t) : away(far, near, 1 - t);
  };
}

/** The paper's r at the end whose visible width is `here`: −asinh b, instead of ln(√(b² + 1) − b). */
function slope(here: number, there: number, distance: number, rho: number): number {
  const reach = rho * rho * distance;
  return -Math.asinh(((there - here) * (there + here) + reach * reach) / (2 * here * reach));
}

function between(a: WorldPoint, b: WorldPoint, share: number): WorldPoint {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
