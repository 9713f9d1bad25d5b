/** The headline of a card, for titles of any length. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CardFonts } from '../../src/build/cards/card-fonts.ts';
import { readCardFonts } from '../../src/build/cards/card-fonts.ts';
import {
  fitHeadline,
  LARGEST_HEADLINE_PX,
  SMALLEST_HEADLINE_PX,
  type FittedText,
} from '../../src/build/cards/headline.ts';
import { wholeSentences } from '../../src/build/pages/card-text.ts';
import { SEED } from '../support/stories.ts';

const ROOM = { width: 392, height: 380 };

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await readCardFonts('data/raw/fonts');
});
const fit = (text: string): FittedText => fitHeadline(text, fonts.headline.font, fonts.headline.family, ROOM);
const linesOf = ({ block, style }: FittedText): number =>
  Math.round(block.height / (style.sizePx * style.lineHeight));

describe('a headline', () => {
  test('keeps every letter and stays inside its room, whatever its length', () => {
    const words = fc.array(fc.stringMatching(/^[a-záñ]{1,13}[,:]?$/), { minLength: 1, maxLength: 18 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const fitted = fit(text);
        const { width, height, glyphs } = fitted.block;
        // A line break takes the place of one space.
        expect(glyphs.length).toBe(text.length - (linesOf(fitted) - 1));
        expect(width).toBeLessThanOrEqual(ROOM.width + 0.01);
        expect(height).toBeLessThanOrEqual(ROOM.height + 0.01);
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  test('is large when it is short, and no smaller than a headline when it is as long as a title gets', () => {
    expect(fit('The harbour').style.sizePx).toBeGreaterThan(LARGEST_HEADLINE_PX - 8);
    const long = 'Where the last lighthouse keepers went: the island and a lens with no place on any map';
    expect(fit(long).style.sizePx).toBeGreaterThanOrEqual(SMALLEST_HEADLINE_PX);
  });

  test('breaks after a pause, and not after a little word', () => {
    // Two lines: 11 letters and a colon, then the rest.
    const { glyphs } = fit('23 May 2023: a proposal').block;
    const first = glyphs.filter(({ y }) => y === glyphs[0]!.y);
    expect(first).toHaveLength('23 May 2023:'.length);
  });
});

describe('words for a preview', () => {
  test('end where a sentence ends', () => {
    expect(wholeSentences('One thing. Another thing. A third.', 28)).toBe('One thing. Another thing.');
    expect(wholeSentences('Short.', 28)).toBe('Short.');
  });

  test('do not take the points of an abbreviation for the end of a sentence', () => {
    expect(wholeSentences('Diez militares de EE. UU. llegaron a la costa. Luego nada.', 50)).toBe(
      'Diez militares de EE. UU. llegaron a la costa.',
    );
  });

  test('end at a word when the first sentence is too long', () => {
    expect(wholeSentences('a very long sentence without an end', 16)).toBe('a very long…');
  });
});
