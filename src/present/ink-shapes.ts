/** Drawings over the map as SVG paths in the stage's pixels. */
import { getStroke } from 'perfect-freehand';
import type { InkPoint, InkStroke } from '../core/present/ink.ts';

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels; a line that is read from the back row. */
const PEN_PX = 9;
const RING_PX = 44;
const HEAD_PX = 26;

export interface InkPath {
  readonly d: string;
  /** Filled (a free line is the outline of its own ink) or stroked. */
  readonly filled: boolean;
}

export function inkPath({ shape, points }: InkStroke, { width, height }: StageSize): InkPath {
  const at = points.map(([x, y]): [number, number] => [x * width, y * height]);
  if (shape === 'free') return { d: outline(at), filled: true };
  const [[x, y] = [0, 0], tip = [x, y]] = at;
  return { d: shape === 'ring' ? ring(x, y) : arrow([x, y], tip), filled: false };
}

/** Share of the stage of a pointer event. */
export function inkPoint(event: MouseEvent, stage: Element): InkPoint {
  const { left, top, width, height } = stage.getBoundingClientRect();
  const share = (value: number, whole: number): number =>
    whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0;
  return [share(event.clientX - left, width), share(event.clientY - top, height)];
}

function outline(points: [number, number][]): string {
  const edge = getStroke(points, { size: PEN_PX, thinning: 0.3, smoothing: 0.6, streamline: 0.4 });
  const [first, ...rest] = edge;
  if (first === undefined) return '';
  const text = ([x = 0, y = 0]: readonly number[]): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${text(first)}${rest.map((point) => `L${text(point)}`).join('')}Z`;
}

const ring = (x: number, y: number): string =>
  `M${x - RING_PX} ${y}a${RING_PX} ${RING_PX} 0 1 0 ${2 * RING_PX} 0a${RING_PX} ${RING_PX} 0 1 0 ${-2 * RING_PX} 0`;

function arrow([x, y]: readonly [number, number], [tipX, tipY]: readonly [number, number]): string {
  const angle = Math.atan2(tipY - y, tipX - x);
  const wing = (turn: number): string =>
    `${(tipX - HEAD_PX * Math.cos(angle + turn)).toFixed(1)} ${(tipY - HEAD_PX * Math.sin(angle + turn)).toFixed(1)}`;
  return `M${x} ${y}L${tipX} ${tipY}M${wing(0.5)}L${tipX} ${tipY}L${wing(-0.5)}`;
}
