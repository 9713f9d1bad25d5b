/** For a keyboard: from the words to the map's controls and back, while the page stays where it is. */
import { listen } from '../dom/listen.ts';
import { isPlainClick, linkAt } from '../dom/plain-click.ts';
import { focusHeading } from './page-parts.ts';

/** Follows the link at the end of each step. */
export const followToControls = (story: HTMLElement, focusControls: () => void): (() => void) =>
  listen(story, ['click'], (event: MouseEvent) => {
    if (!isPlainClick(event) || linkAt(event, '.to-controls') === null) return;
    event.preventDefault();
    focusControls();
  });

/** @param step its id; `undefined` is the opening */
export function focusWords(story: HTMLElement | null, step: string | undefined): void {
  const selector = step === undefined ? '[data-opening]' : `[data-step="${CSS.escape(step)}"]`;
  const text = story?.querySelector<HTMLElement>(selector);
  if (text) focusHeading(text);
}
