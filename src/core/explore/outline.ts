/** An area that the reader knows, laid over another place: its size on the ground stays what it is. */
import type { LngLat } from '../camera/geo.ts';
import { project, unproject } from '../camera/mercator.ts';
import type { ScreenPoint } from '../camera/screen-point.ts';

export type Rings = readonly (readonly LngLat[])[];

/**
 * The rings of an SVG path of whole numbers and straight lines.
 * @param placeAt what lies at a pixel of the picture that the path was drawn for
 */
export const ringsOf = (path: string, placeAt: (point: ScreenPoint) => LngLat): Rings =>
  path
    .split('Z')
    .map((ring) =>
      [...ring.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => placeAt({ x: Number(x), y: Number(y) })),
    )
    .filter((ring) => ring.length > 2);

const cosine = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);

/** The same rings with the middle of their extent at another place: the flat map stretches with the latitude, the ground does not. */
export function ringsAt(rings: Rings, to: LngLat): Rings {
  const all = rings.flat();
  const middle = (own: 0 | 1): number => {
    const values = all.map((place) => place[own]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  if (all.length === 0) return rings;
  const from: LngLat = [middle(0), middle(1)];
  const [[fromX, fromY], [toX, toY]] = [project(from), project(to)];
  const scale = cosine(from[1]) / cosine(to[1]);
  return rings.map((ring) =>
    ring.map((place) => {
      const [x, y] = project(place);
      return unproject([toX + (x - fromX) * scale, toY + (y - fromY) * scale]);
    }),
  );
}
