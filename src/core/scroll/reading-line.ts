/** Where on the screen the reader is taken to be reading. */
import type { Layout } from '../camera/free-area.ts';

/** Of the viewport's height, from its top: a little under the middle, where the eye meets the next card. */
export const READING_LINE = 0.6;

/** The same where the card lies under the map: the middle of the band that the card comes to rest in. */
export const READING_LINE_CARD_BELOW = 0.75;

/** CSS pixels from the viewport's top. Ask anew each frame: the height changes while a phone scrolls. */
export const readingLine = (viewportHeight: number, { card }: Pick<Layout, 'card'>): number =>
  viewportHeight * (card === 'bottom' ? READING_LINE_CARD_BELOW : READING_LINE);
