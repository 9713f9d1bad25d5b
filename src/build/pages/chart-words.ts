/** Words for what a chart counts, when, and how surely. */
import { barKey, type Bar } from '../../core/chart/chart-bars.ts';
import type { Period } from '../../core/chart/period.ts';
import type { BarSigns } from '../../core/chart/svg-parts.ts';
import type { Series } from '../../core/story/loaded-story.ts';
import type { ChartFile, ChartGroup } from '../../core/story/schema-chart.ts';
import type { SeriesRow } from '../../core/story/schema-register.ts';
import { formatDate } from '../../core/words/date.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import type { PageContext } from './page-context.ts';
import { registerText } from './register-words.ts';

/** What a series counts, in the language of the page; the column's own name where the catalogue has none. */
export function countedWords({ messages }: Pick<PageContext, 'messages'>, series: Series): string {
  const words: Readonly<Record<string, string>> = messages.chart.counted;
  return words[series.counted] ?? series.counted;
}

export function groupedWords({ messages }: Pick<PageContext, 'messages'>, series: Series): string {
  const words: Readonly<Record<string, string>> = messages.chart.groupedBy;
  return words[series.groupedBy ?? ''] ?? series.groupedBy ?? '';
}

export function monthName(month: number, locale: string, width: 'long' | 'short' | 'narrow'): string {
  return new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1, 1),
  );
}

/** "2023", "May 2023", "July–August 2025", "2024, January–November only". */
export function barName(context: Pick<PageContext, 'locale' | 'messages'>, bar: Bar): string {
  const { year, months, part } = bar;
  if (part !== undefined) return partYearName(context, year, part);
  if (months === undefined) return String(year);
  return monthsOfYear(context.locale, year, months.first, months.last);
}

/** The year as the language joins it to its month. */
export function monthsOfYear(locale: string, year: number, first: number, last = first): string {
  const end = formatDate(barKey(year, last), locale);
  return first === last ? end : `${monthName(first, locale, 'long')}–${end}`;
}

/** The same inside a chart of one year, where the year goes without saying. */
export function barNameIn(
  context: Pick<PageContext, 'locale' | 'messages'>,
  bar: Bar,
  oneYear: boolean,
): string {
  if (!oneYear || bar.months === undefined) return barName(context, bar);
  const { first, last } = bar.months;
  const end = monthName(last, context.locale, 'long');
  return first === last ? end : `${monthName(first, context.locale, 'long')}–${end}`;
}

export function periodName(
  { locale, messages }: Pick<PageContext, 'locale' | 'messages'>,
  part: Period,
): string {
  const template = part.toMiddle ? messages.chart.toMiddle : messages.chart.period;
  return fill(template, {
    from: monthName(part.first, locale, 'long'),
    to: monthName(part.last, locale, 'long'),
  });
}

/** "January–April 2023"; the middle of a month stays what it is. */
export function periodOfYear(
  context: Pick<PageContext, 'locale' | 'messages'>,
  year: number,
  part: Period,
): string {
  if (!part.toMiddle) return monthsOfYear(context.locale, year, part.first, part.last);
  return fill(context.messages.chart.toMiddle, {
    from: monthName(part.first, context.locale, 'long'),
    to: monthsOfYear(context.locale, year, part.last),
  });
}

export function partYearName(
  context: Pick<PageContext, 'locale' | 'messages'>,
  year: number,
  part: Period,
): string {
  return fill(context.messages.chart.partYear, { year, period: periodName(context, part) });
}

/** The country of a group, as the language of the page calls it. */
export function groupName({ locale }: Pick<PageContext, 'locale'>, { region }: ChartGroup): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(region) ?? region;
}

/** Why a row is less sure: two figures as the register states them, else what its class means. */
export function reasonWords(
  { loaded, locale, messages }: Pick<PageContext, 'loaded' | 'locale' | 'messages'>,
  series: Series,
  bar: Pick<Bar, 'key' | 'year' | 'confidence' | 'derivation'>,
): string | undefined {
  const { confidence } = bar;
  const sum = sumWords({ locale, messages }, bar);
  if (sum !== undefined) return fill(messages.chart.reasons.sum, { sum });
  const dispute = disputeWords({ loaded, locale }, series, bar);
  if (dispute !== undefined) return `${messages.confidence.disputed}: ${dispute}`;
  return confidence === 'disputed' || confidence === 'derived' || confidence === 'single-source'
    ? messages.chart.reasons[confidence]
    : undefined;
}

/** The figures that stand against each other, as the register states them. */
export function disputeWords(
  { loaded, locale }: Pick<PageContext, 'loaded' | 'locale'>,
  series: Series,
  { key, confidence }: Pick<Bar, 'key' | 'confidence'>,
): string | undefined {
  if (confidence !== 'disputed') return undefined;
  const fact = loaded.facts.get(`${series.counted}.${key.includes('-') ? 'month' : 'year'}.${key}`);
  return fact && registerText(fact, 'statement', locale);
}

/** The printed totals a number was worked out from: "520,085 (2023) − 333,704 (January–August)". */
export function sumWords(
  { locale, messages }: Pick<PageContext, 'locale' | 'messages'>,
  { year, derivation }: Pick<Bar, 'year' | 'derivation'>,
): string | undefined {
  if (derivation.length === 0) return undefined;
  const when = (date: string): string =>
    date === String(year) ? date : formatDate(date, locale, { year: !date.startsWith(String(year)) });
  return derivation
    .map(({ sign, from, to, value }, index) => {
      const span = from === to ? when(from) : `${when(from)}–${when(to)}`;
      const term = fill(messages.chart.term, { value: formatNumber(value, locale), when: span });
      // A sign stays with the number it belongs to.
      if (index === 0) return sign < 0 ? `−${term}` : term;
      return `${sign < 0 ? '−' : '+'}\u00A0${term}`;
    })
    .join(' ');
}

export function confidenceWords(
  { messages }: Pick<PageContext, 'messages'>,
  confidence: SeriesRow['confidence'],
): string {
  return messages.confidence[confidence === '' ? 'confirmed' : confidence];
}

/** The bar's words, and where it leads. */
export function linkedWords(context: PageContext, chart: ChartFile, key: string, words: string): string {
  const step = context.story.steps.find(({ id }) => id === chart.links[key]);
  if (step === undefined) return words;
  // A statement of the register brings its own full stop.
  return fill(context.messages.chart.barLink, { bar: words.replace(/\.$/, ''), title: step.title });
}

/** What a line must have room for, so that nothing moves while the reader goes along the bars. */
export const longestWords = (bars: readonly { readonly signs: BarSigns }[]): string =>
  bars.reduce((longest, { signs: { words } }) => (words.length > longest.length ? words : longest), '');

export const listWords = (locale: string, items: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
