/** What has been drawn over the pictures: per stop, as shares of the stage, so that it fits another screen. */

/** x and y as shares of the stage's width and height, 0 to 1. */
export type InkPoint = readonly [x: number, y: number];

export type InkShape = 'free' | 'arrow' | 'ring';

export interface InkStroke {
  readonly shape: InkShape;
  /** Free: at least one point · arrow: tail and tip · ring: centre. */
  readonly points: readonly InkPoint[];
}

/** Strokes by index of the stop. */
export type Ink = ReadonlyMap<number, readonly InkStroke[]>;

export const NO_INK: Ink = new Map();

export const inked = (ink: Ink, stop: number, stroke: InkStroke): Ink =>
  new Map(ink).set(stop, [...(ink.get(stop) ?? []), stroke]);

export const undone = (ink: Ink, stop: number): Ink =>
  new Map(ink).set(stop, (ink.get(stop) ?? []).slice(0, -1));

export function cleared(ink: Ink, stop: number): Ink {
  const next = new Map(ink);
  next.delete(stop);
  return next;
}
