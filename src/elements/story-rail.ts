/** The names beside the rail, and the same list in the menu of the bar: both go with Escape. */
import { FurnitureElement } from './furniture-element.ts';
import { storyRootOf } from './story-root.ts';

const BACK = ['pointerover', 'focusin', 'pointerleave'] as const;

/** @tagname story-rail */
export class StoryRail extends FurnitureElement {
  protected override start(): () => void {
    const { ownerDocument: page } = this;
    const hide = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && this.querySelector('a:is(:hover, :focus-visible)') !== null)
        this.dataset['names'] = 'hidden';
    };
    const menu = storyRootOf(this)?.querySelector<HTMLDetailsElement>('details.menu') ?? null;
    const fold = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || menu?.open !== true) return;
      // Only the menu: the reader may be exploring as well.
      event.stopPropagation();
      event.preventDefault();
      menu.open = false;
      menu.querySelector('summary')?.focus({ preventScroll: true });
    };
    const show = (): void => {
      delete this.dataset['names'];
    };
    // On the document: a pointer over the rail leaves the focus wherever it is.
    page.addEventListener('keydown', hide);
    menu?.addEventListener('keydown', fold);
    for (const type of BACK) this.addEventListener(type, show);
    return () => {
      page.removeEventListener('keydown', hide);
      menu?.removeEventListener('keydown', fold);
      for (const type of BACK) this.removeEventListener(type, show);
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-rail': StoryRail;
  }
}
