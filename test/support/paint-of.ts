/** Pictures of a piece of the page, as pixels that can be counted. */
import type { Page } from 'playwright';
import sharp from 'sharp';

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const paintOf = async (page: Page, clip: Clip): Promise<Buffer> =>
  sharp(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }))
    .removeAlpha()
    .raw()
    .toBuffer();

/** How many pixels of two pictures of one size differ clearly: by more than a tenth in some channel. */
export const changedPixels = (before: Buffer, after: Buffer): number => {
  let changed = 0;
  for (let at = 0; at < before.length; at += 3) {
    const apart = [0, 1, 2].some((channel) => Math.abs(before[at + channel]! - after[at + channel]!) > 26);
    if (apart) changed += 1;
  }
  return changed;
};
