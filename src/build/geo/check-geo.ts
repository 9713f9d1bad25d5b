/** The check of one GeoJSON file of the story: form, geometry, ids, certainty, source; faults come back as values. */
import type { Problem } from '../../core/story/problem.ts';
import { checkGeometry } from './check-geometry.ts';
import { textOf, type LayerFeature } from './layer-feature.ts';
import { readGeoJson } from './read-geojson.ts';

const CERTAINTIES: readonly string[] = ['exact', 'approximate', 'area', 'not-disclosed'];
const POINT_TYPES: readonly string[] = ['Point', 'MultiPoint'];

export interface GeoCheck {
  /** [west, south, east, north] that the layer must stay inside; the whole world when left out. */
  readonly extent?: readonly [number, number, number, number];
  /** Ids of the table of data sources. */
  readonly sources: ReadonlySet<string>;
}

/** `file` is only the name that the problems carry; `text` is what is checked. */
export function checkGeoFile(file: string, text: string, { extent, sources }: GeoCheck): Problem[] {
  const read = readGeoJson(file, text);
  const seen = new Set<string>();
  const found = read.features.flatMap((item, index) => {
    const id = textOf(item.properties['id']);
    const at = id === '' ? `features[${index}]` : `features[${index}] (${id})`;
    const faults = [
      ...checkId(id, seen),
      ...checkProperties(item, sources),
      ...(item.geometry === null ? checkMissingGeometry(item) : checkGeometry(item.geometry, extent)),
    ];
    seen.add(id);
    return faults.map(({ code, path, message, hint }): Problem => ({
      code,
      file,
      path: `${at}.${path}`,
      message,
      hint,
    }));
  });
  return [...read.problems, ...found];
}

type Fault = Omit<Problem, 'file'>;

function checkId(id: string, seen: ReadonlySet<string>): Fault[] {
  if (id === '') {
    return [
      fault(
        'geo-id',
        'properties.id',
        'The feature has no id.',
        'Give it a kebab-case id that is its own in this file.',
      ),
    ];
  }
  if (!seen.has(id)) return [];
  return [
    fault(
      'geo-id-double',
      'properties.id',
      `The id "${id}" is used twice in this file.`,
      'Rename one of the two.',
    ),
  ];
}

function checkProperties({ properties, geometry }: LayerFeature, sources: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const certainty = textOf(properties['certainty']);
  if (!CERTAINTIES.includes(certainty)) {
    faults.push(
      fault(
        'geo-certainty',
        'properties.certainty',
        `"${certainty}" is no certainty.`,
        `Use one of: ${CERTAINTIES.join(', ')}.`,
      ),
    );
  }
  const source = textOf(properties['source']);
  if (!sources.has(source)) {
    faults.push(
      fault(
        'geo-source',
        'properties.source',
        `The source "${source}" is not in the table of data/SOURCES.md.`,
        `Add a row there, or use one of: ${[...sources].join(', ')}.`,
      ),
    );
  }
  if (certainty === 'not-disclosed' && geometry !== null && POINT_TYPES.includes(geometry.type)) {
    faults.push(
      fault(
        'geo-hidden-point',
        'geometry',
        'Something whose place was not disclosed has a point.',
        'Take the point away: null, or the area the statement is about.',
      ),
    );
  }
  if ('name_en' in properties !== 'name_es' in properties) {
    faults.push(
      fault(
        'geo-name',
        'properties',
        'The feature is named in one language only.',
        'Give it both name_en and name_es.',
      ),
    );
  }
  return faults;
}

function checkMissingGeometry({ properties }: LayerFeature): Fault[] {
  if (properties['certainty'] === 'not-disclosed') return [];
  return [
    fault(
      'geo-no-geometry',
      'geometry',
      'The feature has no geometry.',
      'Only things whose place was not disclosed may have none.',
    ),
  ];
}

function fault(code: string, path: string, message: string, hint: string): Fault {
  return { code, path, message, hint };
}
