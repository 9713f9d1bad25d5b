/** Dates as readers of a language write them; a date is a day on the calendar and never shifts with a time zone. */
import { intlLocale } from './languages.ts';

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

export interface DateOptions {
  /** `false` leaves the year out, where the sentence has just named it. */
  readonly year?: boolean;
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** "2023-05-23", "2023-05" or "2023"; undefined for anything else and for days that do not exist. */
export function parseDate(iso: string): CalendarDate | undefined {
  const match = FORM.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined) return undefined;
  const instant = new Date(utc(year, month ?? 1, day ?? 1));
  const exists = instant.getUTCMonth() === (month ?? 1) - 1 && instant.getUTCDate() === (day ?? 1);
  return exists ? { year, month, day } : undefined;
}

/** "23 May 2023" / "23 de mayo de 2023"; "May 2023" / "mayo de 2023"; what is no date comes back as it is. */
export function formatDate(iso: string, locale: string, options: DateOptions = {}): string {
  const date = parseDate(iso);
  if (date === undefined) return iso;
  const withYear = options.year ?? true;
  if (date.month === undefined) return withYear ? String(date.year) : '';
  const format = new Intl.DateTimeFormat(intlLocale(locale), {
    timeZone: 'UTC',
    month: 'long',
    ...(date.day === undefined ? {} : { day: 'numeric' }),
    ...(withYear ? { year: 'numeric' } : {}),
  });
  return format.format(utc(date.year, date.month, date.day ?? 1));
}

function utc(year: number, month: number, day: number): number {
  // Date.UTC would read the years 0–99 as 1900–1999.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
