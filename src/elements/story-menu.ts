/** The menu of steps in the bar: folds with Escape. */
import { FurnitureElement } from './furniture-element.ts';

/** @tagname story-menu */
export class StoryMenu extends FurnitureElement {
  protected override start(): () => void {
    const menu = this.querySelector('details');
    const fold = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || menu?.open !== true) return;
      // Only the menu: the reader may be exploring as well.
      event.stopPropagation();
      event.preventDefault();
      menu.open = false;
      menu.querySelector('summary')?.focus({ preventScroll: true });
    };
    this.addEventListener('keydown', fold);
    return () => {
      this.removeEventListener('keydown', fold);
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-menu': StoryMenu;
  }
}
