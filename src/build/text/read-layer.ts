/** A file of geo/: geometry checked by the geo check, properties by their schema, features typed. */
import type { Feature, Geometry } from 'geojson';
import * as v from 'valibot';
import type { Problem } from '../../core/story/problem.ts';
import { featurePropertiesSchema, type LayerFeature } from '../../core/story/schema-geo.ts';
import { checkGeoFile } from '../geo/check-geo.ts';
import { readGeoJson } from '../geo/read-geojson.ts';
import { scanJson } from './json-scan.ts';
import { formProblem } from './read-json.ts';
import { positionAt } from './text-position.ts';

/** The geo check tells faults of these itself. */
const CHECKED_THERE: readonly unknown[] = ['id', 'certainty', 'source'];

export interface ReadLayer {
  /** Undefined when a feature could not be read. */
  readonly features: readonly LayerFeature[] | undefined;
  readonly problems: readonly Problem[];
}

export function readLayer(
  file: string,
  text: string,
  layer: string,
  sources: ReadonlySet<string>,
): ReadLayer {
  const faults = scanJson(text);
  if (faults.length > 0) {
    const problems = faults.map(({ code, offset, message, hint }) => ({
      code,
      file,
      path: positionAt(text, offset),
      message,
      hint,
    }));
    return { features: undefined, problems };
  }
  const schema = featurePropertiesSchema(layer);
  const problems: Problem[] = [...checkGeoFile(file, text, { sources })];
  const raw = readGeoJson(file, text).features;
  const features: LayerFeature[] = [];
  for (const [index, { geometry, properties }] of raw.entries()) {
    const result = v.safeParse(schema, properties);
    if (result.success) {
      const feature: Feature<Geometry | null, typeof result.output> = {
        type: 'Feature',
        geometry,
        properties: result.output,
      };
      features.push(feature);
      continue;
    }
    const id = typeof properties['id'] === 'string' ? ` (${properties['id']})` : '';
    for (const issue of result.issues) {
      const [first] = issue.path ?? [];
      if (issue.path?.length === 1 && CHECKED_THERE.includes(first?.key)) continue;
      problems.push(formProblem(file, schema, issue, `features[${index}]${id}.properties`));
    }
  }
  return {
    features: features.length === raw.length && problems.length === 0 ? features : undefined,
    problems,
  };
}
