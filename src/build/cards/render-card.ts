/** One sharing card as PNG: the map of a stop, and beside it the words. */
import sharp from 'sharp';
import { PALETTES } from '../../core/map/palette.ts';
import type { Story } from '../../core/story/story.ts';
import type { StillRenderer } from '../still/still-renderer.ts';
import type { CardFonts } from './card-fonts.ts';
import { drawPanel, type CardWords } from './card-panel.ts';
import type { CardShape } from './card-shape.ts';

export interface Card {
  readonly png: Buffer;
  /** The words that were drawn as the headline, whole, and their size. */
  readonly headline: string;
  readonly headlinePx: number;
}

export interface CardInput {
  readonly story: Story;
  /** Counts all stops, 0 is the opening. */
  readonly stop: number;
  readonly shape: CardShape;
  readonly words: CardWords;
}

/** A card is shown on pages of any colour, by services that know no dark one. */
const THEME = 'light';
/** Light enough for the slowest preview; no dithering, which PNG cannot pack and type does not need. */
const PNG = { palette: true, quality: 70, dither: 0, effort: 4, compressionLevel: 9 } as const;

export async function renderCard(input: CardInput, renderer: StillRenderer, fonts: CardFonts): Promise<Card> {
  const { story, stop, shape, words } = input;
  const { width, height, free } = shape;
  const panel = drawPanel(words, shape, fonts, PALETTES[THEME]);
  const map = await renderer.render(story, stop, THEME, { width, height, free, forPixels: true });
  const png = await sharp(Buffer.from(map.svg))
    .composite([{ input: Buffer.from(panel.svg) }])
    .removeAlpha()
    .png(PNG)
    .toBuffer();
  return { png, headline: words.headline, headlinePx: panel.headlinePx };
}
