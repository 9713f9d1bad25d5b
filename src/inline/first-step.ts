/** Takes the reader to the step that the host's markup names, as soon as they are there: never before, and never the host. */
import { listen } from '../dom/listen.ts';

export interface FirstStep {
  /** The step that the reader has yet to come to. */
  readonly waiting: () => string | null;
  readonly start: () => () => void;
}

/** @param step a step's id; `null` is the opening, where every reader begins */
export function createFirstStep(
  host: HTMLElement,
  story: { step: string | null },
  step: string | null,
): FirstStep {
  let waiting = step;
  return {
    waiting: () => waiting,
    start() {
      const view = host.ownerDocument.defaultView ?? window;
      const look = (): void => {
        if (waiting === null) return;
        const { top, bottom } = host.getBoundingClientRect();
        // While anything of the host is in the window, going to a step would take it away from its reader.
        if (top > 0 || bottom < view.innerHeight) return;
        // Somebody who comes from below, or back to where they were, has a step already.
        story.step ??= waiting;
        waiting = null;
      };
      look();
      return listen(view, ['scroll', 'resize'], look);
    },
  };
}
