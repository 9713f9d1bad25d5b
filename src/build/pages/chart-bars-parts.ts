/** Bars by year or month: the picture, its key and its table. */
import { barChartSvg } from '../../core/chart/bar-chart.ts';
import { CHART_HEIGHT, type PlacedText, type SlotCentre } from '../../core/chart/bar-layout.ts';
import { chartBars, isFirm, slotCount, type Bar } from '../../core/chart/chart-bars.ts';
import { lastDay } from '../../core/chart/period.ts';
import { barSwatch, type BarSigns } from '../../core/chart/svg-parts.ts';
import { monthTicks, yearTicks } from '../../core/chart/time-ticks.ts';
import type { Series } from '../../core/story/loaded-story.ts';
import type { BarsChart } from '../../core/story/schema-chart.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { chartId, type ChartParts } from './chart-frame.ts';
import { chartTable, dataCell } from './chart-table.ts';
import * as say from './chart-words.ts';
import { html, raw, type Html } from './html.ts';
import type { NotePlace, PageContext } from './page-context.ts';
import { sourceNote } from './source-note.ts';

const TICK_Y = CHART_HEIGHT - 6;

export function barsParts(
  context: PageContext,
  sectionId: string,
  chart: BarsChart,
  series: Series,
  place: NotePlace,
): ChartParts {
  const { locale, messages } = context;
  const bars = chartBars(chart, series.rows);
  const id = chartId(sectionId);
  const number = (value: number): string => formatNumber(value, locale);
  const signs = (bar: Bar): BarSigns => ({
    key: bar.key,
    value: bar.value,
    words: say.linkedWords(context, chart, bar.key, barWords(context, series, bar)),
    firm: isFirm(bar),
    part: bar.part !== undefined,
    now: chart.marks.includes(bar.key),
    step: chart.links[bar.key],
  });
  const axis = { slots: slotCount(chart, bars), ticks: ticksOf(context, chart, bars) };
  const svg = barChartSvg(id, bars, axis, { description: describe(context, bars), signs, number });
  const first = bars.find(({ key }) => chart.marks.includes(key)) ?? highestOf(bars);
  const what = whatWords(context, chart, series);
  const last = bars.at(-1);
  const part = bars.flatMap((bar) => bar.part ?? []);
  return {
    what,
    by: chart.countedBy,
    asOf: last && lastDay(last.year, last.months?.last ?? last.part?.last ?? 12, last.part?.toMiddle),
    svg,
    said: first === undefined ? '' : barWords(context, series, first),
    longest: say.longestWords(bars.map((bar) => ({ signs: signs(bar) }))),
    key: keyOf(context, id, chart, bars),
    notes: [
      ...part.map((period) => fill(messages.chart.partNote, { period: say.periodName(context, period) })),
      ...emptyYears(context, chart, bars),
    ],
    table: tableOf(context, what, chart, series, bars, place),
    nameOf: (key) => {
      const bar = bars.find((candidate) => candidate.key === key);
      return bar === undefined ? key : say.barName(context, bar);
    },
  };
}

function barWords(context: PageContext, series: Series, bar: Bar): string {
  const sum = say.sumWords(context, bar);
  const dispute = say.disputeWords(context, series, bar);
  const words = fill(context.messages.chart.bar, {
    year: say.barName(context, bar),
    value: formatNumber(bar.value, context.locale),
    confidence: say.confidenceWords(context, bar.confidence),
  });
  if (sum !== undefined) return fill(context.messages.chart.sumBar, { bar: words, sum });
  return dispute === undefined ? words : fill(context.messages.chart.disputedBar, { bar: words, dispute });
}

/** A place that is left empty is not a count of nothing. */
function emptyYears({ locale, messages }: PageContext, chart: BarsChart, bars: readonly Bar[]): string[] {
  if (chart.kind !== 'bars-by-year') return [];
  const counted = new Set(bars.map(({ year }) => year));
  const empty: string[] = [];
  for (let year = chart.from; year <= chart.to; year += 1) if (!counted.has(year)) empty.push(String(year));
  return empty.length === 0 ? [] : [fill(messages.chart.noFigure, { list: say.listWords(locale, empty) })];
}

