/** What must hold for one geometry: closed, rightly turned and uncrossed rings, short decimals, inside its extent. */
import type { Geometry, Position } from 'geojson';
import { ringKink } from './ring-kinks.ts';

/** Five decimals are 1 m: more would claim a precision that no layer here has. */
const MAX_DECIMALS = 5;

export interface GeometryFault {
  readonly code: string;
  /** Below the feature, e.g. `geometry.coordinates[0]`. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

type Extent = readonly [number, number, number, number];

export function checkGeometry(geometry: Geometry, extent: Extent | undefined): GeometryFault[] {
  switch (geometry.type) {
    case 'Point':
      return checkPositions([geometry.coordinates], 'geometry.coordinates', extent);
    case 'MultiPoint':
      return checkPositions(geometry.coordinates, 'geometry.coordinates', extent);
    case 'LineString':
      return checkLine(geometry.coordinates, 'geometry.coordinates', extent);
    case 'MultiLineString':
      return geometry.coordinates.flatMap((line, at) =>
        checkLine(line, `geometry.coordinates[${at}]`, extent),
      );
    case 'Polygon':
      return checkPolygon(geometry.coordinates, 'geometry.coordinates', extent);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings, at) =>
        checkPolygon(rings, `geometry.coordinates[${at}]`, extent),
      );
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part) => checkGeometry(part, extent));
  }
}

function checkPositions(
  positions: readonly Position[],
  path: string,
  extent: Extent | undefined,
): GeometryFault[] {
  const faults: GeometryFault[] = [];
  const long = positions.find((position) => position.some((degrees) => decimals(degrees) > MAX_DECIMALS));
  if (long !== undefined) {
    faults.push({
      code: 'geo-decimals',
      path,
      message: `[${long.join(', ')}] has more than ${MAX_DECIMALS} decimals.`,
      hint: 'Round the coordinates; `npm run data` does.',
    });
  }
  const outside = positions.find((position) => !isInside(position, extent ?? [-180, -90, 180, 90]));
  if (outside !== undefined) {
    faults.push({
      code: 'geo-extent',
      path,
      message: `[${outside.join(', ')}] lies outside [${(extent ?? [-180, -90, 180, 90]).join(', ')}].`,
      hint: 'Positions are [longitude, latitude]: check the order, or widen the extent in data/raw/recipe.json.',
    });
  }
  return faults;
}

function checkLine(line: readonly Position[], path: string, extent: Extent | undefined): GeometryFault[] {
  const faults = checkPositions(line, path, extent);
  const [first, ...others] = line;
  if (first === undefined || others.every((other) => isSame(first, other))) {
    faults.push({
      code: 'geo-line-short',
      path,
      message: 'The line has no length.',
      hint: 'A line needs two different positions.',
    });
  }
  return faults;
}

function checkPolygon(
  rings: readonly (readonly Position[])[],
  path: string,
  extent: Extent | undefined,
): GeometryFault[] {
  return rings.flatMap((ring, index) => checkRing(ring, `${path}[${index}]`, index === 0, extent));
}

function checkRing(
  ring: readonly Position[],
  path: string,
  isOuter: boolean,
  extent: Extent | undefined,
): GeometryFault[] {
  const faults = checkPositions(ring, path, extent);
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 4) {
    return [
      ...faults,
      {
        code: 'geo-ring-short',
        path,
        message: 'The ring has fewer than four positions.',
        hint: 'A triangle needs four: the first is repeated.',
      },
    ];
  }
  if (!isSame(first, last)) {
    return [
      ...faults,
      {
        code: 'geo-ring-open',
        path,
        message: 'The ring is not closed.',
        hint: 'Repeat its first position at its end.',
      },
    ];
  }
  const area = signedArea(ring);
  if (area === 0 || area > 0 !== isOuter) {
    faults.push({
      code: 'geo-ring-direction',
      path,
      message: `The ${isOuter ? 'outer ring runs clockwise' : 'hole runs counter-clockwise'} or has no area.`,
      hint: 'Right-hand rule (RFC 7946): outer rings counter-clockwise, holes clockwise.',
    });
  }
  const kink = ringKink(ring);
  if (kink !== undefined) {
    const [x = 0, y = 0] = ring[kink[0]] ?? [];
    faults.push({
      code: 'geo-ring-kink',
      path,
      message: `The ring crosses itself: sides ${kink[0]} and ${kink[1]}, near [${x}, ${y}].`,
      hint: 'Move or remove one of those vertices.',
    });
  }
  return faults;
}

export function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1];
    if (from !== undefined) twice += (from[0] ?? 0) * (to[1] ?? 0) - (to[0] ?? 0) * (from[1] ?? 0);
  }
  return twice / 2;
}

function isInside(position: Position, [west, south, east, north]: Extent): boolean {
  const [lon = NaN, lat = NaN] = position;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function decimals(degrees: number): number {
  const text = String(degrees);
  if (text.includes('e')) return Infinity;
  return text.split('.')[1]?.length ?? 0;
}
