/** What the style must know of lines before they are loaded: how each leg is drawn, how long it is, where a line's middle is. */
import type { Feature, Geometry, Position } from 'geojson';
import type { LngLat } from '../camera/geo.ts';
import { metresPerPixel, project, unproject } from '../camera/mercator.ts';
import type { LegShape } from '../story/story.ts';

export type LineFeature = Feature<Geometry | null>;

/** By leg id, from the features of the journeys layer. */
export const legShapes = (journeys: readonly LineFeature[]): Readonly<Record<string, LegShape>> =>
  Object.fromEntries(
    journeys.flatMap(({ properties, geometry }) => {
      const id: unknown = properties?.['id'];
      if (typeof id !== 'string' || geometry?.type !== 'LineString') return [];
      const lengthKm = Math.round((lengthsAlong(geometry.coordinates).at(-1) ?? 0) * 100) / 100;
      const kind = kindOf(properties?.['story_draw'], properties?.['mode']);
      const afloat = kind === 'corridor' && isAfloat(properties?.['mode']);
      return [[id, { kind, lengthKm, ...(afloat ? { afloat } : {}) }] as const];
    }),
  );

function kindOf(draw: unknown, mode: unknown): LegShape['kind'] {
  if (draw === 'corridor') return 'corridor';
  return isAfloat(mode) ? 'water' : 'vehicle';
}

const isAfloat = (mode: unknown): boolean => mode === 'boat' || mode === 'canoe';

/** Halfway along a line; undefined for what is no line. */
export function middleOfLine({ geometry }: LineFeature): LngLat | undefined {
  if (geometry?.type !== 'LineString') return undefined;
  const { coordinates } = geometry;
  const lengths = lengthsAlong(coordinates);
  const half = (lengths.at(-1) ?? 0) / 2;
  const next = Math.max(
    1,
    lengths.findIndex((length) => length >= half),
  );
  const [from, to] = [coordinates[next - 1], coordinates[next]];
  if (from === undefined || to === undefined) return undefined;
  const [before, after] = [lengths[next - 1] ?? 0, lengths[next] ?? 0];
  const share = after === before ? 0 : (half - before) / (after - before);
  const [[x0, y0], [x1, y1]] = [project(lngLat(from)), project(lngLat(to))];
  return unproject([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]);
}

const lngLat = ([lon = 0, lat = 0]: Position): LngLat => [lon, lat];

/** Kilometres from the start to every vertex; short steps, so the local scale of the map is exact enough. */
function lengthsAlong(line: readonly Position[]): readonly number[] {
  let sum = 0;
  return line.map((position, index) => {
    const before = lngLat(line[index - 1] ?? position);
    const here = lngLat(position);
    const [[x0, y0], [x1, y1]] = [project(before), project(here)];
    const kmPerPixel = metresPerPixel((before[1] + here[1]) / 2, 0) / 1000;
    sum += Math.hypot(x1 - x0, y1 - y0) * kmPerPixel;
    return sum;
  });
}
