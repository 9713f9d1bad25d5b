/** The door for GeoJSON text: what comes out is typed, what is wrong comes out as problems. */
import type { Geometry } from 'geojson';
import type { Problem } from '../../core/story/problem.ts';
import type { LayerFeature, Properties, PropertyValue } from './layer-feature.ts';

/** How deep the coordinates of each type are nested: 0 is one position. */
const DEPTH: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

export interface ReadGeoJson {
  readonly features: readonly LayerFeature[];
  readonly problems: readonly Problem[];
}

export function readGeoJson(file: string, text: string): ReadGeoJson {
  const problems: Problem[] = [];
  const report = (path: string, message: string, hint: string): void => {
    problems.push({ code: 'geo-form', file, path, message, hint });
  };
  const document = parseJson(text);
  if (document instanceof Error) {
    report(
      '',
      `This is not JSON: ${document.message}`,
      'Repair the file, or make it again with `npm run data`.',
    );
    return { features: [], problems };
  }
  if (
    !isRecord(document) ||
    document['type'] !== 'FeatureCollection' ||
    !Array.isArray(document['features'])
  ) {
    report('', 'The file is not a FeatureCollection.', 'Write {"type":"FeatureCollection","features":[…]}.');
    return { features: [], problems };
  }
  if ('crs' in document) report('crs', 'RFC 7946 has no "crs" member.', 'Remove it; coordinates are WGS 84.');
  const list: readonly unknown[] = document['features'];
  const features = list.flatMap((item, index) => readFeature(item, `features[${index}]`, report));
  return { features, problems };
}

type Report = (path: string, message: string, hint: string) => void;

function readFeature(item: unknown, path: string, report: Report): LayerFeature[] {
  if (!isRecord(item) || item['type'] !== 'Feature') {
    report(path, 'This member is not a Feature.', 'Every member of "features" needs "type": "Feature".');
    return [];
  }
  const properties = readProperties(item['properties'], `${path}.properties`, report);
  const geometry = readGeometry(item['geometry'], `${path}.geometry`, report);
  if (properties === undefined || geometry === undefined) return [];
  return [{ type: 'Feature', properties, geometry }];
}

function readProperties(value: unknown, path: string, report: Report): Properties | undefined {
  if (!isRecord(value)) {
    report(path, 'The feature has no properties.', 'Give it "properties" with id, certainty and source.');
    return undefined;
  }
  for (const [name, content] of Object.entries(value)) {
    if (isPropertyValue(content)) continue;
    report(
      `${path}.${name}`,
      'The property is a list or an object.',
      'Use a text, a number, true, false or null.',
    );
    return undefined;
  }
  return value as Properties;
}

function readGeometry(value: unknown, path: string, report: Report): Geometry | null | undefined {
  if (value === null) return null;
  const type = isRecord(value) ? value['type'] : undefined;
  const depth = typeof type === 'string' ? DEPTH.get(type) : undefined;
  if (!isRecord(value) || depth === undefined) {
    report(
      path,
      `The geometry type ${JSON.stringify(type)} is not known.`,
      `Use one of: ${[...DEPTH.keys()].join(', ')}, or null.`,
    );
    return undefined;
  }
  const bad = badCoordinates(value['coordinates'], depth, `${path}.coordinates`);
  if (bad !== undefined) {
    report(
      bad,
      'Coordinates are missing or are not numbers.',
      'A position is [longitude, latitude] in degrees.',
    );
    return undefined;
  }
  return value as unknown as Geometry;
}

/** The path of the first malformed member, or undefined when all is well. */
function badCoordinates(value: unknown, depth: number, path: string): string | undefined {
  if (!Array.isArray(value)) return path;
  const members: readonly unknown[] = value;
  if (depth === 0) {
    const fine = members.length >= 2 && members.length <= 3 && members.every((n) => Number.isFinite(n));
    return fine ? undefined : path;
  }
  if (members.length === 0) return path;
  for (const [index, member] of members.entries()) {
    const bad = badCoordinates(member, depth - 1, `${path}[${index}]`);
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPropertyValue(value: unknown): value is PropertyValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
