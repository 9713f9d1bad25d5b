/** A line with a gradient, cut into runs of one colour. */
import type { Color } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from './drawing.ts';
import type { LayerReader, MapFeature } from './evaluate.ts';
import type { Point } from './frame.ts';

export interface Run {
  readonly colour: Color;
  readonly lines: readonly (readonly Point[])[];
  /** Pixels of a dash and a gap, where the runs are regular dashes: one line then stands for them all. */
  readonly dashes?: readonly [dash: number, gap: number];
}

/** Pixels between two looks at the gradient. */
const STEP = 1;
const MOST_STEPS = 4000;
/** Shades of opacity that are told apart. */
const SHADES = 7;

export function gradientRuns(
  reader: LayerReader,
  { at, shapes }: Drawing,
  feature: MapFeature,
): readonly Run[] {
  const runs = new Map<string, { readonly colour: Color; readonly lines: (readonly Point[])[] }>();
  const spans: Span[] = [];
  for (const line of shapes.shape(feature).parts) {
    const lengths = lengthsAlong(line);
    const whole = lengths.at(-1) ?? 0;
    if (whole === 0) continue;
    const steps = Math.min(MOST_STEPS, Math.ceil(whole / STEP));
    let start = 0;
    let before: Color | undefined;
    const close = (end: number): void => {
      if (before === undefined || before.a < 0.004 || end <= start) return;
      const key = keyOf(before);
      const run = runs.get(key) ?? { colour: before, lines: [] };
      run.lines.push(pieceOf(line, lengths, start, end));
      spans.push({ start, end });
      runs.set(key, run);
    };
    for (let step = 0; step < steps; step++) {
      const middle = (step + 0.5) / steps;
      const colour = reader.colour('line-gradient', { ...at, lineProgress: middle }, feature);
      if (before !== undefined && keyOf(colour) === keyOf(before)) continue;
      const here = (step / steps) * whole;
      close(here);
      start = here;
      before = colour;
    }
    close(whole);
  }
  const made = [...runs.values()];
  const [only, ...others] = made;
  const [line, ...more] = shapes.shape(feature).parts;
  const dashes = only === undefined || others.length > 0 || more.length > 0 ? undefined : regular(spans);
  return only === undefined || line === undefined || dashes === undefined
    ? made
    : [{ colour: only.colour, lines: [piece(line, spans)], dashes }];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const FEWEST_DASHES = 5;
/** Pixels; the gradient is looked at in steps. */
const UNEVEN = 2 * STEP + 0.5;

/** The mean dash and gap, if all are alike. */
function regular(spans: readonly Span[]): readonly [number, number] | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined || spans.length < FEWEST_DASHES) return undefined;
  const periods = spans.slice(1).map(({ start }, index) => start - (spans[index]?.start ?? 0));
  const period = (last.start - first.start) / (spans.length - 1);
  const dash = spans.slice(0, -1).reduce((sum, { start, end }) => sum + end - start, 0) / (spans.length - 1);
  const even =
    periods.every((each) => Math.abs(each - period) <= UNEVEN) &&
    spans.slice(0, -1).every(({ start, end }) => Math.abs(end - start - dash) <= UNEVEN);
  return even ? [dash, period - dash] : undefined;
}

/** From the first dash's start to the last one's end. */
function piece(line: readonly Point[], spans: readonly Span[]): readonly Point[] {
  return pieceOf(line, lengthsAlong(line), spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0);
}

const keyOf = ({ r, g, b, a }: Color): string => {
  const opacity = Math.round(a * SHADES);
  const hue = (channel: number): number => (a === 0 ? 0 : Math.round((channel / a) * 255));
  return opacity === 0 ? '' : [hue(r), hue(g), hue(b), opacity].join();
};

function lengthsAlong(line: readonly Point[]): readonly number[] {
  let sum = 0;
  return line.map(([x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    return (sum += Math.hypot(x - beforeX, y - beforeY));
  });
}

function pieceOf(line: readonly Point[], lengths: readonly number[], start: number, end: number): Point[] {
  const inside = line.filter((_, index) => {
    const length = lengths[index] ?? 0;
    return length > start && length < end;
  });
  return [pointAt(line, lengths, start), ...inside, pointAt(line, lengths, end)];
}

function pointAt(line: readonly Point[], lengths: readonly number[], length: number): Point {
  const next = lengths.findIndex((at) => at >= length);
  const [from, to] = [line[Math.max(0, next - 1)], line[Math.max(0, next)]];
  if (from === undefined || to === undefined) return line.at(-1) ?? [0, 0];
  const [before, after] = [lengths[next - 1] ?? 0, lengths[next] ?? 0];
  const share = after === before ? 0 : (length - before) / (after - before);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
