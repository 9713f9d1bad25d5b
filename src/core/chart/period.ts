/** Which part of a year a row of a series counts: read from the words of its `period`. */

export interface Period {
  /** 1–12 */
  readonly first: number;
  readonly last: number;
  /** The last month is counted only to its middle. */
  readonly toMiddle: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const PART = /^([A-Z][a-z]{2})(?:-| to (mid-)?)([A-Z][a-z]{2})$/;

/** `undefined` for a whole year ("full year" or nothing); what cannot be read is `null`. */
export function readPeriod(words: string): Period | undefined | null {
  if (words === '' || words === 'full year') return undefined;
  const [, from = '', mid, to = ''] = PART.exec(words) ?? [];
  const [first, last] = [from, to].map((name) => MONTHS.indexOf(name.toLowerCase()) + 1);
  if (first === undefined || last === undefined || first === 0 || last < first) return null;
  return { first, last, toMiddle: mid !== undefined };
}

/** Last day counted, as YYYY-MM-DD or, where only the middle of a month is known, YYYY-MM. */
export function lastDay(year: number, lastMonth: number, toMiddle = false): string {
  const month = `${year}-${String(lastMonth).padStart(2, '0')}`;
  if (toMiddle) return month;
  return `${month}-${String(new Date(Date.UTC(year, lastMonth, 0)).getUTCDate())}`;
}

/** Of the rows of one year the whole year; where there is none, the part that reaches farthest. */
export function fullestOf<T extends { readonly period: string }>(rows: readonly T[]): readonly T[] {
  const reach = (row: T): number => {
    const period = readPeriod(row.period);
    return period === undefined ? 13 : (period?.last ?? 0) - (period?.toMiddle === true ? 0.5 : 0);
  };
  const farthest = Math.max(...rows.map(reach));
  return rows.filter((row) => reach(row) === farthest);
}
