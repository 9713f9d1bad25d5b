/** The parts of the story in a frame, one of them on screen at a time: the opening and every step. */
import { createCardWindow, type CardWindow } from './card-window.ts';
import type { StoryHandle } from './story-handle.ts';

export interface FramePart {
  /** `null` is the opening. */
  readonly id: string | null;
  readonly element: HTMLElement;
  readonly stops: number;
  readonly card: CardWindow;
}

export function findParts(story: StoryHandle): readonly FramePart[] {
  const part = (id: string | null, element: HTMLElement | null): readonly FramePart[] => {
    const card = element?.querySelector<HTMLElement>('.card');
    if (element === null || card === null || card === undefined) return [];
    return [{ id, element, stops: Number(element.dataset['stops'] ?? 1), card: createCardWindow(card) }];
  };
  return [
    ...part(null, story.querySelector('[data-opening]')),
    ...story.steps.flatMap(({ id }) => part(id, story.querySelector(`[data-step="${CSS.escape(id)}"]`))),
  ];
}

/** The stylesheet shows the part that is here, and has the still of the next one fetched before it is wanted. */
export function markParts(parts: readonly FramePart[], here: number): void {
  for (const [at, { element }] of parts.entries()) {
    element.classList.toggle('is-here', at === here);
    element.classList.toggle('is-next', at === here + 1);
  }
}
