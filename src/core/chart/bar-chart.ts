/** A chart of bars on a time axis, as an SVG string. */
import { CHART_HEIGHT, CHART_WIDTH, barLayout, type PlacedText, type SlotCentre } from './bar-layout.ts';
import type { Bar } from './chart-bars.ts';
import { escapeMarkup } from './escape-markup.ts';
import { barMarkup, hatchPattern, labels, picture, round, type BarSigns } from './svg-parts.ts';

export interface BarChartWords {
  readonly description: string;
  readonly signs: (bar: Bar) => BarSigns;
  readonly number: (value: number) => string;
}

/** `id` is unique on the page; `ticks` are the labels under the bars. */
export function barChartSvg(
  id: string,
  bars: readonly Bar[],
  axis: { readonly slots: number; readonly ticks: (slotCentre: SlotCentre) => readonly PlacedText[] },
  words: BarChartWords,
): string {
  const signs = new Map(bars.map((bar) => [bar, words.signs(bar)]));
  const layout = barLayout(bars, axis.slots, words.number, (bar) => signs.get(bar)?.now === true);
  const { baseline } = layout;
  const rules = layout.rules.map(({ y }) => `M0 ${round(y)}H${CHART_WIDTH}`).join('');
  const marks = layout.bars.map(({ bar, ...box }) => {
    const hit = { ...box, x: box.x - layout.gap / 2, y: 0, width: box.width + layout.gap, height: baseline };
    const sign = signs.get(bar);
    return sign === undefined ? '' : barMarkup(id, sign, box, hit);
  });
  // The bars the step speaks of stand on a heavier line.
  const feet = layout.bars
    .filter(({ bar }) => signs.get(bar)?.now === true)
    .map(({ x, width }) => `M${round(x)} ${round(baseline + 2)}h${round(width)}`)
    .join('');
  const parted = layout.partAt === undefined ? '' : `M${round(layout.partAt)} 0V${round(baseline)}`;
  return picture(id, CHART_WIDTH, CHART_HEIGHT, [
    escapeMarkup(words.description),
    hatchPattern(id, [...signs.values()]),
    `<path class="chart-rule" d="${rules}"/>`,
    parted === '' ? '' : `<path class="chart-parted" d="${parted}"/>`,
    ...marks,
    `<path class="chart-base" d="M0 ${round(baseline)}H${CHART_WIDTH}"/>`,
    feet === '' ? '' : `<path class="chart-foot" d="${feet}"/>`,
    labels(
      'chart-scale',
      layout.rules.flatMap(({ label }) => label ?? []),
    ),
    labels('chart-tick', axis.ticks(layout.slotCentre)),
    labels('chart-value', layout.values),
  ]);
}
