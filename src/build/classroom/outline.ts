/** The blank outline: coast, border, rivers and roads of the story's own layers as line art, and where its numbers stand. */
import type { Position } from 'geojson';
import type { Bounds, LngLat } from '../../core/camera/geo.ts';
import { metresPerPixel, project, WORLD_SIZE } from '../../core/camera/mercator.ts';
import type { QuizItemFile } from '../../core/classroom/schema-classroom.ts';
import type { LoadedStory } from '../../core/story/loaded-story.ts';
import { placeFeature } from '../../core/story/plain-text.ts';
import type { MapFeature } from '../still/evaluate.ts';
import { frameBox, frameOf, type Frame, type Point } from '../still/frame.ts';
import { pathData } from '../still/path-data.ts';
import { areasIn, createOutlines, createShapes, linesIn } from '../still/shapes.ts';

/** Pixels; the paths are in half pixels. */
const WIDTH = 960;
/** Square pixels of the smallest triangle worth a vertex: on paper, and under a finger. */
const FINE = 0.8;
const COARSE = 14;
const LARGE_RIVERS = 3;

export interface Outline {
  readonly frame: Frame;
  /** Kilometres of one pixel in the middle of the map. */
  readonly kmPerPixel: number;
  /** Path data in half pixels. */
  readonly paths: Readonly<Record<OutlinePart, string>>;
  readonly marks: readonly Mark[];
}

export type OutlinePart =
  'land' | 'coast' | 'border' | 'rivers' | 'roads' | 'named' | 'coarse' | 'coarseBorder' | 'coarseRoads';

export interface Mark {
  readonly number: number;
  readonly item: QuizItemFile;
  /** Pixels of the picture: where the number stands. */
  readonly at: Point;
  /** What the number points at, when it stands beside it. */
  readonly target: Point | undefined;
  /** Pixels: of the disc of a place whose position is approximate. */
  readonly radius: number | undefined;
}

export function drawOutline(
  { layers, places }: Pick<LoadedStory, 'layers' | 'places'>,
  bounds: Bounds,
  items: readonly QuizItemFile[],
): Outline {
  const [west, south, east, north] = bounds;
  const zoom = Math.log2((WIDTH * 360) / (WORLD_SIZE * (east - west)));
  const [left, top] = project([west, north], zoom);
  const [right, bottom] = project([east, south], zoom);
  const middle = (south + north) / 2;
  const height = Math.round(bottom - top);
  // The middle of the picture, which lies a little off the mean of the latitudes.
  const frame = frameCentred((left + right) / 2, (top + bottom) / 2, zoom, height);
  const outlines = createOutlines();
  const box = [frameBox(frame, 0)];
  const fine = createShapes(outlines, frame, FINE);
  const coarse = createShapes(outlines, frame, COARSE);
  const of = (layer: string, keep: (feature: MapFeature) => boolean = () => true): readonly MapFeature[] =>
    (layers.get(layer) ?? []).filter((feature) => keep(feature));
  const lines = (features: readonly MapFeature[], shapes = fine): string =>
    pathData(
      features.flatMap((feature) => linesIn(shapes.shape(feature), box, 4)),
      false,
    );
  const isLargeRiver = ({ properties }: MapFeature): boolean => Number(properties?.['rank']) <= LARGE_RIVERS;
  const named = items.flatMap(({ feature }) =>
    feature?.[0] === 'areas' ? of('areas', ({ properties }) => properties?.['id'] === feature[1]) : [],
  );
  const kmPerPixel = metresPerPixel(middle, zoom) / 1000;
  return {
    frame,
    kmPerPixel,
    paths: {
      land: pathData(
        of('land').flatMap((feature) => areasIn(fine.shape(feature), box)),
        true,
      ),
      coast: lines(of('coast')),
      border: lines(of('border')),
      rivers: lines(of('rivers', isLargeRiver)),
      roads: lines(of('roads', ({ properties }) => Number(properties?.['rank']) <= 2)),
      named: pathData(
        named.flatMap((feature) => areasIn(fine.shape(feature), box)),
        true,
      ),
      coarse: pathData(
        of('coast').flatMap((feature) => linesIn(coarse.shape(feature), box, 40)),
        false,
      ),
      coarseBorder: lines(of('border'), coarse),
      coarseRoads: lines(
        of('roads', ({ properties }) => properties?.['rank'] === 1),
        coarse,
      ),
    },
    marks: items.map((item, index) => {
      const at = frame.toPixel(item.mark);
      const place = item.place === undefined ? undefined : places.get(item.place);
      const rough = place?.position_confidence === 'approximate' ? place.radius_km : undefined;
      return {
        number: index + 1,
        item,
        at,
        target: targetOf({ layers }, item, frame, at),
        radius: rough === undefined ? undefined : rough / kmPerPixel,
      };
    }),
  };
}

function frameCentred(x: number, y: number, zoom: number, height: number): Frame {
  const size = WORLD_SIZE * 2 ** zoom;
  const lat = (Math.atan(Math.sinh(2 * Math.PI * (0.5 - y / size))) * 180) / Math.PI;
  return frameOf({ center: [(x / size - 0.5) * 360, lat], zoom, bearing: 0, pitch: 0 }, WIDTH, height);
}

/** The point of a place, the nearest point of a line; an area and a name have none. */
function targetOf(
  story: Pick<LoadedStory, 'layers'>,
  { place, feature }: QuizItemFile,
  frame: Frame,
  at: Point,
): Point | undefined {
  if (place !== undefined) {
    const geometry = placeFeature(story, place)?.geometry;
    return geometry?.type === 'Point' ? frame.toPixel(asLngLat(geometry.coordinates)) : undefined;
  }
  const found = story.layers
    .get(feature?.[0] ?? '')
    ?.find(({ properties }) => properties.id === feature?.[1]);
  if (found?.geometry?.type !== 'LineString' || feature?.[0] === 'labels') return undefined;
  const points = found.geometry.coordinates.map((position) => frame.toPixel(asLngLat(position)));
  const distance = ([x, y]: Point): number => Math.hypot(x - at[0], y - at[1]);
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}

const asLngLat = ([lon = 0, lat = 0]: Position): LngLat => [lon, lat];
