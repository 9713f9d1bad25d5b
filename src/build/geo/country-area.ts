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
import type { Feature, Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { LayerFeature } from './layer-feature.ts';
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
/** Kilometres to each side of a border's middle, to see whether it lies within the outline. */
const ASIDE_KM = 20;

/**
 * @param outline of one or more countries, right to some kilometres
 * @param borders lines from coast to coast; those inside the outline are passed over
 * @param region degrees; outside it the outline stays as it is
 */
export function countryArea(
  outline: Polygon | MultiPolygon,
  borders: readonly LayerFeature[],
  region: Extent,
): Geometry {
  const rough: Area = turfFeature(outline);
  const frame = bboxPolygon(region);
  const wide = buffer(rough, REACH_KM, { units: 'kilometers' });
  const reach =
    wide === undefined ? null : intersect(featureCollection<Polygon | MultiPolygon>([wide, frame]));
  if (reach === null) return outline;
  const cuts = borders
    .flatMap(({ geometry }) => (geometry?.type === 'LineString' ? [lineString(geometry.coordinates)] : []))
    .filter((border) => !isInside(border, rough))
    .flatMap((border) => buffer(carriedOn(border), CUT_KM, { units: 'kilometers' }) ?? []);
  const parted =
    cuts.length === 0 ? reach : difference(featureCollection<Polygon | MultiPolygon>([reach, ...cuts]));
  const own = parted === null ? [] : flatten(parted).features.filter((part) => isOwn(part, rough));
  const elsewhere = difference(featureCollection<Polygon | MultiPolygon>([rough, frame]));
  const all = [...own.map(simplified), ...(elsewhere === null ? [] : [elsewhere])];
  const [first, ...others] = all;
  if (first === undefined) return outline;
  return others.length === 0 ? first.geometry : (union(featureCollection(all))?.geometry ?? outline);
}

const simplified = (part: Feature<Polygon>): Feature<Polygon> =>
  simplify(part, { tolerance: TOLERANCE, highQuality: true });

function isOwn(part: Feature<Polygon>, rough: Area): boolean {
  const shared = intersect(featureCollection<Polygon | MultiPolygon>([part, rough]));
  return shared !== null && area(shared) > OWN_SHARE * area(part);
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
