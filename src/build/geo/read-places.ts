/** The register of places as typed rows: it decides what may be a dot and what has no place at all. */
import type { Problem } from '../../core/story/problem.ts';
import { readTable } from './read-table.ts';

export type PositionConfidence = 'exact' | 'approximate' | 'area' | 'unknown';

export interface RegisterPlace {
  readonly id: string;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly country: string;
  readonly kind: string;
  readonly confidence: PositionConfidence;
  /** [lon, lat] in degrees; undefined where the register gives none. */
  readonly position: readonly [number, number] | undefined;
  readonly radiusKm: number | undefined;
}

const COLUMNS = [
  'id',
  'name',
  'alt_names',
  'country',
  'lat',
  'lon',
  'kind',
  'position_confidence',
  'radius_km',
] as const;
const CONFIDENCES: readonly string[] = ['exact', 'approximate', 'area', 'unknown'];

export function readPlaces(
  file: string,
  text: string,
): { places: readonly RegisterPlace[]; problems: readonly Problem[] } {
  const table = readTable(file, text, COLUMNS);
  const problems: Problem[] = [...table.problems];
  const places = table.rows.flatMap((row): RegisterPlace[] => {
    const lon = readNumber(row.lon);
    const lat = readNumber(row.lat);
    const confidence = row.position_confidence;
    if (!isConfidence(confidence)) {
      problems.push({
        code: 'place-confidence',
        file,
        path: row.id,
        message: `position_confidence is "${confidence}".`,
        hint: `Use one of: ${CONFIDENCES.join(', ')}.`,
      });
      return [];
    }
    const placed = lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    if (placed === (confidence === 'unknown')) {
      problems.push({
        code: 'place-position',
        file,
        path: row.id,
        message: placed ? 'An unknown position has coordinates.' : 'The place has no usable coordinates.',
        hint: 'Leave lat and lon empty for "unknown", fill both in decimal degrees otherwise.',
      });
      return [];
    }
    return [
      {
        id: row.id,
        name: row.name,
        altNames: row.alt_names
          .split(';')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
        country: row.country,
        kind: row.kind,
        confidence,
        position: placed ? [lon, lat] : undefined,
        radiusKm: readNumber(row.radius_km),
      },
    ];
  });
  return { places, problems };
}

function readNumber(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function isConfidence(text: string): text is PositionConfidence {
  return CONFIDENCES.includes(text);
}
