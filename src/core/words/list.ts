/** Names in a row as a language joins them: "Harbour, Mill and Hill". */
import { intlLocale } from './languages.ts';

export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(intlLocale(locale), {
    style: 'long',
    type: 'conjunction',
  }).format(items);

/** For items that hold commas of their own. */
export const formatSeries = (items: readonly string[]): string => items.join('; ');
