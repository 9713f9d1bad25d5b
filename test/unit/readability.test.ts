/** Plain words are measured as the formulas of the two languages were published. */
import { describe, expect, test } from 'vitest';
import { readability } from '../../src/build/text/readability.ts';
import { spanishSyllables } from '../../src/build/text/spanish-syllables.ts';

test.each([
  ['sol', 1],
  ['rey', 1],
  ['muy', 1],
  ['ciudad', 2],
  ['Darién', 2],
  ['río', 2],
  ['país', 2],
  ['leer', 2],
  ['quien', 1],
  ['guerra', 2],
  ['agua', 2],
  ['pingüino', 3],
  ['Panamá', 3],
  ['comunidades', 5],
  ['organización', 5],
])('“%s” has %d syllables in Spanish', (word, syllables) => {
  expect(spanishSyllables(word)).toBe(syllables);
});

describe('how hard a text is', () => {
  test('short sentences of common words are easy in both languages', () => {
    expect(readability('The sea is wide. We go by boat.', 'en')).toMatchObject({ easy: true });
    expect(readability('El mar es ancho. Vamos en lancha.', 'es')).toMatchObject({ easy: true });
  });

  test('one long sentence of long words is not', () => {
    const english = 'Institutional representatives communicated extraordinarily complicated considerations';
    const spanish = 'Consideraciones extraordinariamente complicadas imposibilitaron comunicaciones';
    expect(readability(`${english}.`, 'en')).toMatchObject({ measure: 'US grade', easy: false });
    expect(readability(`${spanish}.`, 'es')).toMatchObject({ measure: 'Fernández Huerta', easy: false });
  });

  test('gives the value of the formula: 206.84 − 60 syllables a word − 1.02 words a sentence', () => {
    // Six words of ten syllables in two sentences.
    const { value = NaN } = readability('La casa es alta. Todos suben.', 'es') ?? {};
    expect(value).toBeCloseTo(206.84 - 60 * (10 / 6) - 1.02 * 3, 5);
  });

  test('a language without a formula is not judged, and neither is a text without words', () => {
    expect(readability('Das Meer ist weit.', 'de')).toBeUndefined();
    expect(readability('', 'en')).toBeUndefined();
  });
});
