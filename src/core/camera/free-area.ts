/** The part of the map that no card, bar or rail covers. The stylesheet takes its numbers from here (`layout-css.ts`). */
import type { Rect, Viewport } from './geo.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type CardSide = 'left' | 'right' | 'bottom' | 'none';

/** What covers the map, in CSS pixels. */
export interface Layout {
  readonly card: CardSide;
  /** Height of the bar at the top. */
  readonly bar: number;
  /** Width of the step rail at the right, 0 without one. */
  readonly rail: number;
  /** Height of the strip at the bottom for scale bar and attribution, where no card lies there. */
  readonly foot: number;
  /** On both sides of a card that stands beside the subject. */
  readonly cardMargin: number;
  /** Width of a card at the left or right. */
  readonly cardWidth: number;
  /** From the top of the map to the top of a card at the bottom. */
  readonly cardTop: number;
}

/** Numbers of one kind of screen, in CSS pixels; `cardShare` is of the map's width, between the two limits. */
export interface Band {
  readonly bar: number;
  readonly rail: number;
  readonly foot: number;
  readonly cardMargin: number;
  readonly cardMin: number;
  readonly cardMax: number;
  readonly cardShare: number;
}

/** From this width on the card always stands beside the map's subject. */
export const WIDE_FROM_PX = 900;
/** From this width on it does so on a screen that is clearly wider than high, a phone on its side. */
export const SIDE_FROM_PX = 640;
export const SIDE_FROM_ASPECT = { width: 7, height: 5 } as const;
/** A card beside the subject, on a screen no higher than this, is that of a phone. */
export const SHORT_UP_TO_PX = 480;
/** From this width on there is room to stand away from the edge. */
export const VAST_FROM_PX = 1800;

const band = (
  bar: number,
  rail: number,
  foot: number,
  cardMargin: number,
  cardMin: number,
  cardMax: number,
  cardShare: number,
): Band => ({ bar, rail, foot, cardMargin, cardMin, cardMax, cardShare });

// There the card lies below; its width holds for whoever puts one at a side all the same.
export const NARROW = band(48, 0, 56, 12, 340, 400, 0.3125);
export const COMPACT = band(44, 0, 48, 16, 270, 340, 0.42);
export const WIDE = band(56, 56, 56, 32, 340, 400, 0.3125);
export const VAST: Band = { ...WIDE, cardMargin: 72 };

/** Of the map's height: where a card at the bottom begins. */
export const CARD_TOP_SHARE = 0.52;
/** Of the map's height: between two cards at the bottom the map alone passes, first after the one, then before the next. */
export const CARD_AFTER_SHARE = 0.38;
export const CARD_BEFORE_SHARE = 0.3;
/** Between the subject and an edge of the map where nothing stands. */
export const EDGE_GAP_PX = 12;

/** Where less than this is left, covers are ignored: a subject under a card beats one of no size. */
const LEAST_FREE_PX = 64;

function bandFor(width: number, height: number): Band {
  const flat = width * SIDE_FROM_ASPECT.height >= height * SIDE_FROM_ASPECT.width;
  if (width >= WIDE_FROM_PX && height > SHORT_UP_TO_PX) return width >= VAST_FROM_PX ? VAST : WIDE;
  return width >= WIDE_FROM_PX || (width >= SIDE_FROM_PX && flat) ? COMPACT : NARROW;
}

/** The page's own layout; for another card side spread it: `{ ...layoutFor(w, h), card: 'none' }`. */
export function layoutFor(width: number, height: number): Layout {
  const band = bandFor(width, height);
  return {
    ...band,
    card: band === NARROW ? 'bottom' : 'left',
    cardWidth: Math.min(band.cardMax, Math.max(band.cardMin, width * band.cardShare)),
    cardTop: height * CARD_TOP_SHARE,
  };
}

/** Of the map's height, at most: the caption and the teacher's buttons in present mode. */
export const PRESENT_FOOT_SHARE = 0.45;
/** Pixels that a caption of the story and one row of buttons take: five lines where lines are short, else three; a vast screen is read from the back row, in larger letters. */
export const presentFoot = (band: Band): number => (band === NARROW ? 304 : band === VAST ? 264 : 192);

/** Present mode has no card: one caption across the foot, and nothing at the top. */
export const presentLayout = (width: number, height: number): Layout => ({
  ...layoutFor(width, height),
  card: 'none',
  bar: EDGE_GAP_PX,
  rail: 0,
  foot: Math.min(presentFoot(bandFor(width, height)), height * PRESENT_FOOT_SHARE),
});

/** Never empty: a side that the covers would use up is taken whole. */
export function freeArea({ width, height }: Size, layout: Layout): Rect {
  const card = layout.cardWidth + 2 * layout.cardMargin;
  const left = layout.card === 'left' ? card : EDGE_GAP_PX;
  const right = layout.card === 'right' ? layout.rail + card : Math.max(layout.rail, EDGE_GAP_PX);
  const bottom = layout.card === 'bottom' ? layout.cardTop : height - layout.foot;
  const across = span(left, width - right, width);
  const down = span(layout.bar, bottom, height);
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

/** Map size and free area together, as cameras and scenes want them. */
export const viewportFor = (width: number, height: number, layout = layoutFor(width, height)): Viewport => ({
  width,
  height,
  free: freeArea({ width, height }, layout),
});

function span(
  start: number,
  end: number,
  whole: number,
): { readonly start: number; readonly length: number } {
  const length = end - start;
  return length >= LEAST_FREE_PX ? { start, length } : { start: 0, length: Math.max(whole, 1) };
}
