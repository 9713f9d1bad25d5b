/** Days on the calendar, without clocks and time zones. */

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; `NaN` for what is no YYYY-MM-DD. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The sixtieth day counted from the first is sixty days after it. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days of a month, YYYY-MM: its first, and the first of the next. */
export function monthSpan(month: string): readonly [start: number, end: number] {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return [Date.UTC(year, at - 1, 1) / DAY_MS, Date.UTC(year, at, 1) / DAY_MS];
}
