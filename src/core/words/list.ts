/** Names in a row as a language joins them: "Harbour, Mill and Hill". */
import { languageOf } from './number.ts';

/** British English, as dates are: no comma before "and". */
export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(languageOf(locale) === 'en' ? 'en-GB' : locale, {
    style: 'long',
    type: 'conjunction',
  }).format(items);

/** For items that hold commas of their own. */
export const formatSeries = (items: readonly string[]): string => items.join('; ');
