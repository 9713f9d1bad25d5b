/** Turns where the page is into a position on the story line, and back: plain geometry, right in every frame. */
import { layoutFor } from '../core/camera/free-area.ts';
import { lineFor, positionAt, RESTING_SHARE, stopBoxes, type Box } from '../core/scroll/position.ts';
import { readingLine } from '../core/scroll/reading-line.ts';

/** The text of the opening or of a step. */
export interface StepText {
  readonly element: HTMLElement;
  readonly stops: number;
}

export interface ScrollSource {
  position(): number;
  /** Scrolls at once (no flight over the steps between) until the reading line rests at a stop. */
  scrollToStop(index: number): void;
  /** Tells the position once a frame at most, beginning with the first. */
  start(onPosition: (position: number) => void): () => void;
}

export function createScrollSource(view: Window, texts: readonly StepText[]): ScrollSource {
  // IntersectionObserver names the wrong step in cross-origin frames; rectangles do not, and cost less than a style.
  const boxes = (): readonly Box[] =>
    stopBoxes(
      texts.map(({ element, stops }) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom, stops };
      }),
    );
  // Asked anew each time: the height changes while a phone's address bar slides away.
  const line = (): number => readingLine(view.innerHeight, layoutFor(view.innerWidth, view.innerHeight));
  const position = (): number => positionAt(boxes(), line());

  return {
    position,
    scrollToStop(index) {
      const distance = lineFor(boxes(), index, RESTING_SHARE) - line();
      view.scrollBy({ top: distance, behavior: 'instant' });
    },
    start(onPosition) {
      let request: number | null = null;
      const measure = (): void => {
        request = null;
        onPosition(position());
      };
      const soon = (): void => {
        request ??= view.requestAnimationFrame(measure);
      };
      const observer = new ResizeObserver(soon);
      for (const { element } of texts) observer.observe(element);
      view.addEventListener('scroll', soon, { passive: true });
      view.addEventListener('resize', soon, { passive: true });
      soon();
      return () => {
        if (request !== null) view.cancelAnimationFrame(request);
        observer.disconnect();
        view.removeEventListener('scroll', soon);
        view.removeEventListener('resize', soon);
      };
    },
  };
}
