/** Finds, inside a story's own subtree, the prerendered parts that the element makes live. */
import type { Story } from '../core/story/story.ts';
import type { StepText } from '../dom/scroll-source.ts';

export interface PageParts {
  /** The opening, then every step, in reading order; their stops are the stops of the story. */
  readonly texts: readonly StepText[];
  readonly stage: HTMLElement | null;
  readonly controls: HTMLElement | null;
  readonly status: HTMLElement | null;
  /** Shows how far the reader is. */
  readonly progress: Element | null;
}

/** A step whose section is missing has no place on the page, and would shift all later ones: then there are no parts. */
export function findPageParts(root: HTMLElement, story: Story): PageParts | null {
  const texts: StepText[] = [];
  const opening = root.querySelector<HTMLElement>('[data-opening]');
  if (story.stops[0]?.step === -1) {
    if (opening === null) return null;
    texts.push({ element: opening, stops: 1 });
  }
  for (const { id, stopCount } of story.steps) {
    const element = root.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`);
    if (element === null) return null;
    const passages = [...element.querySelectorAll<HTMLElement>('.passage')];
    texts.push({ element, stops: stopCount, passages });
  }
  return {
    texts,
    stage: root.querySelector<HTMLElement>('story-stage'),
    controls: root.querySelector<HTMLElement>('[data-story-controls]'),
    status: root.querySelector<HTMLElement>('[data-story-status]'),
    progress: root.querySelector('[data-story-progress]'),
  };
}

/** The text of a step, or of the opening (−1). */
export const textOf = ({ texts }: PageParts, story: Story, step: number): HTMLElement | undefined =>
  texts[step + texts.length - story.steps.length]?.element;

/** What says in words what a stop shows: the description of the whole step, and that of the view; marks the view. */
export function wordsOf(text: HTMLElement, stop: number): readonly HTMLElement[] {
  const all = [...text.querySelectorAll<HTMLElement>('[data-map-words]')];
  const own = all.filter(({ dataset }) => ['', String(stop)].includes(dataset['mapWords'] ?? ''));
  for (const words of all) words.toggleAttribute('data-now', own.includes(words));
  return own;
}

/** Moves the focus to a text's heading, so that Tab goes on from there, without scrolling a host page. */
export function focusHeading(text: HTMLElement): void {
  const heading = text.querySelector<HTMLElement>('h1, h2');
  if (heading === null) return;
  // The steps' own have it already, for links without script; it makes no stop for Tab.
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
