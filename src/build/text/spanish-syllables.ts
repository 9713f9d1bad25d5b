/** Syllables of a Spanish word: its vowels, less those that lean on a neighbour. */

const STRONG = /[aeoáéóíú]/g;

/**
 * Every vowel is a syllable, but an unstressed i or u next to another vowel is one with it; a stressed í or ú
 * stands alone ("rí-o"), as do two strong vowels ("le-er"). The u of que, qui, gue, gui is silent.
 */
export function spanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, (pair) => pair.charAt(0))
    .replace(/ü/g, 'u')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  let count = 0;
  for (const [run] of spoken.matchAll(/[aeiouáéíóú]+/g)) {
    const strong = run.match(STRONG)?.length ?? 0;
    // Only weak vowels, "ui" or "iu", are one syllable.
    count += Math.max(1, strong);
  }
  return Math.max(1, count);
}
