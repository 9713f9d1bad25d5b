/** The languages the program knows, by their code: all that differs between languages but their thousands, which pages need too. */
import { en } from './language-en.ts';
import { es } from './language-es.ts';
import { languageOf } from './language-of.ts';
import type { Language } from './language.ts';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['en', en],
  ['es', es],
]);

/** Undefined for a language without a file here. */
export const languageFor = (locale: string): Language | undefined => LANGUAGES.get(languageOf(locale));

/** The locale to ask Intl for dates and lists. */
export const intlLocale = (locale: string): string => languageFor(locale)?.intl ?? locale;
