/** The window in which the words of a step are read: taller ones move through it, so that nothing ever scrolls inside. */

export interface CardWindow {
  /** Pages a text needs in a window of this height, at least 1. */
  pages(): number;
  /** Puts the text at 0 (its first line) to 1 (its last). */
  place(share: number): void;
  /** The share that brings an element of the text into the window. */
  shareOf(element: Element): number;
}

/** Lines repeated from one page to the next, so that the reader finds the place again. */
const OVERLAP_PX = 36;

export function createCardWindow(card: HTMLElement): CardWindow {
  const words = card.firstElementChild;
  const overflow = (): number => Math.max(0, (words?.scrollHeight ?? 0) - card.clientHeight);
  return {
    pages: () => 1 + Math.ceil(overflow() / Math.max(48, card.clientHeight - OVERLAP_PX)),
    place(share) {
      if (words instanceof HTMLElement)
        words.style.translate = `0 ${String(-Math.round(overflow() * share))}px`;
    },
    shareOf(element) {
      const top = element.getBoundingClientRect().top - (words?.getBoundingClientRect().top ?? 0);
      return overflow() === 0 ? 0 : Math.min(1, Math.max(0, (top - card.clientHeight / 3) / overflow()));
    },
  };
}
