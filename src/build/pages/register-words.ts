/** What the register itself says, in the page's language; where it has no words in it, in its own, marked as such. */
import { languageOf } from '../../core/words/language-of.ts';
import { translated, type Translated } from '../../core/words/translated.ts';
import { markForeign } from './foreign-phrases.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { REGISTER_LANGUAGE } from '../../core/words/register-language.ts';

/** The words alone, where no markup can stand; undefined where the register has none at all. */
export const registerText = <Column extends string>(
  record: Translated<Column>,
  column: Column,
  locale: string,
): string | undefined => translated(record, column, locale) ?? translated(record, column, REGISTER_LANGUAGE);

/** With the phrases marked that the story's text names as another language's. */
export function registerWords<Column extends string>(
  { text, locale }: PageContext,
  record: Translated<Column>,
  column: Column,
): Html {
  const own = translated(record, column, locale);
  return own === undefined
    ? foreignWords(translated(record, column, REGISTER_LANGUAGE) ?? '', REGISTER_LANGUAGE, locale)
    : markForeign(text, own);
}

/** Words in a language of their own: marked, unless it is the page's. */
export const foreignWords = (words: string, language: string, locale: string): Html =>
  languageOf(language) === languageOf(locale)
    ? html`${words}`
    : html`<span lang="${language}">${words}</span>`;
