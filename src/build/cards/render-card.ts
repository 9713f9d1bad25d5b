/** One sharing card: the map of a stop, and beside it the words; as PNG for services, as WebP for pages that embed. */
import sharp from 'sharp';
import { PALETTES } from '../../core/map/palette.ts';
import type { Story } from '../../core/story/story.ts';
import type { StillRenderer } from '../still/still-renderer.ts';
import type { CardFonts } from './card-fonts.ts';
import { drawPanel, type CardWords } from './card-panel.ts';
import type { CardShape } from './card-shape.ts';

export interface Card {
  readonly png: Buffer;
  /** The same picture as the poster of an embed; undefined for shapes that no embed has. */
  readonly webp: Buffer | undefined;
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
  readonly hasPoster: boolean;
}

/** A card is shown on pages of any colour, by services that know no dark one. */
const THEME = 'light';
/** Light enough for the slowest preview; no dithering, which PNG cannot pack and type does not need. */
const PNG = { palette: true, quality: 70, dither: 0, effort: 4, compressionLevel: 9 } as const;

/** Hatching, hair lines and small type stay clean; in fewer colours, as in the PNG, the hues of lines would be lost too. */
const WEBP = { quality: 80, smartSubsample: true, effort: 4 } as const;

export async function renderCard(input: CardInput, renderer: StillRenderer, fonts: CardFonts): Promise<Card> {
  const { story, stop, shape, words, hasPoster } = input;
  const { width, height, free } = shape;
  const panel = drawPanel(words, shape, fonts, PALETTES[THEME]);
  const map = await renderer.render(story, stop, THEME, { width, height, free, forPixels: true });
  const { data, info } = await sharp(Buffer.from(map.svg))
    .composite([{ input: Buffer.from(panel.svg) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = sharp(data, { raw: info });
  const [png, webp] = await Promise.all([
    picture.clone().png(PNG).toBuffer(),
    hasPoster ? picture.clone().webp(WEBP).toBuffer() : undefined,
  ]);
  return { png, webp, headline: words.headline, headlinePx: panel.headlinePx };
}
