/** How far the camera may go: anywhere while the story leads, inside the story's extent while the reader does. */
import type { TransformConstrainFunction } from 'maplibre-gl';
import { LngLat } from 'maplibre-gl';
import type { Bounds, Camera } from '../core/camera/geo.ts';

export interface CameraLimit {
  readonly constrain: TransformConstrainFunction;
  /** From now on the reader leads, starting at `from`; the limit always contains that camera. */
  limitReader(from: Camera): void;
  /** From now on the story leads: its cameras are right by construction. */
  freeStory(): void;
}

interface Range {
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * MapLibre's own limit keeps the world's edge out of the picture, which would push the story's widest views
 * away from what they must show. It is replaced as a whole.
 * @param extent where the reader may look · @param wholeZoom zoom at which the extent fits the map, asked anew
 * each time, since it depends on the map's size · @param maxZoom the closest the reader may come
 */
export function createCameraLimit(extent: Bounds, wholeZoom: () => number, maxZoom: number): CameraLimit {
  let range: Range | null = null;
  return {
    constrain(center, zoom) {
      if (range === null) return { center, zoom };
      const [west, south, east, north] = range.bounds;
      return {
        center: new LngLat(clamp(center.lng, west, east), clamp(center.lat, south, north)),
        zoom: clamp(zoom, range.minZoom, range.maxZoom),
      };
    },
    limitReader({ center: [lon, lat], zoom }) {
      const [west, south, east, north] = extent;
      range = {
        bounds: [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)],
        minZoom: Math.min(zoom, wholeZoom()),
        maxZoom: Math.max(zoom, maxZoom),
      };
    },
    freeStory() {
      range = null;
    },
  };
}
