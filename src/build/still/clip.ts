/** Cutting lines and rings to a rectangle. */
import type { Box, Point } from './frame.ts';

/** The pieces of a line inside the box, in order. */
export function clipLine(points: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) continue;
    const cut = clipSegment(from, to, box);
    if (cut === undefined) {
      piece = [];
      continue;
    }
    const [start, end] = cut;
    const joins = piece.length > 0 && start === from;
    if (!joins) {
      piece = [start];
      pieces.push(piece);
    }
    piece.push(end);
    if (end !== to) piece = [];
  }
  return pieces;
}

/** Liang–Barsky; an end inside the box is returned as the very same point. */
function clipSegment(from: Point, to: Point, box: Box): readonly [Point, Point] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  const walls = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ] as const;
  for (const [towards, room] of walls) {
    if (towards === 0) {
      if (room < 0) return undefined;
      continue;
    }
    const at = room / towards;
    if (towards < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  if (enter > leave) return undefined;
  const along = (share: number): Point => [from[0] + dx * share, from[1] + dy * share];
  return [enter === 0 ? from : along(enter), leave === 1 ? to : along(leave)];
}

type Side = readonly [inside: (point: Point) => boolean, meet: (a: Point, b: Point) => Point];

/** Sutherland–Hodgman: what is cut off runs along the edge of the box. The ring is closed by its first point. */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  let points: readonly Point[] = ring;
  for (const [inside, meet] of sidesOf(box)) {
    const kept: Point[] = [];
    for (let index = 0; index < points.length; index++) {
      const from = points[(index + points.length - 1) % points.length];
      const to = points[index];
      if (from === undefined || to === undefined) continue;
      const [fromIn, toIn] = [inside(from), inside(to)];
      if (fromIn !== toIn) kept.push(meet(from, to));
      if (toIn) kept.push(to);
    }
    points = kept;
  }
  return points;
}

function sidesOf({ left, top, right, bottom }: Box): readonly Side[] {
  const atX =
    (x: number) =>
    (a: Point, b: Point): Point => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
  const atY =
    (y: number) =>
    (a: Point, b: Point): Point => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
  return [
    [([x]) => x >= left, atX(left)],
    [([x]) => x <= right, atX(right)],
    [([, y]) => y >= top, atY(top)],
    [([, y]) => y <= bottom, atY(bottom)],
  ];
}
