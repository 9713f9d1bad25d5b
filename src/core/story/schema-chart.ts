/** The form of a chart in story.json: what it draws, from which rows, and which of its bars the story speaks of. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.nonEmpty('An id may not be empty.'));
const words = v.pipe(v.string(), v.nonEmpty('The value may not be empty.'));
const year = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.'));
/** A bar by its year or its (first) month. */
const barKey = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'Write YYYY or YYYY-MM.'));

const common = {
  /** Who counted, as it is written in every language. */
  countedBy: v.optional(words),
  /** Bars the step speaks of. */
  marks: v.optional(v.array(barKey), []),
  /** Bar to the step that tells of it. */
  links: v.optional(v.record(barKey, id), {}),
  /** Ids of `appendix` that go on from here. */
  more: v.optional(v.array(id), []),
};

/** One line of a chart of groups: rows of the series that are the same group, and its ISO country code. */
const group = v.strictObject({
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Write the ISO code of the country, two capitals.')),
  rows: v.pipe(v.array(words), v.minLength(1, 'A group needs at least one row.')),
});
const groups = v.pipe(v.array(group), v.minLength(1, 'The chart needs at least one group.'));

const bars = v.strictObject({
  kind: v.picklist(['bars-by-year', 'bars-by-month']),
  /** A file of series/ without its ending. */
  series: id,
  from: year,
  to: year,
  /** Which part of a series that is split. */
  group: v.optional(words),
  /** Years without a row are left empty. */
  gaps: v.optional(v.boolean(), false),
  ...common,
});

/** One bar a group, for one period of one year. */
const groupBars = v.strictObject({
  kind: v.literal('groups'),
  series: id,
  year,
  /** As the series writes it. */
  period: words,
  groups,
  /** The row of all others. */
  rest: v.optional(words),
  ...common,
});

/** One small picture a group, all with one scale. */
const multiples = v.strictObject({
  kind: v.literal('groups-by-year'),
  series: id,
  from: year,
  to: year,
  groups,
  ...common,
});

/** Days between two events above the bars of the months around them. */
const ruler = v.strictObject({
  kind: v.literal('ruler'),
  series: id,
  from: month,
  to: month,
  /** Ids of timeline.csv. */
  start: id,
  end: id,
  /** How many days lie between the two. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1)),
  events: v.array(id),
  ...common,
});

/** Heights along a straight line. */
const profile = v.strictObject({
  kind: v.literal('profile'),
  /** An entry of `profiles` in derived.json. */
  profile: id,
  ...common,
});

export const chartSchema = v.variant('kind', [bars, groupBars, multiples, ruler, profile]);

export type ChartFile = v.InferOutput<typeof chartSchema>;
export type BarsChart = v.InferOutput<typeof bars>;
export type GroupsChart = v.InferOutput<typeof groupBars>;
export type MultiplesChart = v.InferOutput<typeof multiples>;
export type RulerChart = v.InferOutput<typeof ruler>;
export type ProfileChart = v.InferOutput<typeof profile>;
export type ChartGroup = v.InferOutput<typeof group>;
