/** Visvalingam's simplification: takes away the vertices whose triangle with their neighbours is smallest. */
import type { Point } from './frame.ts';

/**
 * For each vertex, how small the smallest triangle worth keeping may be at most for the vertex to stay: keep those whose
 * value is at least the limit. It depends on the neighbourhood alone, so a coast and the sea behind it, which share
 * their vertices, keep the same ones. Ends stay; a ring (first point repeated at the end) keeps its first point.
 */
export function importance(points: readonly Point[]): Float64Array {
  const last = points.length - 1;
  const before = Int32Array.from(points, (_, index) => index - 1);
  const after = Int32Array.from(points, (_, index) => index + 1);
  const kept = new Float64Array(points.length).fill(Infinity);
  if (points.length <= 3) return kept;
  const areas = Float64Array.from(points, (_, index) =>
    index === 0 || index === last ? Infinity : areaAt(points, index - 1, index, index + 1),
  );
  const heap = heapOf(areas);
  for (let index = heap.take(); index !== undefined; index = heap.take()) {
    const area = heap.areaOf(index);
    kept[index] = area;
    const left = before[index] ?? 0;
    const right = after[index] ?? last;
    after[left] = right;
    before[right] = left;
    for (const next of [left, right]) {
      if (next === 0 || next === last) continue;
      // A neighbour never counts for less than what went before it, or a long curve would unravel.
      heap.change(next, Math.max(area, areaAt(points, before[next] ?? 0, next, after[next] ?? last)));
    }
  }
  return kept;
}

function areaAt(points: readonly Point[], a: number, b: number, c: number): number {
  const [p, q, r] = [points[a], points[b], points[c]];
  if (p === undefined || q === undefined || r === undefined) return Infinity;
  return Math.abs((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1])) / 2;
}

interface Heap {
  /** The vertex with the smallest area, or undefined when only the ends are left. */
  take(): number | undefined;
  areaOf(index: number): number;
  change(index: number, area: number): void;
}

/** Outdated entries stay in the heap and are passed over: simpler than moving them, and as fast here. */
function heapOf(areas: Float64Array): Heap {
  const gone = new Uint8Array(areas.length);
  const heap: { readonly area: number; readonly index: number }[] = [];
  const less = (a: number, b: number): boolean => {
    const [one, two] = [heap[a], heap[b]];
    if (one === undefined || two === undefined) return false;
    return one.area < two.area || (one.area === two.area && one.index < two.index);
  };
  const swap = (a: number, b: number): void => {
    const [one, two] = [heap[a], heap[b]];
    if (one === undefined || two === undefined) return;
    heap[a] = two;
    heap[b] = one;
  };
  const push = (index: number, area: number): void => {
    if (area === Infinity) return;
    heap.push({ area, index });
    let at = heap.length - 1;
    while (at > 0 && less(at, (at - 1) >> 1)) {
      swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  };
  const pop = () => {
    const top = heap[0];
    const end = heap.pop();
    if (end === undefined || heap.length === 0) return top;
    heap[0] = end;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (less(child, least)) least = child;
      if (least === at) return top;
      swap(at, least);
      at = least;
    }
  };
  for (const [index, area] of areas.entries()) push(index, area);
  return {
    take() {
      for (let top = pop(); top !== undefined; top = pop()) {
        if (gone[top.index] === 1 || areas[top.index] !== top.area) continue;
        gone[top.index] = 1;
        return top.index;
      }
      return undefined;
    },
    areaOf: (index) => areas[index] ?? 0,
    change(index, area) {
      areas[index] = area;
      push(index, area);
    },
  };
}
