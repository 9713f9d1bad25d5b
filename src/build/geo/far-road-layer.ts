/** The road across two continents, cut where the roads of the region take over: the pieces beyond carry on at any scale. */
import type { Position } from 'geojson';
import { feature, type LayerFeature } from './layer-feature.ts';

/** Each line, and after it what of it lies beyond the ends of `roads`. */
export function farRoadLayer(lines: readonly LayerFeature[], roads: readonly LayerFeature[]): LayerFeature[] {
  const ends = new Set(roads.flatMap(({ geometry }) => endsOf(geometry)));
  return lines.flatMap((line) => {
    if (line.geometry?.type !== 'LineString') return [line];
    const { coordinates } = line.geometry;
    const first = coordinates.findIndex((position) => ends.has(String(position)));
    const last = coordinates.findLastIndex((position) => ends.has(String(position)));
    const beyond = [coordinates.slice(0, first + 1), coordinates.slice(last)];
    // A line runs out of the region at one end; at the other it stops inside, where it is the region's own road.
    const [longest = []] = beyond.sort((a, b) => b.length - a.length);
    if (first < 0 || longest.length < 2) return [line];
    const properties = { ...line.properties, id: `${String(line.properties['id'])}-beyond`, beyond: true };
    return [line, feature({ type: 'LineString', coordinates: longest }, properties)];
  });
}

const endsOf = (geometry: LayerFeature['geometry']): readonly string[] =>
  linesOf(geometry).flatMap((line) => [String(line[0]), String(line.at(-1))]);

function linesOf(geometry: LayerFeature['geometry']): readonly (readonly Position[])[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}
