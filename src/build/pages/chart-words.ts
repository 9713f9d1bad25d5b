/** Words for what a chart counts, when, and how surely. */
import type { Bar } from '../../core/chart/chart-bars.ts';
import type { Period } from '../../core/chart/period.ts';
import type { Series } from '../../core/story/loaded-story.ts';
import type { ChartFile, ChartGroup } from '../../core/story/schema-chart.ts';
import type { SeriesRow } from '../../core/story/schema-register.ts';
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
  const first = monthName(months.first, context.locale, 'long');
  if (months.first === months.last) return `${first} ${year}`;
  return `${first}–${monthName(months.last, context.locale, 'long')} ${year}`;
}

/** The same inside a chart of one year, where the year goes without saying. */
export function barNameIn(
  context: Pick<PageContext, 'locale' | 'messages'>,
  bar: Bar,
  oneYear: boolean,
): string {
  if (!oneYear || bar.months === undefined) return barName(context, bar);
  return barName(context, bar).replace(` ${bar.year}`, '');
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
  bar: Pick<Bar, 'key' | 'confidence'>,
): string | undefined {
  const { confidence } = bar;
  if (confidence === 'disputed') {
    const grain = bar.key.includes('-') ? 'month' : 'year';
    const fact = loaded.facts.get(`${series.counted}.${grain}.${bar.key}`);
    const statement = fact && registerText(fact, 'statement', locale);
    if (statement !== undefined) {
      return `${messages.confidence.disputed}: ${statement}`;
    }
  }
  return confidence === 'disputed' || confidence === 'derived' || confidence === 'single-source'
    ? messages.chart.reasons[confidence]
    : undefined;
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
  return step === undefined ? words : fill(context.messages.chart.barLink, { bar: words, title: step.title });
}

export const listWords = (locale: string, items: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
