/** A country from its rough outline: out to sea, and up to the borders that are drawn. Under the sea it ends at the coast. */
import {
  along,
  area,
  bboxPolygon,
  bearing,
  booleanPointInPolygon,
  buffer,
  destination,
  difference,
  feature as turfFeature,
  featureCollection,
  flatten,
  intersect,
  length,
  lineString,
  simplify,
  union,
} from '@turf/turf';
import { sum } from 'd3-array';
import type { Feature, Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { textOf, type LayerFeature } from './layer-feature.ts';
import type { Extent } from './read-recipe.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** How far off its coast a rough outline may run, in kilometres: islands near it are taken along. */
const REACH_KM = 60;
/** How far the ends of a border are carried on over the sea, and over which part of it their heading is taken. */
const BEYOND_KM = 150;
const HEADING_KM = 20;
/** Degrees: some 100 m, a pixel where the map is nearest. */
const TOLERANCE = 0.001;
/** So wide is the cut along a border; nobody sees it. */
const CUT_KM = 0.05;
/** What belongs to the country is its own by at least this share; what only lies beside it has next to none of it. */
const OWN_SHARE = 0.3;
/** Or it holds so much of one of the outline's pieces: an island is small beside the sea around it. */
const PIECE_SHARE = 0.5;
/** Degrees: where the sea of the region ends, the edge of what was cut there would look out from under it. */
const INSET = 0.05;
/** Kilometres to each side of a border's middle, to see whether it lies within the outline. */
const ASIDE_KM = 20;

/**
 * @param outline of one or more countries, right to some kilometres
 * @param borders lines from coast to coast; those inside the outline are passed over
 * @param region degrees; outside it the outline stays as it is
 * @throws Error when a border is no line
 */
export function countryArea(
  outline: Polygon | MultiPolygon,
  borders: readonly LayerFeature[],
  region: Extent,
): Geometry {
  const rough: Area = turfFeature(outline);
  const [west, south, east, north] = region;
  const frame = bboxPolygon([west + INSET, south + INSET, east - INSET, north - INSET]);
  const wide = buffer(rough, REACH_KM, { units: 'kilometers' });
  const reach =
    wide === undefined ? null : intersect(featureCollection<Polygon | MultiPolygon>([wide, frame]));
  if (reach === null) return outline;
  const cuts = borders
    .map(lineOf)
    .filter((border) => !isInside(border, rough))
    .flatMap((border) => buffer(carriedOn(border), CUT_KM, { units: 'kilometers' }) ?? []);
  const parted =
    cuts.length === 0 ? reach : difference(featureCollection<Polygon | MultiPolygon>([reach, ...cuts]));
  const here = intersect(featureCollection<Polygon | MultiPolygon>([rough, frame]));
  const pieces = here === null ? [] : flatten(here).features;
  const own = parted === null ? [] : flatten(parted).features.filter((part) => isOwn(part, pieces));
  const elsewhere = difference(featureCollection<Polygon | MultiPolygon>([rough, frame]));
  const all = [...own.map(simplified), ...(elsewhere === null ? [] : [elsewhere])];
  const [first, ...others] = all;
  if (first === undefined) return outline;
  return others.length === 0 ? first.geometry : (union(featureCollection(all))?.geometry ?? outline);
}

const simplified = (part: Feature<Polygon>): Feature<Polygon> =>
  simplify(part, { tolerance: TOLERANCE, highQuality: true });

function isOwn(part: Feature<Polygon>, pieces: readonly Feature<Polygon>[]): boolean {
  const shared = pieces.map((piece) => {
    const common = intersect(featureCollection([part, piece]));
    return { piece, size: common === null ? 0 : area(common) };
  });
  return (
    sum(shared, ({ size }) => size) > OWN_SHARE * area(part) ||
    shared.some(({ piece, size }) => size > PIECE_SHARE * area(piece))
  );
}

function lineOf({ geometry, properties }: LayerFeature): Feature<LineString> {
  const line = geometry?.type === 'LineString' && geometry.coordinates.length > 1 ? geometry : undefined;
  if (line === undefined || length(turfFeature(line)) === 0)
    throw new Error(
      `raw/border.geojson, "${textOf(properties['id'])}": it must be one line from coast to coast.`,
    );
  return turfFeature(line);
}

function isInside(border: Feature<LineString>, rough: Area): boolean {
  const half = length(border) / 2;
  const middle = along(border, half);
  const heading = bearing(along(border, half * 0.9), along(border, half * 1.1));
  return [-90, 90].every((turn) =>
    booleanPointInPolygon(destination(middle, ASIDE_KM, heading + turn), rough),
  );
}

/** Over the sea, straight on as it came. */
function carriedOn(border: Feature<LineString>): Feature<LineString> {
  const end = beyond(border.geometry.coordinates);
  const start = beyond(border.geometry.coordinates.toReversed());
  return lineString([start, ...border.geometry.coordinates, end]);
}

function beyond(course: readonly Position[]): Position {
  const line = lineString([...course]);
  const last = course.at(-1) ?? [0, 0];
  const heading = bearing(along(line, Math.max(0, length(line) - HEADING_KM)), last);
  return destination(last, BEYOND_KM, heading).geometry.coordinates;
}
