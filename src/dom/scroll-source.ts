/** Turns where the page is into a position on the story line, and back: plain geometry, right in every frame. */
import { CARD_AFTER_SHARE, type Layout } from '../core/camera/free-area.ts';
import {
  lastPosition,
  lineFor,
  passageBoxes,
  positionAt,
  RESTING_SHARE,
  splitPosition,
  stopBoxes,
  TRAVEL_EDGE,
} from '../core/scroll/position.ts';
import type { Box } from '../core/scroll/position.ts';
import { readingLine } from '../core/scroll/reading-line.ts';
import { layoutOf, roomWidth } from './page-layout.ts';

/** The text of the opening or of a step. */
export interface StepText {
  readonly element: HTMLElement;
  readonly stops: number;
  /** The part of the text that belongs to each stop, where the page tells them apart. */
  readonly passages?: readonly HTMLElement[] | undefined;
}

export interface ScrollSource {
  position(): number;
  /** Scrolls at once (no flight over the steps between) until the reading line rests at a stop. */
  scrollToStop(index: number): void;
  /** Tells the position once a frame at most, beginning with the first. */
  start(onPosition: (position: number) => void): () => void;
}

export function createScrollSource(view: Window, texts: readonly StepText[]): ScrollSource {
  // Asked anew each time: the height changes while a phone's address bar slides away.
  const across = (): number => roomWidth(view, texts[0]?.element);
  const layoutNow = (): Layout => layoutOf(across(), view.innerHeight);
  const line = (): number => readingLine(view.innerHeight, layoutNow());
  // IntersectionObserver names the wrong step in cross-origin frames; rectangles do not, and cost less than a style.
  const boxes = (): readonly Box[] => {
    const { innerHeight: height } = view;
    const layout = layoutNow();
    const shape = {
      read: readingLine(height, layout) - layout.cardTop,
      after: height * CARD_AFTER_SHARE,
      edge: height * TRAVEL_EDGE,
    };
    return texts.flatMap(({ element, stops, passages = [] }): readonly Box[] => {
      const { top, bottom } = element.getBoundingClientRect();
      // Beside the map a card stays while its stops pass; below the map each stop's own part passes by.
      return layout.card === 'bottom' && passages.length === stops
        ? passageBoxes({ top, bottom }, passages.map(boxOf), shape)
        : stopBoxes([{ top, bottom, stops }]);
    });
  };
  const position = (): number => positionAt(boxes(), line());

  return {
    position,
    scrollToStop(index) {
      const by = (top: number): void => {
        view.scrollBy({ top, behavior: 'instant' });
      };
      by(lineFor(boxes(), index, RESTING_SHARE) - line());
      const layout = layoutNow();
      const heading = layout.card === 'bottom' ? null : headingAt(texts, index);
      if (heading === null) return;
      // A tall card would now stand with its heading off screen: go back until it can be read, but stay at the stop.
      const excess = heading.getBoundingClientRect().top - headingTop(layout);
      const toStart = lineFor(boxes(), index, 0) - line();
      const toEnd = lineFor(boxes(), index, 1) - line();
      by(Math.min(Math.max(Math.min(excess, 0), toStart), toEnd));
    },
    start(onPosition) {
      let request: number | null = null;
      let width = across();
      let side = layoutNow().card;
      let told = position();
      const inDocument = (element: Element): number => element.getBoundingClientRect().top + view.scrollY;
      const readNow = (): Element | null => textAt(texts, line());
      let anchor = readNow();
      let anchorTop = anchor === null ? 0 : inDocument(anchor);
      const measure = (): void => {
        request = null;
        const wide = across();
        const { card } = layoutNow();
        if (wide !== width || card !== side) {
          // Turning a phone changes every height above, a keyboard on the screen the side of the card: back to the same place first.
          const stops = boxes();
          if (told > 0 && told < lastPosition(stops.length)) {
            const { stop, rest, travel } = splitPosition(told, stops.length);
            const top = lineFor(stops, stop, travel > 0 ? 1 : rest) - line();
            view.scrollBy({ top, behavior: 'instant' });
          }
          width = wide;
          side = card;
        }
        told = position();
        anchor = readNow();
        anchorTop = anchor === null ? 0 : inDocument(anchor);
        onPosition(told);
      };
      const soon = (): void => {
        request ??= view.requestAnimationFrame(measure);
      };
      // Type that arrives late changes the height of every text above; the one being read must not move.
      const reflowed = (): void => {
        if (anchor !== null && across() === width && layoutNow().card === side) {
          view.scrollBy({ top: inDocument(anchor) - anchorTop, behavior: 'instant' });
          anchorTop = inDocument(anchor);
        }
        soon();
      };
      const observer = new ResizeObserver(reflowed);
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

/** The text whose box the reading line is in; `null` before the first and behind the last. */
const textAt = (texts: readonly StepText[], line: number): Element | null =>
  texts.find(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= line && line < bottom;
  })?.element ?? null;

/** Pixels between the edge of the card and its heading, as in card.css. */
const HEADING_INSET_PX = 48;

/** Where the heading is read best: under the bar, beside the map. */
const headingTop = ({ bar }: Layout): number => bar + HEADING_INSET_PX;

const boxOf = (element: Element): Box => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
};

/** The heading of the text whose first stop this is; `null` for a later stop, whose text is already on screen. */
function headingAt(texts: readonly StepText[], index: number): Element | null {
  let first = 0;
  for (const { element, stops } of texts) {
    if (first === index) return element.querySelector('h2');
    first += stops;
  }
  return null;
}
