/** Frames just inside the edge of the detailed region, from which its relief fades into the plain land around it. */
import type { FeatureCollection, Polygon } from 'geojson';
import type { Bounds } from '../camera/geo.ts';

export const REGION_EDGE_SOURCE = 'region-edge';

/** Of the region's smaller side: over this the relief runs out. */
const WIDTH_SHARE = 0.22;
const FRAMES = 24;

/** Frames whose opacities add up to a gentle fade: nothing at the inner rim, everything at the edge. */
export function regionEdge([west, south, east, north]: Bounds): FeatureCollection<Polygon> {
  const width = WIDTH_SHARE * Math.min(east - west, north - south);
  const outer = ring(west, south, east, north);
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: FRAMES }, (_, index) => {
      const inset = (width * (FRAMES - index)) / FRAMES;
      const hole = ring(west + inset, south + inset, east - inset, north - inset).reverse();
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

const ring = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
