/** Rows of a series that a chart asks for, as bars: what each stands for, how high, how sure. */
import type { BarsChart } from '../story/schema-chart.ts';
import type { Term } from '../story/derivation.ts';
import type { SeriesRow } from '../story/schema-register.ts';
import { fullestOf, readPeriod, type Period } from './period.ts';

export interface Bar {
  /** Year or (first) month, as story.json names bars: `2023`, `2023-04`. */
  readonly key: string;
  readonly year: number;
  /** First and last month, 1–12; undefined when the bar stands for a whole year. */
  readonly months: { readonly first: number; readonly last: number } | undefined;
  /** The part of its year that was counted; undefined when all of it was. */
  readonly part: Period | undefined;
  readonly value: number;
  readonly confidence: SeriesRow['confidence'];
  readonly sourceId: string;
  /** Which printed totals make the number, where it was worked out. */
  readonly derivation: readonly Term[];
  /** Slots on the time axis the bar covers: `[start, end)`, counted from the first year or month. */
  readonly start: number;
  readonly end: number;
}

/** Slots between whole years and a year that is not whole. */
export const PART_GAP = 0.6;
const MONTHS = 12;

/** Firm bars are drawn solid, all others lighter. */
export const isFirm = (bar: Pick<Bar, 'confidence'>): boolean =>
  bar.confidence === 'confirmed' || bar.confidence === '';

/** Rows outside `from`–`to`, and rows of another grain (a month in a chart of years), are left out. */
export function chartBars(chart: BarsChart, rows: readonly SeriesRow[]): readonly Bar[] {
  const byMonth = chart.kind === 'bars-by-month';
  const wanted = rows.filter(
    (row) =>
      row.year >= chart.from &&
      row.year <= chart.to &&
      (row.month !== undefined) === byMonth &&
      (chart.group === undefined || row.group === chart.group),
  );
  const shown = byMonth ? wanted : years(wanted).flatMap((year) => fullestOf(ofYear(wanted, year)));
  return shown.map((row) => toBar(chart, row)).sort((a, b) => a.start - b.start);
}

function toBar(chart: BarsChart, row: SeriesRow): Bar {
  const part = readPeriod(row.period) ?? undefined;
  const year = row.year - chart.from + (part === undefined ? 0 : PART_GAP);
  const start = row.month === undefined ? year : year * MONTHS + row.month.first - 1;
  const end = row.month === undefined ? year + 1 : year * MONTHS + row.month.last;
  return {
    key: barKey(row.year, row.month?.first),
    year: row.year,
    months: row.month,
    part,
    value: row.count,
    confidence: row.confidence,
    sourceId: row.source_id,
    derivation: row.derivation,
    start,
    end,
  };
}

export function barKey(year: number, month?: number): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}

/** How many slots the time axis has: empty ones stay visible as gaps. */
export function slotCount(chart: BarsChart, bars: readonly Bar[]): number {
  const span = chart.to - chart.from + 1;
  if (chart.kind === 'bars-by-month') return span * MONTHS;
  return span + (bars.some(({ part }) => part !== undefined) ? PART_GAP : 0);
}

const years = (rows: readonly SeriesRow[]): readonly number[] => [...new Set(rows.map(({ year }) => year))];
const ofYear = (rows: readonly SeriesRow[], year: number): readonly SeriesRow[] =>
  rows.filter((row) => row.year === year);
