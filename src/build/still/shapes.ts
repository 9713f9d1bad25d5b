/** A layer file's features as projected, simplified and clipped point lists, for one camera and one fineness. */
import type { Position } from 'geojson';
import { project } from '../../core/camera/mercator.ts';
import { clipLine, clipRing } from './clip.ts';
import type { MapFeature } from './evaluate.ts';
import { boxOf, contains, overlaps } from './frame.ts';
import type { Box, Frame, Point } from './frame.ts';
import { importance } from './simplify.ts';

/** Lines and rings of one feature, uncut, in picture pixels. Rings repeat their first point. */
export interface Shape {
  readonly parts: readonly (readonly Point[])[];
  readonly boxes: readonly Box[];
  readonly closed: boolean;
}

export interface Shapes {
  /** `roughness` multiplies the smallest triangle. */
  shape(feature: MapFeature, roughness?: number): Shape;
  /** Picture pixels of point features. */
  points(feature: MapFeature): readonly Point[];
}

interface Outline {
  /** World points at zoom 0. */
  readonly points: readonly Point[];
  /** In square pixels at zoom 0. */
  readonly importance: Float64Array;
}

/** Projected lines and rings with the weight of every vertex: the same for every picture. */
export interface Outlines {
  of(feature: MapFeature): { readonly outlines: readonly Outline[]; readonly closed: boolean };
}

export function createOutlines(): Outlines {
  const known = new Map<MapFeature, ReturnType<Outlines['of']>>();
  return {
    of(feature) {
      const ready = known.get(feature);
      if (ready !== undefined) return ready;
      const { lines, closed } = linesOf(feature);
      const outlines = lines.map((line) => {
        const points = line.map(([lon = 0, lat = 0]) => project([lon, lat]));
        return { points, importance: importance(points) };
      });
      const made = { outlines, closed };
      known.set(feature, made);
      return made;
    },
  };
}

/** `detail`: square pixels of the smallest triangle worth a vertex. */
export function createShapes(outlines: Outlines, frame: Frame, detail: number): Shapes {
  const known = new Map<number, Map<MapFeature, Shape>>();
  const scale = 2 ** frame.zoom;
  const [left, top] = frame.origin;
  const pixels = (positions: readonly Position[]): readonly Point[] =>
    positions.map(([lon = 0, lat = 0]) => frame.toPixel([lon, lat]));
  return {
    shape(feature, roughness = 1) {
      const kept = known.get(roughness) ?? new Map<MapFeature, Shape>();
      known.set(roughness, kept);
      const ready = kept.get(feature);
      if (ready !== undefined) return ready;
      const least = (detail * roughness) / scale ** 2;
      const { outlines: lines, closed } = outlines.of(feature);
      const parts = lines.map(({ points, importance: weights }) =>
        points
          .filter((_, index) => (weights[index] ?? 0) >= least)
          .map(([x, y]): Point => [x * scale - left, y * scale - top]),
      );
      const made = { parts, boxes: parts.map(boxOf), closed };
      kept.set(feature, made);
      return made;
    },
    points({ geometry }) {
      if (geometry?.type === 'Point') return pixels([geometry.coordinates]);
      if (geometry?.type === 'MultiPoint') return pixels(geometry.coordinates);
      return [];
    },
  };
}

function linesOf({ geometry }: MapFeature): {
  readonly lines: readonly (readonly Position[])[];
  readonly closed: boolean;
} {
  switch (geometry?.type) {
    case 'LineString':
      return { lines: [geometry.coordinates], closed: false };
    case 'MultiLineString':
      return { lines: geometry.coordinates, closed: false };
    case 'Polygon':
      return { lines: geometry.coordinates, closed: true };
    case 'MultiPolygon':
      return { lines: geometry.coordinates.flat(), closed: true };
    default:
      return { lines: [], closed: false };
  }
}

/** Square pixels: smaller islands are dust. */
const SMALLEST_RING = 1.6;
/** Pixels: shorter lines are dust. */
const SHORTEST_LINE = 4;

/** Closed areas inside the windows. */
export function areasIn({ parts, boxes }: Shape, windows: readonly Box[]): readonly (readonly Point[])[] {
  return windows.flatMap((window) => {
    const rings = parts.flatMap((ring, index) => {
      const reach = boxes[index];
      if (reach === undefined || !overlaps(reach, window)) return [];
      const cut = contains(window, reach) ? ring : clipRing(ring.slice(0, -1), window);
      return cut.length >= 3 && Math.abs(area(cut)) >= SMALLEST_RING ? [cut] : [];
    });
    return isEmptied(rings, window) ? [] : rings;
  });
}

/** A ring all round the window with a hole all round it: nothing is left inside. */
function isEmptied(rings: readonly (readonly Point[])[], window: Box): boolean {
  const whole = (window.right - window.left) * (window.bottom - window.top);
  return (
    rings.length === 2 &&
    rings.every((ring) => Math.abs(Math.abs(area(ring)) - whole) < 1) &&
    Math.abs(rings.reduce((sum, ring) => sum + area(ring), 0)) < 1
  );
}

/** Lines inside the windows; outlines of areas are cut open, not drawn along the edge. */
export function linesIn(
  { parts, boxes }: Shape,
  windows: readonly Box[],
  shortest = SHORTEST_LINE,
): readonly (readonly Point[])[] {
  return windows.flatMap((window) =>
    parts.flatMap((line, index) => {
      const reach = boxes[index];
      if (reach === undefined || !overlaps(reach, window)) return [];
      if (Math.max(reach.right - reach.left, reach.bottom - reach.top) < shortest) return [];
      return contains(window, reach) ? [line] : clipLine(line, window);
    }),
  );
}

function area(ring: readonly Point[]): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before !== undefined) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum / 2;
}
