/** Which points of a parallel lie on land: even-odd crossings of that parallel with all rings. */
import type { Position } from 'geojson';
import type { LayerFeature } from './layer-feature.ts';

/** One side of a ring: [lon, lat] to [lon, lat]. */
export type Edge = readonly [lon0: number, lat0: number, lon1: number, lat1: number];

export function edgesOf(land: readonly LayerFeature[]): Edge[] {
  return land.flatMap((item) => ringsOf(item).flatMap(ringEdges));
}

/** Only the edges that reach into a band of parallels, so that a tile need not ask about all of them. */
export function edgesWithin(edges: readonly Edge[], south: number, north: number): Edge[] {
  return edges.filter(([, lat0, , lat1]) => Math.max(lat0, lat1) >= south && Math.min(lat0, lat1) <= north);
}

/** Longitudes where the parallel enters and leaves land, ascending: entry, exit, entry, exit … */
export function crossings(edges: readonly Edge[], lat: number): number[] {
  const found: number[] = [];
  for (const [lon0, lat0, lon1, lat1] of edges) {
    // Half open, so that a vertex on the parallel counts once.
    if (lat0 <= lat === lat1 <= lat) continue;
    found.push(lon0 + ((lat - lat0) / (lat1 - lat0)) * (lon1 - lon0));
  }
  return found.sort((a, b) => a - b);
}

function ringsOf({ geometry }: LayerFeature): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

function ringEdges(ring: readonly Position[]): Edge[] {
  return ring.slice(1).map((to, index): Edge => {
    const from = ring[index] ?? to;
    return [from[0] ?? 0, from[1] ?? 0, to[0] ?? 0, to[1] ?? 0];
  });
}
