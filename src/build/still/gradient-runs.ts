/** A line with a gradient, cut into runs of one colour. */
import { Color } from '@maplibre/maplibre-gl-style-spec';
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
const SHADES = 9;

/** A stretch of a line in one colour, from `start` to `end` pixels along it. */
interface Stretch {
  readonly line: readonly Point[];
  readonly colour: Color;
  readonly start: number;
  readonly end: number;
}

/** @param roughness how much simpler the line may be; see `shapes.ts` */
export function gradientRuns(
  reader: LayerReader,
  { at, shapes }: Drawing,
  feature: MapFeature,
  roughness: number,
): readonly Run[] {
  const { parts } = shapes.shape(feature, roughness);
  const colourAt = (lineProgress: number): Color =>
    reader.colour('line-gradient', { ...at, lineProgress }, feature);
  const stretches = parts.flatMap((line) => stretchesOf(line, colourAt));
  const [first] = stretches;
  if (first === undefined) return [];
  const dashes = parts.length > 1 ? undefined : regular(stretches);
  if (dashes !== undefined)
    return [
      { colour: first.colour, lines: [pieceOf(first.line, first.start, stretches.at(-1)?.end ?? 0)], dashes },
    ];
  const hues = new Set(stretches.map(({ colour }) => hueOf(colour)));
  return [...hues].flatMap((hue) => nested(stretches.filter(({ colour }) => hueOf(colour) === hue)));
}

function stretchesOf(line: readonly Point[], colourAt: (progress: number) => Color): readonly Stretch[] {
  const whole = lengthsAlong(line).at(-1) ?? 0;
  const steps = Math.min(MOST_STEPS, Math.ceil(whole / STEP));
  const looks = Array.from({ length: steps }, (_, step): Stretch => {
    const colour = colourAt((step + 0.5) / steps);
    return { line, colour, start: (step / steps) * whole, end: ((step + 1) / steps) * whole };
  });
  return joined(
    looks.filter(({ colour }) => shadeOf(colour) > 0),
    (one, next) => lookOf(one) === lookOf(next),
  );
}

/** Neighbours that touch and belong together, as one stretch. */
function joined(
  stretches: readonly Stretch[],
  belong: (one: Stretch, next: Stretch) => boolean,
): readonly Stretch[] {
  const made: Stretch[] = [];
  for (const next of stretches) {
    const last = made.at(-1);
    const touches = last?.line === next.line && next.start - last.end < STEP / 2;
    if (touches && belong(last, next)) made[made.length - 1] = { ...last, end: next.end };
    else made.push(next);
  }
  return made;
}

/**
 * One colour that comes and goes: of each shade all that is no fainter, laid upon each other. Runs side by side would
 * leave slits between them where a wide line bends.
 */
function nested(stretches: readonly Stretch[]): readonly Run[] {
  const shades = [...new Set(stretches.map(({ colour }) => shadeOf(colour)))].sort((a, b) => a - b);
  return shades.map((shade, index) => {
    const below = (shades[index - 1] ?? 0) / SHADES;
    const reached = joined(
      stretches.filter(({ colour }) => shadeOf(colour) >= shade),
      () => true,
    );
    const { r, g, b, a } = reached[0]?.colour ?? Color.transparent;
    const opacity = shades.length === 1 ? a : 1 - (1 - shade / SHADES) / (1 - below);
    return {
      colour: new Color((r / a) * opacity, (g / a) * opacity, (b / a) * opacity, opacity),
      lines: reached.map(({ line, start, end }) => pieceOf(line, start, end)),
    };
  });
}

const FEWEST_DASHES = 5;
/** Pixels; the gradient is looked at in steps. */
const UNEVEN = 2 * STEP + 0.5;

/** The mean dash and gap, if all are alike. */
function regular(spans: readonly Stretch[]): readonly [number, number] | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined || spans.length < FEWEST_DASHES) return undefined;
  if (new Set(spans.map(lookOf)).size > 1) return undefined;
  const periods = spans.slice(1).map(({ start }, index) => start - (spans[index]?.start ?? 0));
  const period = (last.start - first.start) / (spans.length - 1);
  const dash = spans.slice(0, -1).reduce((sum, { start, end }) => sum + end - start, 0) / (spans.length - 1);
  const even =
    periods.every((each) => Math.abs(each - period) <= UNEVEN) &&
    spans.slice(0, -1).every(({ start, end }) => Math.abs(end - start - dash) <= UNEVEN);
  return even ? [dash, period - dash] : undefined;
}

const shadeOf = ({ a }: Color): number => Math.round(a * SHADES);
const hueOf = ({ r, g, b, a }: Color): string =>
  [r, g, b].map((channel) => (a === 0 ? 0 : Math.round((channel / a) * 255))).join();
const lookOf = ({ colour }: Stretch): string => `${hueOf(colour)} ${shadeOf(colour)}`;

function lengthsAlong(line: readonly Point[]): readonly number[] {
  let sum = 0;
  return line.map(([x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    return (sum += Math.hypot(x - beforeX, y - beforeY));
  });
}

function pieceOf(line: readonly Point[], start: number, end: number): Point[] {
  const lengths = lengthsAlong(line);
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
