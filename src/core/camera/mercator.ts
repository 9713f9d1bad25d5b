/** Web Mercator on MapLibre's world of 512 · 2^zoom pixels: degrees to world pixels and back. */
import type { LngLat } from './geo.ts';

/** World pixels, origin at the north-west corner, x to the east and y to the south. */
export type WorldPoint = readonly [x: number, y: number];

/** Side of the whole world in pixels at zoom 0. */
export const WORLD_SIZE = 512;

/** Degrees; where the square world ends. */
export const MAX_LATITUDE = 85.051129;

/** Mean radius in metres: the one Turf and MapLibre measure with, so that scale bar and prose agree. */
const EARTH_RADIUS_M = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Side of the whole world in pixels. */
export const worldSize = (zoom: number): number => WORLD_SIZE * 2 ** zoom;

export const clampLatitude = (latitude: number): number =>
  Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, latitude));

/** Latitudes beyond the square world land on its edge; longitudes are not wrapped. */
export function project([lon, lat]: LngLat, zoom = 0): WorldPoint {
  const size = worldSize(zoom);
  // asinh(tan φ) keeps its digits near the equator and is exactly odd, unlike ln(tan(π/4 + φ/2)).
  const north = Math.asinh(Math.tan(clampLatitude(lat) * RADIANS));
  return [size * (0.5 + lon / 360), size * (0.5 - north / (2 * Math.PI))];
}

/** The latitude is held to the square world, the longitude is not wrapped. */
export function unproject([x, y]: WorldPoint, zoom = 0): LngLat {
  const size = worldSize(zoom);
  const lat = Math.atan(Math.sinh(2 * Math.PI * (0.5 - y / size))) / RADIANS;
  return [(x / size - 0.5) * 360, clampLatitude(lat)];
}

/** Metres on the ground under one pixel of the map at this latitude. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (2 * Math.PI * EARTH_RADIUS_M * Math.cos(clampLatitude(latitude) * RADIANS)) / worldSize(zoom);
