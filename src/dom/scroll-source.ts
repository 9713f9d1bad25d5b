/** Turns where the page is into a position on the story line, and back: plain geometry, right in every frame. */
import { CARD_AFTER_SHARE, type Layout, type Size } from '../core/camera/free-area.ts';
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

/** What the stops' places depend on besides the texts; CSS pixels. */
type Screen = Layout & Size;

/** Where texts and stops lie, in pixels from the top of the first text: the same wherever the page is scrolled to. */
interface Measured {
  readonly texts: readonly Box[];
  readonly stops: readonly Box[];
}

export function createScrollSource(view: Window, texts: readonly StepText[]): ScrollSource {
  // Asked anew each time: the height changes while a phone's address bar slides away.
  const screenNow = (): Screen => {
    const width = roomWidth(view, texts[0]?.element);
    const height = view.innerHeight;
    return { ...layoutOf(width, height), width, height };
  };
  /** The window's top. */
  const scrolled = (): number => -(texts[0]?.element.getBoundingClientRect().top ?? 0);
  const lineOn = (screen: Screen): number => scrolled() + readingLine(screen.height, screen);
  // IntersectionObserver names the wrong step in cross-origin frames; rectangles do not.
  const measure = (screen: Screen): Measured => {
    const { card, cardTop, height } = screen;
    const shape = {
      read: readingLine(height, screen) - cardTop,
      after: height * CARD_AFTER_SHARE,
      edge: height * TRAVEL_EDGE,
    };
    const from = scrolled();
    const boxOf = (element: Element): Box => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: top + from, bottom: bottom + from };
    };
    const boxes = texts.map(({ element }) => boxOf(element));
    const stops = texts.flatMap(({ element, stops, passages = [] }) =>
      // Beside the map a card stays while its stops pass; below the map each stop's own part passes by.
      card === 'bottom' && passages.length === stops
        ? passageBoxes(boxOf(element), passages.map(boxOf), shape)
        : stopBoxes([{ ...boxOf(element), stops }]),
    );
    return { texts: boxes, stops };
  };
  const by = (top: number): void => {
    view.scrollBy({ top, behavior: 'instant' });
  };

  let measured: Measured;
  let told = 0;
  let anchor = -1;
  let anchorTop = 0;
  /** How far the text being read is below the document's top, where the window's top is `from`. */
  const depth = (from: number): number => view.scrollY - from + (measured.texts[anchor]?.top ?? 0);
  /** Notes which text is being read, and where it stands, by what was measured last. */
  const settle = (screen: Screen): void => {
    const at = lineOn(screen);
    told = positionAt(measured.stops, at);
    anchor = measured.texts.findIndex(({ top, bottom }) => top <= at && at < bottom);
    anchorTop = depth(scrolled());
  };

  return {
    position() {
      const screen = screenNow();
      return positionAt(measure(screen).stops, lineOn(screen));
    },
    scrollToStop(index) {
      const screen = screenNow();
      measured = measure(screen);
      const to = (share: number): number => lineFor(measured.stops, index, share) - lineOn(screen);
      by(to(RESTING_SHARE));
      const heading = screen.card === 'bottom' ? null : headingAt(texts, index);
      if (heading !== null) {
        // A tall card would now stand with its heading off screen: go back until it can be read, but stay at the stop.
        const excess = heading.getBoundingClientRect().top - headingTop(screen);
        by(Math.min(Math.max(Math.min(excess, 0), to(0)), to(1)));
      }
      // Type that arrives before the scroll event must hold the text that was asked for, not the one left behind.
      settle(screen);
    },
    start(onPosition) {
      let request: number | null = null;
      let screen = screenNow();
      measured = measure(screen);
      settle(screen);
      const turned = ({ width, card }: Screen): boolean => width !== screen.width || card !== screen.card;
      const read = (): void => {
        request = null;
        const now = screenNow();
        const back = turned(now);
        if (back || now.height !== screen.height) measured = measure(now);
        screen = now;
        const { stops } = measured;
        if (back && told > 0 && told < lastPosition(stops.length)) {
          // Turning a phone changes every height above, a keyboard on the screen the side of the card: back to the same place first.
          const { stop, rest, travel } = splitPosition(told, stops.length);
          by(lineFor(stops, stop, travel > 0 ? 1 : rest) - lineOn(now));
        }
        settle(now);
        onPosition(told);
      };
      // Type that arrives late changes the height of every text above; the one being read must not move.
      const reflowed = (): void => {
        const now = screenNow();
        measured = measure(now);
        if (anchor >= 0 && !turned(now)) {
          by(depth(scrolled()) - anchorTop);
          anchorTop = depth(scrolled());
        }
        request ??= view.requestAnimationFrame(read);
      };
      const observer = new ResizeObserver(reflowed);
      for (const { element, passages = [] } of texts)
        for (const watched of [element, ...passages]) observer.observe(watched);
      // Both come once a frame and before its work: nothing has been written yet that reading would have to lay out.
      for (const type of EVENTS) view.addEventListener(type, read);
      request = view.requestAnimationFrame(read);
      return () => {
        if (request !== null) view.cancelAnimationFrame(request);
        observer.disconnect();
        for (const type of EVENTS) view.removeEventListener(type, read);
      };
    },
  };
}

const EVENTS = ['scroll', 'resize'] as const;

/** Pixels between the edge of the card and its heading, as in card.css. */
const HEADING_INSET_PX = 48;

/** Where the heading is read best: under the bar, beside the map. */
const headingTop = ({ bar }: Layout): number => bar + HEADING_INSET_PX;

/** The heading of the text whose first stop this is; `null` for a later stop, whose text is already on screen. */
function headingAt(texts: readonly StepText[], index: number): Element | null {
  let first = 0;
  for (const { element, stops } of texts) {
    if (first === index) return element.querySelector('h2');
    first += stops;
  }
  return null;
}
