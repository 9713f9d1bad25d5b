/** Instead of parts that only the story's own page has: a frame brings buttons of its own, and neither shows nor plain words. */
import type { Motion } from '../core/state/state.ts';

/** Of what a story lends to the parts inside it. */
export interface Lender {
  readonly chooseMotion: (motion: Motion) => void;
}

/** Event on the story: it has a reader, and will have a map. */
export const LENT = 'story-lent';

const nothing = (): void => undefined;

/** The buttons are there; what the story lends to its own is told to the frame around it. */
export const furnish = (story: Element, _controls: Element | null, lender: Lender): void => {
  story.dispatchEvent(new CustomEvent<Lender>(LENT, { detail: lender }));
};
export const turnPlain = (): Promise<void> => Promise.resolve();
export const startPresent = (): (() => void) => nothing;
