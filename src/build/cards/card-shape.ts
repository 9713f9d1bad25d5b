/** The shapes a card comes in: its size, where its words stand, and the part of the map they leave free. */
import type { Rect } from '../../core/camera/geo.ts';

export interface CardShape {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The paper with the words on it; the map fills the rest. */
  readonly panel: Rect;
  /** What the panel leaves of the map, without its edges. */
  readonly free: Rect;
}

/** Of the map, kept clear of what must be seen: some services round a card's corners or cut its edges. */
const EDGE_PX = 24;
const PANEL_WIDTH_PX = 464;
const PANEL_HEIGHT_PX = 380;

const beside = (width: number, height: number): CardShape => ({
  width,
  height,
  panel: { x: 0, y: 0, width: PANEL_WIDTH_PX, height },
  free: {
    x: PANEL_WIDTH_PX + EDGE_PX,
    y: EDGE_PX,
    width: width - PANEL_WIDTH_PX - 2 * EDGE_PX,
    height: height - 2 * EDGE_PX,
  },
});

const below = (width: number, height: number): CardShape => ({
  width,
  height,
  panel: { x: 0, y: height - PANEL_HEIGHT_PX, width, height: PANEL_HEIGHT_PX },
  free: {
    x: EDGE_PX,
    y: EDGE_PX,
    width: width - 2 * EDGE_PX,
    height: height - PANEL_HEIGHT_PX - 2 * EDGE_PX,
  },
});

/** What services crop to: link previews, feeds of square pictures, and search results. */
export const WIDE_CARD = beside(1200, 630);
export const SQUARE_CARD = below(1080, 1080);
export const FOUR_BY_THREE_CARD = beside(1200, 900);
