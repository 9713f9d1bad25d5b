/** The part of the map that no card, bar or rail covers; the numbers are those of the stylesheet. */
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
  /** Width of a card at the left or right. */
  readonly cardWidth: number;
  /** From the top of the map to the top of a card at the bottom. */
  readonly cardTop: number;
}

/** From this width on the card stands beside the map's subject, below it the card lies under it. */
export const WIDE_FROM_PX = 900;
export const WIDE_BAR_PX = 56;
export const NARROW_BAR_PX = 48;
export const RAIL_PX = 56;
export const FOOT_PX = 56;
/** On both sides of a card that stands beside the subject. */
export const CARD_MARGIN_PX = 32;
export const CARD_MIN_PX = 340;
export const CARD_MAX_PX = 400;
/** Of the map's width, between the two limits above. */
export const CARD_WIDTH_SHARE = 0.3125;
/** Of the map's height: where a card at the bottom begins. */
export const CARD_TOP_SHARE = 0.52;
/** Between the subject and an edge of the map where nothing stands. */
export const EDGE_GAP_PX = 12;

/** Where less than this is left, covers are ignored: a subject under a card beats one of no size. */
const LEAST_FREE_PX = 64;

/** The page's own layout; for another card side spread it: `{ ...layoutFor(w, h), card: 'none' }`. */
export function layoutFor(width: number, height: number): Layout {
  const wide = width >= WIDE_FROM_PX;
  return {
    card: wide ? 'left' : 'bottom',
    bar: wide ? WIDE_BAR_PX : NARROW_BAR_PX,
    rail: wide ? RAIL_PX : 0,
    foot: FOOT_PX,
    cardWidth: Math.min(CARD_MAX_PX, Math.max(CARD_MIN_PX, width * CARD_WIDTH_SHARE)),
    cardTop: height * CARD_TOP_SHARE,
  };
}

/** Of the map's height, at most: the caption and the teacher's buttons in present mode. */
const PRESENT_FOOT_SHARE = 0.3;
const PRESENT_FOOT_PX = 190;

/** Present mode has no card: one caption across the foot, and nothing at the top. */
export const presentLayout = (width: number, height: number): Layout => ({
  ...layoutFor(width, height),
  card: 'none',
  bar: EDGE_GAP_PX,
  rail: 0,
  foot: Math.min(PRESENT_FOOT_PX, height * PRESENT_FOOT_SHARE),
});

/** Never empty: a side that the covers would use up is taken whole. */
export function freeArea({ width, height }: Size, layout: Layout): Rect {
  const card = layout.cardWidth + 2 * CARD_MARGIN_PX;
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
