/** What the layout goes by: the window. Where the story is a guest, `inline/guest-layout.ts` stands in the place of this. */
import { layoutFor } from '../core/camera/free-area.ts';

export const layoutOf = layoutFor;

/** Pixels across that the story has; `within` is any element of it. */
export const roomWidth: (view: Window, within: Element | undefined) => number = (view) => view.innerWidth;
