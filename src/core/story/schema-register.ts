/** The form of the register: facts, sources and the rows of the CSV tables. */
import * as v from 'valibot';
import { DERIVATION_FORM, readDerivation } from './derivation.ts';

const text = v.pipe(v.string(), v.nonEmpty('The value may not be empty.'));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.'));

export const CONFIDENCES = ['confirmed', 'single-source', 'derived', 'disputed', 'not-disclosed'] as const;

const fact = v.strictObject({
  id: text,
  value: v.nullable(v.union([v.pipe(v.number(), v.finite()), text])),
  unit: v.nullable(text),
  as_of: v.nullable(day),
  statement_en: text,
  statement_es: text,
  confidence: v.picklist(CONFIDENCES),
  sources: v.array(text),
  note: v.nullable(v.string()),
});
export const factsFileSchema = v.array(fact);
export type Fact = v.InferOutput<typeof fact>;

const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/, 'Write a whole address that starts with https://.'),
);

const language = v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'Write the language as two small letters.'));

const source = v.strictObject({
  id: text,
  publisher: text,
  title_short: text,
  date: v.nullable(day),
  url: webAddress,
  read_at: v.nullable(webAddress),
  kind: v.picklist(['official', 'news', 'ngo', 'reference', 'data']),
  /** Of the page that was read. */
  language,
  /** Of the publisher's own name, where it is another. */
  publisher_language: v.optional(language),
});
export const sourcesFileSchema = v.array(source);
export type Source = v.InferOutput<typeof source>;

// Cells of a table are text; an empty cell is "not given".
const cell = v.string();
const numberCell = v.pipe(
  cell,
  v.regex(/^-?\d+(\.\d+)?$/, 'Write a plain number with a point for decimals.'),
  v.transform(Number),
);
const optionalNumberCell = v.pipe(
  cell,
  v.regex(/^(-?\d+(\.\d+)?)?$/, 'Write a plain number with a point for decimals, or nothing.'),
  v.transform((value) => (value === '' ? undefined : Number(value))),
);
const yearCell = v.pipe(cell, v.regex(/^\d{4}$/, 'Write a year with four digits.'), v.transform(Number));
const listCell = v.pipe(
  cell,
  v.transform((value) =>
    value
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
);
const idCell = text;

export const placeRowSchema = v.strictObject({
  id: idCell,
  name: text,
  alt_names: listCell,
  country: text,
  admin1: cell,
  lat: optionalNumberCell,
  lon: optionalNumberCell,
  kind: text,
  position_confidence: v.picklist(['exact', 'approximate', 'area', 'unknown']),
  radius_km: optionalNumberCell,
  source_id: idCell,
});
export type PlaceRow = v.InferOutput<typeof placeRowSchema>;

export const routeRowSchema = v.strictObject({
  route_id: idCell,
  route_name_en: text,
  route_name_es: text,
  order: numberCell,
  from_place_id: idCell,
  to_place_id: idCell,
  mode: v.picklist(['boat', 'vehicle', 'foot', 'canoe', 'bus']),
  years: text,
  duration_text_en: cell,
  duration_text_es: cell,
  duration_hours_min: optionalNumberCell,
  duration_hours_max: optionalNumberCell,
  confidence: v.picklist(CONFIDENCES),
  source_ids: listCell,
  draw: v.picklist(['line', 'corridor', 'text-only']),
});
export type RouteRow = v.InferOutput<typeof routeRowSchema>;

export const timelineRowSchema = v.strictObject({
  date: v.pipe(cell, v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Write YYYY, YYYY-MM or YYYY-MM-DD.')),
  date_precision: v.picklist(['day', 'month', 'year']),
  event_id: idCell,
  title_en: text,
  title_es: text,
  place_id: cell,
  source_ids: listCell,
  confidence: v.picklist(CONFIDENCES),
});
export type TimelineRow = v.InferOutput<typeof timelineRowSchema>;

/**
 * A row of series/*.csv after its own columns were told apart: `count` is the last column that is not one of
 * those below, `group` the one before it (what the count is split by), if there is one.
 */
export const seriesRowSchema = v.strictObject({
  year: yearCell,
  /** One month or, where only a block is known, its first and last: `7-8`. Empty for a whole year. */
  month: v.pipe(
    cell,
    v.regex(/^((0?[1-9]|1[0-2])(-(0?[1-9]|1[0-2]))?)?$/, 'Write a month as 1 to 12, or a block such as 7-8.'),
    v.transform((value) => {
      if (value === '') return undefined;
      const [first, last] = value.split('-').map(Number);
      return { first: first ?? 0, last: last ?? first ?? 0 };
    }),
  ),
  period: cell,
  group: cell,
  count: numberCell,
  confidence: v.picklist([...CONFIDENCES, 'reconstructed', '']),
  source_id: idCell,
  /** For a `derived` row: which printed totals make its number. */
  derivation: v.pipe(
    cell,
    v.regex(DERIVATION_FORM, 'Write printed totals as +2023=520085 -2023-01/2023-08=333704.'),
    v.transform(readDerivation),
  ),
  note: cell,
});
export type SeriesRow = v.InferOutput<typeof seriesRowSchema>;
/** The columns of a series that mean the same in every file. */
export const SERIES_COLUMNS = [
  'year',
  'month',
  'period',
  'confidence',
  'source_id',
  'derivation',
  'note',
] as const;
