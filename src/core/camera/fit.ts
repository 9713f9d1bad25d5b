/** The camera that shows all of a subject in the part of the map that nothing covers. */
import type { Bounds, Camera, Viewport } from './geo.ts';
import { cameraLookingAt } from './look-at.ts';
import { project, unproject } from './mercator.ts';

/** Of the free area's smaller side, kept clear on every side of the subject. */
export const FIT_PADDING_SHARE = 0.06;

/** At −1 the whole world is 256 pixels wide; no subject needs less. */
export const MIN_ZOOM = -1;

export interface FitOptions {
  /** Never closer than this. */
  readonly maxZoom: number;
  /** Degrees; passed on, but the fit itself is that of a flat map (right for the few degrees a story tilts). */
  readonly pitch?: number | undefined;
}

/**
 * North is up. The subject's middle lies in the middle of the free area; it fills the tighter side up to the
 * padding, unless `maxZoom` forbids it. A centre beyond the square world is held at its edge.
 */
export function fitCamera(bounds: Bounds, viewport: Viewport, { maxZoom, pitch = 0 }: FitOptions): Camera {
  const [west, south, east, north] = bounds;
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const { free } = viewport;
  const padding = 2 * FIT_PADDING_SHARE * Math.min(free.width, free.height);
  // A subject without extent gives an infinite scale here, and maxZoom below.
  const scale = Math.min(
    (free.width - padding) / Math.abs(right - left),
    (free.height - padding) / Math.abs(bottom - top),
  );
  const zoom = Math.max(MIN_ZOOM, Math.min(maxZoom, Math.log2(scale)));
  return cameraLookingAt([(left + right) / 2, (top + bottom) / 2], viewport, { zoom, bearing: 0, pitch });
}

/** What every screen shows of a view: what it must hold, and the padding around it. Degrees. */
export function shownAround([west, south, east, north]: Bounds): Bounds {
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  // On the plane that is fitted: a degree is longer there, the further it lies from the equator.
  const by = FIT_PADDING_SHARE * Math.min(right - left, bottom - top);
  return [...unproject([left - by, bottom + by]), ...unproject([right + by, top - by])];
}
