/** Distances in a text that were typed by a person: "sixty kilometres", "200 millas". */
import { NUMBER_WORDS_MOST, numberWord } from '../words/number.ts';

export interface ToldDistance {
  readonly words: string;
  readonly km: number;
  readonly offset: number;
}

const KM_OF_MILE = 1.609344;
const DISTANCE =
  /(?<![\p{L}\p{N}])(\p{Nd}+(?:[.,\u00A0]\p{Nd}+)*|\p{L}+(?: \p{L}+)?)[ \u00A0](km|kil[oó]met(?:er|re|ro)s?|miles?|mi|millas?)(?!\p{L})/giu;

/** In the order of the text; a number word the language has none of is no number. */
export function toldDistances(text: string, locale: string): readonly ToldDistance[] {
  const numbers = new Map<string, number>();
  for (let value = 1; value <= NUMBER_WORDS_MOST; value += 1) {
    const word = numberWord(value, locale);
    if (word !== undefined) numbers.set(word, value);
  }
  return [...text.matchAll(DISTANCE)].flatMap((match) => {
    const [words, amount = '', unit = ''] = match;
    const spoken = amount.toLowerCase();
    const value = numbers.get(spoken) ?? numbers.get(spoken.split(' ').at(-1) ?? '') ?? digits(amount);
    if (value === undefined) return [];
    return [{ words, km: /^mi/i.test(unit) ? value * KM_OF_MILE : value, offset: match.index }];
  });
}

/** A separator before three digits groups, any other begins the decimals. */
function digits(amount: string): number | undefined {
  if (!/^\p{Nd}/u.test(amount)) return undefined;
  const plain = amount.replace(/[.,\u00A0](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').replace(',', '.');
  const value = Number(plain);
  return Number.isNaN(value) ? undefined : value;
}
