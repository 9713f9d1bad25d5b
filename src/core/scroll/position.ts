/** The story line: where the reader is, as one number made from where the page is. */

// Stop i owns [i, i + 1): its plateau, where camera and map rest while the text is read, is the first
// `REST_SHARE` of it, the way to the next stop is the remainder. The last stop has only a plateau.

/** Of a stop's share of the line: the plateau. */
export const REST_SHARE = 0.6;
const TRAVEL_SHARE = 1 - REST_SHARE;

/** Of a box's height: at its top one still travels to its stop, at its bottom one already leaves it. */
export const TRAVEL_EDGE = 0.2;

/** Of the plateau: where `goTo` puts the reader, a little after drawing has ended (`story/scene-at.ts`). */
export const RESTING_SHARE = 0.625;

/** Rounding in `position − stop` must not count as travel. */
const ROUNDING = 1e-9;

/** Where a stop's text lies, in pixels of any one vertical scale. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** A position taken apart. `rest` is 1 while travelling, `travel` 0 while resting. */
export interface Split {
  readonly stop: number;
  readonly rest: number;
  readonly travel: number;
  readonly from: number;
  readonly to: number;
}

/** The largest position of a story of so many stops. */
export const lastPosition = (count: number): number => Math.max(0, count - 1 + (count > 0 ? REST_SHARE : 0));

/** On the line, whatever comes; what is not a number is the beginning. */
export const clampPosition = (position: number, count: number): number =>
  position > 0 ? Math.min(position, lastPosition(count)) : 0;

/** Where a plateau lies, given where the one before it ended: boxes that overlap or run backwards never turn the line. */
function plateau(box: Box, index: number, after: number): Box {
  const edge = Math.max(0, box.bottom - box.top) * TRAVEL_EDGE;
  // The page opens at rest, so the opening has no way in.
  const top = Math.max(after, index === 0 ? box.top : box.top + edge);
  return { top, bottom: Math.max(top, box.bottom - edge) };
}

/** Box i is the extent of stop i; `line` is the reading line on the same scale. */
export function positionAt(boxes: readonly Box[], line: number): number {
  let ended = -Infinity;
  for (const [index, box] of boxes.entries()) {
    const { top, bottom } = plateau(box, index, ended);
    if (line < top) {
      if (index === 0) return 0;
      const travel = (line - ended) / (top - ended);
      return Math.min(index, index - 1 + REST_SHARE + TRAVEL_SHARE * travel);
    }
    if (line < bottom) return index + REST_SHARE * ((line - top) / (bottom - top));
    ended = bottom;
  }
  return line >= ended ? lastPosition(boxes.length) : 0;
}

/** Where the reading line must be for this share of a stop's plateau: the inverse of `positionAt`, for scrolling there. */
export function lineFor(boxes: readonly Box[], stop: number, rest: number): number {
  let ended = -Infinity;
  let line = 0;
  for (const [index, box] of boxes.entries()) {
    const { top, bottom } = plateau(box, index, ended);
    line = top + (bottom - top) * Math.min(1, Math.max(0, rest));
    if (index >= stop) break;
    ended = bottom;
  }
  return line;
}

export function splitPosition(position: number, count: number): Split {
  const within = clampPosition(position, count);
  const stop = Math.floor(within);
  const share = within - stop;
  const to = Math.min(stop + 1, Math.max(0, count - 1));
  if (share < REST_SHARE - ROUNDING) return { stop, rest: share / REST_SHARE, travel: 0, from: stop, to };
  const travel = share <= REST_SHARE + ROUNDING ? 0 : (share - REST_SHARE) / TRAVEL_SHARE;
  return { stop, rest: 1, travel, from: stop, to };
}

/** The stop the reader is at; who travels counts to the nearer one. */
export function nearestStop(position: number): number {
  const stop = Math.floor(Math.max(0, position));
  return position - stop < REST_SHARE + TRAVEL_SHARE / 2 ? stop : stop + 1;
}

/** The position to take a reader to who asks for a stop: at rest there, with its routes drawn. */
export const restingPosition = (stop: number): number => stop + REST_SHARE * RESTING_SHARE;

/** One box for each stop: a step's box in equal parts. */
export function stopBoxes(steps: readonly (Box & { readonly stops: number })[]): readonly Box[] {
  return steps.flatMap(({ top, bottom, stops }) => {
    const edge = (number: number): number => top + ((bottom - top) * number) / stops;
    return Array.from({ length: stops }, (_, index) => ({ top: edge(index), bottom: edge(index + 1) }));
  });
}
