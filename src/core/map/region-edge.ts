/** Nested frames inside the edge of the detailed region, over which its relief fades into the plain land around it. */
import type { FeatureCollection, Polygon } from 'geojson';
import type { Bounds } from '../camera/geo.ts';

export const REGION_EDGE_SOURCE = 'region-edge';

/** Of the region's smaller side: over this the relief runs out. */
const WIDTH_SHARE = 0.24;
const FRAMES = 24;
/** The frames' holes are superellipses (Lamé curves) of this degree: a fade along straight lines shows as the edge of a sheet. */
const DEGREE = 3;
const POINTS = 40;

/** Frames whose opacities add up to a gentle fade: nothing at the inner rim, everything at the edge. */
export function regionEdge([west, south, east, north]: Bounds): FeatureCollection<Polygon> {
  const width = WIDTH_SHARE * Math.min(east - west, north - south);
  const outer = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: FRAMES }, (_, index) => {
      const inset = (width * (FRAMES - index)) / FRAMES;
      const hole = superellipse(west + inset, south + inset, east - inset, north - inset).reverse();
      // A frame covers a share of what those under it have left uncovered.
      const [before, after] = [cover(index / FRAMES), cover((index + 1) / FRAMES)];
      const opacity = Math.round((1000 * (after - before)) / (1 - before)) / 1000;
      return {
        type: 'Feature',
        properties: { opacity },
        geometry: { type: 'Polygon', coordinates: [outer, hole] },
      };
    }),
  };
}

/** From 0 to 1, level at both ends. */
const cover = (share: number): number => share * share * (3 - 2 * share);

/** Touches the middles of the sides, counterclockwise. */
function superellipse(west: number, south: number, east: number, north: number): [number, number][] {
  const along = (from: number, to: number, share: number): number =>
    (from + to + (to - from) * Math.sign(share) * Math.abs(share) ** (2 / DEGREE)) / 2;
  const points = Array.from({ length: POINTS }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / POINTS;
    return [along(west, east, Math.cos(angle)), along(south, north, Math.sin(angle))];
  });
  return [...points, ...points.slice(0, 1)];
}
