/** The typefaces on a card: those of the page, as outlines. */
import type { Font } from 'opentype.js';
import { readFont } from '../still/fonts.ts';

export interface CardFont {
  readonly family: string;
  readonly font: Font;
}

export interface CardFonts {
  readonly headline: CardFont;
  readonly strong: CardFont;
  readonly small: CardFont;
}

/** `folder` holds the typefaces as TTF. */
export async function readCardFonts(folder: string): Promise<CardFonts> {
  const read = async (family: string): Promise<CardFont> => ({
    family,
    font: await readFont(folder, family),
  });
  const [headline, strong, small] = await Promise.all([
    read('Newsreader SemiBold'),
    read('Public Sans SemiBold'),
    read('Public Sans Medium'),
  ]);
  return { headline, strong, small };
}
