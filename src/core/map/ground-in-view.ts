/** Which lines of the ground a view shows, for its legend: roads, and the borders of states. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../camera/geo.ts';
import type { LayerFeature } from '../story/schema-geo.ts';
import type { Ground } from '../story/story.ts';

/** The style draws borders from zoom 4 on, which no screen reaches with a view taller than this. */
const BORDERS_UNTIL_DEGREES = 30;
const ROAD_LAYERS = ['roads', 'panamerican'];

export function groundInView(
  layers: ReadonlyMap<string, readonly LayerFeature[]>,
  bounds: Bounds,
): readonly Ground[] {
  const sees = (layer: string): boolean =>
    layers.get(layer)?.some(({ geometry }) => passesThrough(geometry, bounds)) ?? false;
  const ground: Ground[] = [];
  if (ROAD_LAYERS.some(sees)) ground.push('road');
  if (bounds[3] - bounds[1] <= BORDERS_UNTIL_DEGREES && sees('border')) ground.push('border');
  return ground;
}

/** Some piece's own box meets the view: enough for lines of short pieces. */
function passesThrough(geometry: Geometry | null, [west, south, east, north]: Bounds): boolean {
  return linesOf(geometry).some((line) =>
    line.slice(1).some(([x1 = 0, y1 = 0], index) => {
      const [x0 = 0, y0 = 0] = line[index] ?? [];
      const apart =
        Math.max(x0, x1) < west ||
        Math.min(x0, x1) > east ||
        Math.max(y0, y1) < south ||
        Math.min(y0, y1) > north;
      return !apart;
    }),
  );
}

function linesOf(geometry: Geometry | null): readonly (readonly Position[])[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}
