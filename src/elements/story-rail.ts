/** The names beside the rail: they go with Escape. */
import { FurnitureElement } from './furniture-element.ts';

const BACK = ['pointerover', 'focusin', 'pointerleave'] as const;

/** @tagname story-rail */
export class StoryRail extends FurnitureElement {
  protected override start(): () => void {
    const { ownerDocument: page } = this;
    const hide = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && this.querySelector('a:is(:hover, :focus-visible)') !== null)
        this.dataset['names'] = 'hidden';
    };
    const show = (): void => {
      delete this.dataset['names'];
    };
    // On the document: a pointer over the rail leaves the focus wherever it is.
    page.addEventListener('keydown', hide);
    for (const type of BACK) this.addEventListener(type, show);
    return () => {
      page.removeEventListener('keydown', hide);
      for (const type of BACK) this.removeEventListener(type, show);
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-rail': StoryRail;
  }
}
