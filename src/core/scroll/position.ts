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
  /** The most pixels of either end that one travels over; else a share of the box. */
  readonly edge?: number | undefined;
  /** Where the reading line is when the text stands where it is read best; else a share of the plateau. */
  readonly reading?: number | undefined;
}

interface Plateau {
  readonly top: number;
  readonly reading: number;
  readonly bottom: number;
}

/** Of a plateau, at either end, and never more than the edge: text that stood best nearer would make the line jump. */
const READING_EDGE = 0.15;

/** A position taken apart. `rest` is 1 while travelling, `travel` 0 while resting. */
export interface Split {
  readonly stop: number;
  readonly rest: number;
  readonly travel: number;
}

/** The largest position of a story of so many stops. */
export const lastPosition = (count: number): number => Math.max(0, count - 1 + (count > 0 ? REST_SHARE : 0));

/** On the line, whatever comes; what is not a number is the beginning. */
export const clampPosition = (position: number, count: number): number =>
  position > 0 ? Math.min(position, lastPosition(count)) : 0;

/** Where a plateau lies, given where the one before it ended: boxes that overlap or run backwards never turn the line. */
function plateau(box: Box, index: number, after: number): Plateau {
  const edge = Math.min(Math.max(0, box.bottom - box.top) * TRAVEL_EDGE, box.edge ?? Infinity);
  // The page opens at rest, so the opening has no way in.
  const top = Math.max(after, index === 0 ? box.top : box.top + edge);
  const bottom = Math.max(top, box.bottom - edge);
  const height = bottom - top;
  const near = Math.min(height * READING_EDGE, edge);
  const reading = box.reading ?? top + height * RESTING_SHARE;
  return { top, reading: Math.min(bottom - near, Math.max(top + near, reading)), bottom };
}

/** From the plateau's top to where its text is read best, and on from there to its bottom. */
const restAt = ({ top, reading, bottom }: Plateau, line: number): number =>
  line < reading
    ? (RESTING_SHARE * (line - top)) / (reading - top)
    : RESTING_SHARE + ((1 - RESTING_SHARE) * (line - reading)) / (bottom - reading);

const lineAt = ({ top, reading, bottom }: Plateau, rest: number): number =>
  rest < RESTING_SHARE
    ? top + ((reading - top) * rest) / RESTING_SHARE
    : reading + ((bottom - reading) * (rest - RESTING_SHARE)) / (1 - RESTING_SHARE);

/** Box i is the extent of stop i; `line` is the reading line on the same scale. */
export function positionAt(boxes: readonly Box[], line: number): number {
  let ended = -Infinity;
  for (const [index, box] of boxes.entries()) {
    const flat = plateau(box, index, ended);
    const { top, bottom } = flat;
    if (line < top) {
      if (index === 0) return 0;
      const travel = (line - ended) / (top - ended);
      return Math.min(index, index - 1 + REST_SHARE + TRAVEL_SHARE * travel);
    }
    if (line < bottom) return index + REST_SHARE * restAt(flat, line);
    ended = bottom;
  }
  return line >= ended ? lastPosition(boxes.length) : 0;
}

/** Where the reading line must be for this share of a stop's plateau: the inverse of `positionAt`, for scrolling there. */
export function lineFor(boxes: readonly Box[], stop: number, rest: number): number {
  let ended = -Infinity;
  let line = 0;
  for (const [index, box] of boxes.entries()) {
    const flat = plateau(box, index, ended);
    line = lineAt(flat, Math.min(1, Math.max(0, rest)));
    if (index >= stop) break;
    ended = flat.bottom;
  }
  return line;
}

export function splitPosition(position: number, count: number): Split {
  const within = clampPosition(position, count);
  const stop = Math.floor(within);
  const share = within - stop;
  if (share < REST_SHARE - ROUNDING) return { stop, rest: share / REST_SHARE, travel: 0 };
  const travel = share <= REST_SHARE + ROUNDING ? 0 : (share - REST_SHARE) / TRAVEL_SHARE;
  return { stop, rest: 1, travel };
}

/** The stop the reader is at; who travels counts to the nearer one. */
export function nearestStop(position: number): number {
  const stop = Math.floor(Math.max(0, position));
  return position - stop < REST_SHARE + TRAVEL_SHARE / 2 ? stop : stop + 1;
}

/** The position to take a reader to who asks for a stop: at rest there, with its routes drawn. */
export const restingPosition = (stop: number): number => stop + REST_SHARE * RESTING_SHARE;

/**
 * One box for each stop whose text stands below the map: up to some way after its text, where the map alone passes.
 *
 * @param step of the whole step, which reaches as far past its last text
 * @param texts of its stops
 * @param read how far below a text's top the reading line is when it is read best
 * @param after how far past its text a stop reaches
 * @param edge the most pixels of travel at either end
 */
export function passageBoxes(
  step: Box,
  texts: readonly Box[],
  { read, after, edge }: { readonly read: number; readonly after: number; readonly edge: number },
): readonly Box[] {
  const ends = texts.map(({ bottom }, index) => (index === texts.length - 1 ? step.bottom : bottom + after));
  return texts.map(({ top }, index) => ({
    top: ends[index - 1] ?? step.top,
    bottom: ends[index] ?? step.bottom,
    edge,
    reading: top + read,
  }));
}

/** One box for each stop: a step's box in equal parts. */
export function stopBoxes(steps: readonly (Box & { readonly stops: number })[]): readonly Box[] {
  return steps.flatMap(({ top, bottom, stops }) => {
    const edge = (number: number): number => top + ((bottom - top) * number) / stops;
    return Array.from({ length: stops }, (_, index) => ({ top: edge(index), bottom: edge(index + 1) }));
  });
}
