/** Reads from the prerendered page what present mode shows of a step: its title, its line of caption, its pictures. */
import type { Story } from '../core/story/story.ts';

export interface StepWords {
  readonly title: string;
  readonly caption: string;
  /** Still of a stop as `<picture>`, to be copied; `null` where the page has none. */
  picture(stop: number): Node | null;
  /** The step's plain words, when the page holds them. */
  readonly plain: string | null;
}

export function stepWords(root: ParentNode, story: Story, step: number): StepWords {
  const id = story.steps[step]?.id;
  const text = root.querySelector<HTMLElement>(
    id === undefined ? '[data-opening]' : `[data-step="${CSS.escape(id)}"]`,
  );
  return {
    title: story.steps[step]?.title ?? wordsOf(text?.querySelector('h1')),
    caption: wordsOf(text?.querySelector('.caption')),
    plain: [...(text?.querySelectorAll('.plain-own') ?? [])].map(wordsOf).join(' ').trim() || null,
    picture: (stop) =>
      (
        text?.querySelector(`.still[data-stop="${stop}"] picture`) ?? text?.querySelector('.still picture')
      )?.cloneNode(true) ?? null,
  };
}

/** The words without the numbers of the source notes, which lead nowhere from a wall. */
function wordsOf(element: Element | null | undefined): string {
  if (element === null || element === undefined) return '';
  const copy = element.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('.notes, .note, sup')) note.remove();
  // Where one paragraph ends and the next begins there is nothing between them but the tags.
  for (const block of copy.querySelectorAll('p, li, dt, dd')) block.append(' ');
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
