/** What a register says in several languages, each in a column of its own: `name_en`, `name_es`. */
import { languageOf } from './language-of.ts';

export type Translated<Column extends string> = Readonly<Partial<Record<`${Column}_${string}`, string>>>;

/** Undefined where the register has no words in this language. */
export function translated<Column extends string>(
  record: Translated<Column> | undefined,
  column: Column,
  locale: string,
): string | undefined {
  const key: `${Column}_${string}` = `${column}_${languageOf(locale)}`;
  return record?.[key];
}
