/** Which of a host's colours a story wears: those in which its words can be read. */
import { contrastOf } from './contrast.ts';

/** Of small text on its ground: WCAG 2, level AA. */
const LEAST_CONTRAST = 4.5;

export type ColourName = 'accent' | 'surface' | 'text';

export interface Wearer {
  /** What is put on is put into its own style. */
  readonly root: HTMLElement;
  /** Where the colours that are seen can be read, as `--story-…`. */
  readonly seen: Element;
  /** The colour of words, as a value for `root`. */
  readonly text: string;
  readonly isGiven: (name: ColourName) => boolean;
  /** Gives the story's own colour back. */
  readonly refuse: (name: ColourName) => void;
}

/** Call when the host's colours are on: takes those off again in which nobody could read. */
export function wearReadable({ root: { style }, seen, text, isGiven, refuse }: Wearer): void {
  const isPale = (name: ColourName): boolean => {
    const computed = getComputedStyle(seen);
    const [colour, ground] = [name, 'surface'].map((each) => computed.getPropertyValue(`--story-${each}`));
    return contrastOf(colour ?? '', ground ?? '') < LEAST_CONTRAST;
  };
  // Of another theme, perhaps.
  style.removeProperty('--ink-quiet');
  if (!isGiven('accent')) refuse('accent');
  // Our quiet colour was chosen for our own paper.
  if (isGiven('surface') || isGiven('text')) style.setProperty('--ink-quiet', text);
  if (isPale('text')) {
    refuse('text');
    refuse('surface');
    style.removeProperty('--ink-quiet');
  }
  if (isPale('accent')) refuse('accent');
  // Then it is the host's surface on which ours cannot be read.
  if (isPale('accent')) style.setProperty('--story-accent', text);
}