function whatWords(context: PageContext, chart: BarsChart, series: Series): string {
  const { title, titleByMonth, titleOneYear } = context.messages.chart;
  const oneYear = chart.from === chart.to ? titleOneYear : titleByMonth;
  const template = chart.kind === 'bars-by-year' ? title : oneYear;
  return fill(template, { series: say.countedWords(context, series), from: chart.from, to: chart.to });
}

/** Only whole years and months are compared. */
function highestOf(bars: readonly Bar[]): Bar | undefined {
  const whole = bars.filter(({ part }) => part === undefined);
  return [...whole].sort((a, b) => b.value - a.value)[0];
}

function ticksOf(
  { locale }: PageContext,
  chart: BarsChart,
  bars: readonly Bar[],
): (slotCentre: SlotCentre) => readonly PlacedText[] {
  if (chart.kind === 'bars-by-month')
    return (slotCentre) =>
      monthTicks(chart.from, chart.to, TICK_Y, slotCentre, (month) => say.monthName(month, locale, 'narrow'));
  const parts = bars.filter(({ part }) => part !== undefined);
  const lastWhole = parts[0] === undefined ? chart.to : parts[0].year - 1;
  return (slotCentre) => [
    ...yearTicks(chart.from, lastWhole, TICK_Y, slotCentre),
    ...parts.map((bar): PlacedText => {
      return { text: `${bar.year}*`, x: slotCentre(bar.start), y: TICK_Y, anchor: 'middle' };
    }),
  ];
}

function describe(context: PageContext, bars: readonly Bar[]): string {
  const whole = bars.filter(({ part }) => part === undefined);
  const sorted = [...whole].sort((a, b) => a.value - b.value);
  const [lowest, highest, first, last] = [sorted.at(0), sorted.at(-1), whole.at(0), whole.at(-1)];
  if (lowest === undefined || highest === undefined || first === undefined || last === undefined) return '';
  const { locale, messages } = context;
  const less = bars.filter((bar) => !isFirm(bar)).map((bar) => say.barName(context, bar));
  return fill(messages.chart.description, {
    count: whole.length,
    from: say.barName(context, first),
    to: say.barName(context, last),
    max: formatNumber(highest.value, locale),
    maxYear: say.barName(context, highest),
    min: formatNumber(lowest.value, locale),
    minYear: say.barName(context, lowest),
    less: less.length === 0 ? '' : fill(messages.chart.lessSure, { list: say.listWords(locale, less) }),
  }).trim();
}

/** Solid, marked and hatched bars; for the hatched ones which they are and of what kind their doubt is. */
function keyOf(context: PageContext, id: string, chart: BarsChart, bars: readonly Bar[]): Html {
  const { locale, messages } = context;
  const oneYear = chart.from === chart.to;
  const classes = [...new Set(bars.filter((bar) => !isFirm(bar)).map(({ confidence }) => confidence))];
  const less = classes.map((confidence) => {
    const names = bars
      .filter((bar) => bar.confidence === confidence)
      .map((bar) => say.barNameIn(context, bar, oneYear));
    return fill(messages.chart.keyLess, {
      confidence: say.confidenceWords(context, confidence),
      list: say.listWords(locale, names),
    });
  });
  return html`<p class="chart-key">
    ${bars.some(isFirm) && html`<span>${raw(barSwatch(id, ''))}${messages.chart.keyFirm}</span>`}
    ${chart.marks.length > 0 && html`<span>${raw(barSwatch(id, ' chart-bar-now'))}${messages.chart.keyNow}</span>`}
    ${less.length > 0 && html`<span>${raw(barSwatch(id, ' chart-bar-less'))}${less.join('; ')}</span>`}
  </p>`;
}

function tableOf(
  context: PageContext,
  what: string,
  chart: BarsChart,
  series: Series,
  bars: readonly Bar[],
  place: NotePlace,
): Html {
  const { chart: words } = context.messages;
  const time = chart.kind === 'bars-by-month' ? words.month : words.year;
  return chartTable(
    what,
    [time, say.countedWords(context, series), words.confidence],
    bars.map((bar) => {
      const reason = say.reasonWords(context, series, bar);
      return [
        say.barNameIn(context, bar, chart.from === chart.to),
        html`${dataCell(bar.value, formatNumber(bar.value, context.locale))}${sourceNote(context, [bar.sourceId], place)}`,
        reason ?? say.confidenceWords(context, bar.confidence),
      ];
    }),
  );
}
