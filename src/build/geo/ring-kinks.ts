/** Where a ring crosses itself: a sweep from west to east, so that rings of many thousand vertices stay quick. */
import type { Position } from 'geojson';

interface Side {
  readonly index: number;
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

/** The first self-crossing as two side numbers, or undefined; sides that only touch do not cross. */
export function ringKink(ring: readonly Position[]): readonly [number, number] | undefined {
  const sides = sidesOf(ring).sort((a, b) => a.west - b.west);
  let active: Side[] = [];
  for (const side of sides) {
    active = active.filter((other) => other.east >= side.west);
    const hit = active.find((other) => !areNeighbours(side, other, ring.length - 1) && cross(side, other));
    if (hit !== undefined) return [Math.min(hit.index, side.index), Math.max(hit.index, side.index)];
    active.push(side);
  }
  return undefined;
}

function sidesOf(ring: readonly Position[]): Side[] {
  return ring.slice(1).map((to, index): Side => {
    const from = ring[index] ?? to;
    const [a = 0] = from;
    const [b = 0] = to;
    return { index, from, to, west: Math.min(a, b), east: Math.max(a, b) };
  });
}

function areNeighbours(a: Side, b: Side, count: number): boolean {
  const gap = Math.abs(a.index - b.index);
  return gap === 1 || gap === count - 1;
}

function cross(a: Side, b: Side): boolean {
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  );
}

/** Positive when the way a → b → c turns left. */
function turn(a: Position, b: Position, c: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
