/** Turns where the page is into a position on the story line, and back: plain geometry, right in every frame. */
import { CARD_AFTER_SHARE, type Layout, type Size } from '../core/camera/free-area.ts';
import {
  lastPosition,
  lineFor,
  nearestStop,
  passageBoxes,
  positionAt,
  RESTING_SHARE,
  splitPosition,
  stopBoxes,
  TRAVEL_EDGE,
} from '../core/scroll/position.ts';
import type { Box } from '../core/scroll/position.ts';
import { readingLine } from '../core/scroll/reading-line.ts';
import { listen } from './listen.ts';
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

export function createScrollSource(view: Window, texts: readonly StepText[]): ScrollSource {
  let known: Screen | undefined;
  // The size is asked anew each time, since a phone's address bar slides away; the layout lasts as long as the size.
  const screenNow = (): Screen => {
    const width = roomWidth(view, texts[0]?.element);
    const height = view.innerHeight;
    if (known?.width !== width || known.height !== height)
      known = { ...layoutOf(width, height), width, height };
    return known;
  };
  /** The window's top. */
  const scrolled = (): number => -topOf(texts[0]?.element);
  const lineOn = (screen: Screen): number => scrolled() + readingLine(screen.height, screen);
  /** Where the stops lie, in pixels from the top of the first text: the same wherever the page is scrolled to. */
  // IntersectionObserver names the wrong step in cross-origin frames; rectangles do not.
  const measure = (screen: Screen): readonly Box[] => {
    const { card, cardTop, height } = screen;
    const from = scrolled();
    const boxOf = (element: Element): Box => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: top + from, bottom: bottom + from };
    };
    return texts.flatMap(({ element, stops, passages = [] }) =>
      // Beside the map a card stays while its stops pass; below the map each stop's own part passes by.
      card === 'bottom' && passages.length === stops
        ? passageBoxes(boxOf(element), passages.map(boxOf), {
            read: readingLine(height, screen) - cardTop,
            after: height * CARD_AFTER_SHARE,
            edge: height * TRAVEL_EDGE,
          })
        : stopBoxes([{ ...boxOf(element), stops }]),
    );
  };
  const by = (top: number): void => {
    // A story that has just been taken out stands nowhere, and must not move the page that it stood in.
    if (texts[0]?.element.isConnected) view.scrollBy({ top, behavior: 'instant' });
  };

  /** Of each stop: its step's text, its own words in it, and the heading where it is the first one there. */
  const places = texts.flatMap(({ element, stops, passages }) =>
    Array.from({ length: stops }, (_, stop) => ({
      element,
      words: passages?.[stop],
      heading: stop === 0 && element.querySelector('h2'),
    })),
  );
  let boxes: readonly Box[];
  let told = 0;
  let anchor: Element | undefined;
  let anchorTop = 0;
  let anchorScroll = 0;
  /** The stop that was asked for while the page loads, until the reader goes on from there. */
  let arrival: number | null = null;
  /** How far the text being read is below the document's top. */
  const depth = (): number => view.scrollY + topOf(anchor);
  /** Notes which text is being read, and where it stands, by what was measured last. */
  const settle = (screen: Screen): void => {
    told = positionAt(boxes, lineOn(screen));
    const place = places[nearestStop(told)];
    // Below the map the words of a stop stand at the end of its row, wherever that began.
    anchor = (screen.card === 'bottom' ? place?.words : undefined) ?? place?.element;
    anchorTop = depth();
    anchorScroll = view.scrollY;
  };
  /** Type that arrives late changes the height of every text above; the top of the one being read must not move. */
  const hold = (screen: Screen): void => {
    const change = depth() - anchorTop;
    const scrolledBy = view.scrollY - anchorScroll;
    if (Math.abs(change) <= 1) {
      if (Math.abs(scrolledBy) > 1) arrival = null;
    } else if (arrival !== null) {
      // While a page loads, browsers bring its fragment back after a layout, and each to a place of its own.
      put(arrival);
    } else {
      boxes = measure(screen);
      // What a browser has brought back itself stands where it stood.
      if (Math.abs(change - scrolledBy) > 1) by(change);
    }
  };

  const put = (index: number): void => {
    const screen = screenNow();
    boxes = measure(screen);
    const to = (share: number): number => lineFor(boxes, index, share) - lineOn(screen);
    // While a page loads Chromium brings its fragment back after every layout, until something scrolls; this may be its place.
    by(-1);
    by(to(RESTING_SHARE));
    const heading = screen.card !== 'bottom' && places[index]?.heading;
    if (heading) {
      // A tall card would now stand with its heading off screen: go back until it can be read, but stay at the stop.
      const excess = topOf(heading) - headingTop(screen);
      by(Math.min(Math.max(Math.min(excess, 0), to(0)), to(1)));
    }
    // Type that arrives before the scroll event must hold the text that was asked for, not the one left behind.
    settle(screen);
  };

  return {
    position() {
      const screen = screenNow();
      return positionAt(measure(screen), lineOn(screen));
    },
    scrollToStop(index) {
      const arrive = (): void => {
        put(index);
        arrival = index;
      };
      arrive();
      if (view.document.readyState === 'complete') arrival = null;
      else
        view.addEventListener('DOMContentLoaded', () => {
          // Right after this Chromium takes up the fragment, and would have the last word.
          if (arrival === index) view.requestAnimationFrame(arrive);
        });
    },
    start(onPosition) {
      let request: number | null = null;
      let screen = screenNow();
      boxes = measure(screen);
      settle(screen);
      const turned = ({ width, card }: Screen): boolean => width !== screen.width || card !== screen.card;
      const read = (): void => {
        request = null;
        const now = screenNow();
        const back = turned(now);
        if (back || now.height !== screen.height) boxes = measure(now);
        else hold(now);
        screen = now;
        if (back && told > 0 && told < lastPosition(boxes.length)) {
          // Turning a phone changes every height above, a keyboard on the screen the side of the card: back to the same place first.
          const { stop, rest } = splitPosition(told, boxes.length);
          by(lineFor(boxes, stop, rest) - lineOn(now));
        }
        settle(now);
        onPosition(told);
      };
      const reflowed = (): void => {
        const now = screenNow();
        if (!turned(now)) {
          boxes = measure(now);
          hold(now);
          settle(now);
        }
        request ??= view.requestAnimationFrame(read);
      };
      const observer = new ResizeObserver(reflowed);
      for (const { element, passages = [] } of texts)
        for (const watched of [element, ...passages]) observer.observe(watched);
      // Both come once a frame and before its work: nothing has been written yet that reading would have to lay out.
      const deafen = listen(view, ['scroll', 'resize'], read);
      request = view.requestAnimationFrame(read);
      return () => {
        view.cancelAnimationFrame(request ?? 0);
        observer.disconnect();
        deafen();
        arrival = null;
      };
    },
  };
}

const topOf = (element?: Element): number => element?.getBoundingClientRect().top ?? 0;

/** Pixels between the edge of the card and its heading, as in card.css. */
const HEADING_INSET_PX = 48;

/** Where the heading is read best: under the bar, beside the map. */
const headingTop = ({ bar }: Layout): number => bar + HEADING_INSET_PX;
