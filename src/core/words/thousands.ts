/** From which number on a language sets thousands apart by a no-break space; apart from its words, which pages do not carry. */
import { languageOf } from './language-of.ts';

const FROM: Readonly<Record<string, number>> = { es: 10_000 };

/** Without a number of its own Intl decides. */
export const thousandsFrom = (locale: string): number | undefined => FROM[languageOf(locale)];
