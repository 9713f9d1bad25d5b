/** Bars that lie, one a group, each with its name above it and its number at its end. */
import { scaleLinear } from 'd3-scale';
import { CHART_WIDTH, textWidth, type PlacedText } from './bar-layout.ts';
import { escapeMarkup } from './escape-markup.ts';
import { barMarkup, hatchPattern, labels, picture, round, type BarSigns } from './svg-parts.ts';

export interface GroupBar {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  readonly signs: BarSigns;
}

const ROW = 38;
const NAME_BASE = 12;
const BAR_TOP = 17;
const BAR_HEIGHT = 14;
const VALUE_GAP = 6;

/** Largest first as given; all from one zero at the left. */
export function groupChartSvg(id: string, bars: readonly GroupBar[], description: string): string {
  const widest = Math.max(0, ...bars.map(({ shown }) => textWidth(shown)));
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const scale = scaleLinear([0, highest], [0, CHART_WIDTH - widest - VALUE_GAP - 4]);
  const height = bars.length * ROW - 4;
  const boxes = bars.map(({ value }, row) => ({
    x: 0,
    y: row * ROW + BAR_TOP,
    width: scale(value),
    height: BAR_HEIGHT,
  }));
  const at = (row: number, x: number, base: number, text: string): PlacedText => ({
    text,
    x,
    y: row * ROW + base,
    anchor: 'start',
  });
  return picture(id, CHART_WIDTH, height, [
    escapeMarkup(description),
    hatchPattern(
      id,
      bars.map(({ signs }) => signs),
    ),
    ...bars.map(({ signs }, row) => {
      const box = boxes[row] ?? { x: 0, y: 0, width: 0, height: 0 };
      return barMarkup(id, signs, box, { x: 0, y: row * ROW, width: CHART_WIDTH, height: ROW });
    }),
    `<path class="chart-base" d="M0 ${BAR_TOP - 3}V${round(height)}"/>`,
    labels(
      'chart-tick',
      bars.map(({ name }, row) => at(row, 0, NAME_BASE, name)),
    ),
    labels(
      'chart-value',
      bars.map(({ shown }, row) => at(row, (boxes[row]?.width ?? 0) + VALUE_GAP, BAR_TOP + 11.5, shown)),
    ),
  ]);
}
