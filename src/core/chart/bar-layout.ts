/** Where everything of a bar chart stands, in units of its view box: pure numbers, no markup. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { PART_GAP, type Bar } from './chart-bars.ts';

/** Inside of a card on the smallest phone, in CSS pixels: 12.5 units of text are 12 px there; wider cards take smaller units. */
export const CHART_WIDTH = 264;
export const CHART_HEIGHT = 176;
export const TEXT_UNITS = 12.5;
/** Mean width of a figure in Public Sans, per unit of size. */
const FIGURE_WIDTH = 0.58;
const MARGIN = { top: 20, bottom: 22 } as const;
/** Between the last bar and the numbers of the scale at the right. */
const SCALE_GAP = 6;
const GAP_SHARE = 0.22;
const LABEL_GAP = 5;
const RULE_GAP = 3;
const TICKS = 3;

export interface PlacedBar {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type SlotCentre = (slot: number) => number;

export interface BarLayout {
  readonly bars: readonly PlacedBar[];
  /** Quiet lines across, with their values at the right; a value that would touch a bar's own number is left out. */
  readonly rules: readonly { readonly y: number; readonly label: PlacedText | undefined }[];
  readonly values: readonly PlacedText[];
  readonly baseline: number;
  /** Between two bars. */
  readonly gap: number;
  /** Where a year that is not whole is parted from the whole ones. */
  readonly partAt: number | undefined;
  /** Centre of a slot on the time axis; 0.5 is between two. */
  readonly slotCentre: SlotCentre;
}

/** `isMarked`: bars that have a say before others in which numbers are written. */
export function barLayout(
  bars: readonly Bar[],
  slots: number,
  format: (value: number) => string,
  isMarked: (bar: Bar) => boolean = () => false,
): BarLayout {
  const plotHeight = CHART_HEIGHT - MARGIN.top - MARGIN.bottom;
  const baseline = MARGIN.top + plotHeight;
  const highest = max(bars, (bar) => bar.value) ?? 0;
  const scale = scaleLinear()
    .domain([0, highest === 0 ? 1 : highest])
    .range([0, plotHeight]);
  const ticks = scale.ticks(TICKS).filter((value) => value > 0);
  const scaleWidth = Math.max(0, ...ticks.map((value) => textWidth(format(value))));
  const slot = (CHART_WIDTH - scaleWidth - SCALE_GAP) / Math.max(1, slots);
  const gap = slot * GAP_SHARE;
  const placed = bars.map((bar) => {
    const height = scale(bar.value);
    return {
      bar,
      x: bar.start * slot + gap / 2,
      y: baseline - height,
      width: (bar.end - bar.start) * slot - gap,
      height,
    };
  });
  const values = valueLabels(placed, format, isMarked);
  const part = placed.find(({ bar }) => bar.part !== undefined);
  const rules = ticks.map((value) => {
    const y = baseline - scale(value);
    const label: PlacedText = { text: format(value), x: CHART_WIDTH, y: y - RULE_GAP, anchor: 'end' };
    return { y, label: values.some((other) => touches(other, label)) ? undefined : label };
  });
  return {
    bars: placed,
    rules,
    values,
    baseline,
    gap,
    partAt: part === undefined ? undefined : part.x - gap / 2 - (PART_GAP * slot) / 2,
    slotCentre: (at) => slot * (at + 0.5),
  };
}

export const textWidth = (text: string): number => text.length * TEXT_UNITS * FIGURE_WIDTH;

/** The highest bar, then marked ones, the last and the first, each only where its number touches no other. */
function valueLabels(
  placed: readonly PlacedBar[],
  format: (value: number) => string,
  isMarked: (bar: Bar) => boolean,
): readonly PlacedText[] {
  const highest = placed.reduce<PlacedBar | undefined>(
    (best, bar) => (best === undefined || bar.bar.value > best.bar.value ? bar : best),
    undefined,
  );
  const labels: PlacedText[] = [];
  for (const bar of new Set([
    highest,
    ...placed.filter(({ bar }) => isMarked(bar)),
    placed.at(-1),
    placed.at(0),
  ])) {
    if (bar === undefined) continue;
    const label = labelFor(bar, format(bar.bar.value));
    const free =
      placed.every((other) => other === bar || !covers(label, other)) &&
      labels.every((l) => !touches(l, label));
    if (free || labels.length === 0) labels.push(label);
  }
  return labels;
}

function labelFor(bar: PlacedBar, text: string): PlacedText {
  const middle = bar.x + bar.width / 2;
  const half = textWidth(text) / 2;
  const y = bar.y - LABEL_GAP;
  if (middle + half > CHART_WIDTH) return { text, x: CHART_WIDTH, y, anchor: 'end' };
  if (middle - half < 0) return { text, x: 0, y, anchor: 'start' };
  return { text, x: middle, y, anchor: 'middle' };
}

/** Left and right edge. */
export function textExtent({ text, x, anchor }: PlacedText): readonly [left: number, right: number] {
  const width = textWidth(text);
  if (anchor === 'start') return [x, x + width];
  return anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
}

function covers(label: PlacedText, bar: PlacedBar): boolean {
  const [left, right] = textExtent(label);
  return right > bar.x && left < bar.x + bar.width && label.y > bar.y;
}

function touches(a: PlacedText, b: PlacedText): boolean {
  const [aLeft, aRight] = textExtent(a);
  const [bLeft, bRight] = textExtent(b);
  return aRight > bLeft && bRight > aLeft && Math.abs(a.y - b.y) < TEXT_UNITS;
}
