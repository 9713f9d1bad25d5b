/** A host's wish for less motion, which counts as the reader's own: for the map, for its colours and for the words. */
import { LENT, type Lender } from './absent-parts.ts';

/** Call before the story has its first reader. */
export function createHostMotion(story: HTMLElement): { readonly still: () => void } {
  let lender: Lender | undefined;
  let wished = false;
  const choose = (): void => {
    if (wished) lender?.chooseMotion('still');
  };
  story.addEventListener(
    LENT,
    (event) => {
      lender = (event as CustomEvent<Lender>).detail;
      choose();
    },
    { once: true },
  );
  return {
    still() {
      wished = true;
      story.ownerDocument.documentElement.dataset['hostReduced'] = '';
      choose();
    },
  };
}
