/** A ruler of days above the bars of the months around it, on one time axis. */
import { scaleLinear } from 'd3-scale';
import { CHART_WIDTH, textWidth, type PlacedText } from './bar-layout.ts';
import { dayNumber, monthSpan } from './days.ts';
import { escapeMarkup } from './escape-markup.ts';
import { barMarkup, hatchPattern, labels, picture, round, type BarSigns } from './svg-parts.ts';

export interface RulerMark {
  /** YYYY-MM-DD */
  readonly date: string;
  /** What stands over it. */
  readonly text: string;
}

export interface MonthBar {
  /** YYYY-MM */
  readonly month: string;
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  readonly signs: BarSigns;
}

const HEIGHT = 200;
const RULER_Y = 34;
const RULER_HEIGHT = 12;
const BARS_TOP = 82;
const BASE = HEIGHT - 22;
const DAYS_A_TICK = 10;
const BAR_GAP = 6;
/** Of the number on a bar, with its distance from it. */
const NUMBER_HEIGHT = 19;

export interface RulerLayout {
  /** Left edge of a day in the picture, by its number. */
  readonly xOf: (day: number) => number;
  readonly ruler: { readonly x: number; readonly width: number };
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

export function rulerLayout(start: string, end: string, bars: readonly MonthBar[]): RulerLayout {
  const [first] = monthSpan(bars[0]?.month ?? start.slice(0, 7));
  const [, last] = monthSpan(bars.at(-1)?.month ?? end.slice(0, 7));
  const xOf = scaleLinear([first, last], [0, CHART_WIDTH]);
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const heightOf = scaleLinear([0, highest], [0, BASE - BARS_TOP]);
  const x = xOf(dayNumber(start));
  return {
    xOf,
    ruler: { x, width: xOf(dayNumber(end)) - x },
    boxes: bars.map(({ month, value }) => {
      const [from, to] = monthSpan(month);
      const height = heightOf(value);
      return {
        x: xOf(from) + BAR_GAP / 2,
        y: BASE - height,
        width: xOf(to) - xOf(from) - BAR_GAP,
        height,
      };
    }),
  };
}

export function rulerChartSvg(
  id: string,
  ruler: { readonly start: string; readonly end: string; readonly length: string },
  marks: readonly RulerMark[],
  bars: readonly MonthBar[],
  description: string,
): string {
  const { start, end } = ruler;
  const { xOf, ruler: box, boxes } = rulerLayout(start, end, bars);
  const tens: string[] = [];
  for (let day = dayNumber(start); day <= dayNumber(end); day += DAYS_A_TICK) {
    tens.push(`M${round(xOf(day))} ${RULER_Y + RULER_HEIGHT - 5}v5`);
  }
  // From the ends of the ruler down to the bars, past the numbers on them.
  const sides = [box.x, box.x + box.width].map((x) => {
    const under = boxes.find((bar) => x >= bar.x - BAR_GAP && x <= bar.x + bar.width + BAR_GAP);
    const top = under?.y ?? BASE;
    return `M${round(x)} ${RULER_Y}V${round(top - NUMBER_HEIGHT)}M${round(x)} ${round(top)}V${BASE}`;
  });
  const none = { x: 0, y: 0, width: 0, height: 0 };
  return picture(id, CHART_WIDTH, HEIGHT, [
    escapeMarkup(description),
    hatchPattern(
      id,
      bars.map(({ signs }) => signs),
    ),
    `<path class="chart-ruler" d="M${round(box.x)} ${RULER_Y}h${round(box.width)}v${RULER_HEIGHT}h${round(-box.width)}z"/>`,
    ...bars.map(({ signs }, index) => barMarkup(id, signs, boxes[index] ?? none, boxes[index] ?? none)),
    `<path class="chart-parted" d="${sides.join('')}"/>`,
    `<path class="chart-ruler-tick" d="${tens.join('')}${marks.map(({ date }) => `M${round(xOf(dayNumber(date)))} ${RULER_Y - 6}v${RULER_HEIGHT + 6}`).join('')}"/>`,
    `<path class="chart-base" d="M0 ${BASE}H${CHART_WIDTH}"/>`,
    labels(
      'chart-value',
      marks.map(({ date, text }) => ({ text, x: xOf(dayNumber(date)), y: RULER_Y - 10, anchor: 'middle' })),
    ),
    labels('chart-tick', [
      { text: ruler.length, x: box.x + box.width / 2, y: RULER_Y + RULER_HEIGHT + 15, anchor: 'middle' },
      ...bars.map(({ name, month }): PlacedText => {
        const [from, to] = monthSpan(month);
        return { text: name, x: xOf((from + to) / 2), y: HEIGHT - 6, anchor: 'middle' };
      }),
    ]),
    labels(
      'chart-value',
      bars.map(({ shown }, index): PlacedText => {
        const at = boxes[index] ?? none;
        const half = textWidth(shown) / 2;
        const x = Math.min(Math.max(at.x + at.width / 2, half), CHART_WIDTH - half);
        return { text: shown, x, y: at.y - 5, anchor: 'middle' };
      }),
    ),
  ]);
}
