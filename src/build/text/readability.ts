/** How hard a plain text is to read, by the formula of its language; a language without one is not measured. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { languageOf } from '../../core/words/language-of.ts';
import { spanishSyllables } from './spanish-syllables.ts';

export interface Readability {
  /** What the number is: grades of US schools, or points up to 100, the more the easier. */
  readonly measure: 'US grade' | 'Fernández Huerta';
  readonly value: number;
  readonly easy: boolean;
}

/** A reader at the end of the sixth school year. */
const MOST_GRADE = 6.9;
/** "Bastante fácil" begins here on the scale of Fernández Huerta. */
const LEAST_POINTS = 70;

export function readability(text: string, locale: string): Readability | undefined {
  const words = text.match(/[\p{L}\p{M}’'-]*\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const sentences = text.split(/[.!?…]+(?=\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
  if (words.length === 0 || sentences === 0) return undefined;
  switch (languageOf(locale)) {
    case 'en': {
      const syllables = words.reduce((sum, word) => sum + syllable(unaccented(word)), 0);
      const value = fleschKincaid({ word: words.length, sentence: sentences, syllable: syllables });
      return { measure: 'US grade', value, easy: value <= MOST_GRADE };
    }
    case 'es': {
      // J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214, 1959: L = 206.84 − 0.60 P − 1.02 F,
      // with P syllables in a hundred words and F words in a sentence, as G. Law read it right in 2011.
      const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
      const value = 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences);
      return { measure: 'Fernández Huerta', value, easy: value >= LEAST_POINTS };
    }
    default:
      return undefined;
  }
}

/** The counter of English syllables knows no accents: "café" is read like "cafe". */
const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
