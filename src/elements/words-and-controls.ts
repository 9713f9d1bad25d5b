/** For a keyboard: from the words to the map's controls and back, while the page stays where it is. */
import { listen } from '../dom/listen.ts';
import { linkAt } from '../dom/plain-click.ts';

/** Follows the link at the end of each step. */
export const followToControls = (story: HTMLElement, focusControls: () => void): (() => void) =>
  listen(story, ['click'], (event: MouseEvent) => {
    if (linkAt(event, '.to-controls') === null) return;
    event.preventDefault();
    focusControls();
  });

/** @param step its id; `undefined` is the opening */
export function focusWords(story: HTMLElement | null, step: string | undefined): void {
  const words = step === undefined ? '[data-opening] a' : `#${CSS.escape(step)} h2`;
  story?.querySelector<HTMLElement>(words)?.focus({ preventScroll: true });
}
