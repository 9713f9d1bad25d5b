/** Distance and direction between two places on the globe, as the generated descriptions say them. */
import type { Bounds, LngLat } from '../camera/geo.ts';

/** Kilometres, of a sphere with the Earth's volume: within half a percent of the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres along the great circle. */
export function distanceKm([lon1, lat1]: LngLat, [lon2, lat2]: LngLat): number {
  const [south, north] = [radians(lat1), radians(lat2)];
  const across = Math.sin(radians(lon2 - lon1) / 2) ** 2;
  const along = Math.sin((north - south) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(along + Math.cos(south) * Math.cos(north) * across));
}

/** Degrees clockwise from north, 0…360, at the first of the two places. */
export function bearingDegrees([lon1, lat1]: LngLat, [lon2, lat2]: LngLat): number {
  const [from, to] = [radians(lat1), radians(lat2)];
  const turn = radians(lon2 - lon1);
  const east = Math.sin(turn) * Math.cos(to);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** Clockwise from north. */
export const COMPASS = [
  'north',
  'northEast',
  'east',
  'southEast',
  'south',
  'southWest',
  'west',
  'northWest',
] as const;
export type CompassPoint = (typeof COMPASS)[number];

/** The nearest of eight points: finer ones say more than a listener can picture. */
export function compassPoint(degrees: number): CompassPoint {
  const index = Math.round((((degrees % 360) + 360) % 360) / 45) % COMPASS.length;
  return COMPASS[index] ?? 'north';
}

/** In which of nine parts of a view a point lies; `middle` is the middle third both ways. */
export function partOfView([lon, lat]: LngLat, [west, south, east, north]: Bounds): CompassPoint | 'middle' {
  const across = third((lon - west) / (east - west));
  const up = third((lat - south) / (north - south));
  if (across === 0 && up === 0) return 'middle';
  return compassPoint((Math.atan2(across, up) * 180) / Math.PI);
}

const third = (share: number): -1 | 0 | 1 => (share < 1 / 3 ? -1 : share > 2 / 3 ? 1 : 0);

/** Across the middle of a view, in kilometres. */
export function extentKm([west, south, east, north]: Bounds): {
  readonly width: number;
  readonly height: number;
} {
  const middle = (south + north) / 2;
  // A great circle of half the world is no width of a map: parallels are measured along themselves.
  const width = radians(east - west) * Math.cos(radians(middle)) * EARTH_RADIUS_KM;
  return { width, height: radians(north - south) * EARTH_RADIUS_KM };
}
