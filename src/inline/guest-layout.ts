/** Instead of `dom/page-layout.ts` where the story is a guest: only the width of its own room counts, as in its styles. */
import { CARD_TOP_SHARE, layoutFor, type Layout } from '../core/camera/free-area.ts';

/** Never that of a phone on its side: a room has no shape, it is as high as the story. */
export const layoutOf = (width: number, height: number): Layout => ({
  ...layoutFor(width, Math.max(width, height)),
  cardTop: height * CARD_TOP_SHARE,
});

export const roomWidth = (view: Window, within: Element | undefined): number =>
  within?.closest('.room')?.clientWidth ?? view.innerWidth;
