/** A ruler of days over the months around it, with what happened on its marks. */
import { barKey, isFirm } from '../../core/chart/chart-bars.ts';
import { lastDay } from '../../core/chart/period.ts';
import { rulerChartSvg, type MonthBar, type RulerMark } from '../../core/chart/ruler-chart.ts';
import type { Series } from '../../core/story/loaded-story.ts';
import type { RulerChart } from '../../core/story/schema-chart.ts';
import type { SeriesRow, TimelineRow } from '../../core/story/schema-register.ts';
import { formatDate } from '../../core/words/date.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { chartId, type ChartParts } from './chart-frame.ts';
import { chartTable, dataCell } from './chart-table.ts';
import * as say from './chart-words.ts';
import { timeTag } from './dates.ts';
import { html, raw, type Html } from './html.ts';
import type { NotePlace, PageContext } from './page-context.ts';
import { registerWords } from './register-words.ts';
import { sourceNote } from './source-note.ts';

export function rulerParts(
  context: PageContext,
  sectionId: string,
  chart: RulerChart,
  series: Series,
  place: NotePlace,
): ChartParts | undefined {
  const { locale, messages, loaded } = context;
  const event = (id: string): TimelineRow | undefined =>
    loaded.timeline.find(({ event_id }) => event_id === id);
  const [start, end] = [event(chart.start), event(chart.end)];
  if (start === undefined || end === undefined) return undefined;
  const events = [start, ...chart.events.flatMap((id) => event(id) ?? []), end];
  const rows = series.rows.filter(({ year, month }) => {
    const key = barKey(year, month?.first);
    return month !== undefined && key >= chart.from && key <= chart.to;
  });
  const bars = rows.map((row) => monthBar(context, chart, row));
  const marks = events.map(({ date }, index): RulerMark => ({ date, text: String(index + 1) }));
  const short = (date: string): string => formatDate(date, locale, { year: false });
  const description = fill(messages.chart.rulerDescription, {
    days: chart.days,
    start: formatDate(start.date, locale),
    end: formatDate(end.date, locale),
    events: say.listWords(
      locale,
      events.slice(1, -1).map(({ date }) => short(date)),
    ),
    bars: bars.map(({ name, shown }) => `${name} ${shown}`).join('; '),
  });
  const length = fill(messages.chart.rulerLength, { days: chart.days });
  const ruler = { start: start.date, end: end.date, length };
  const what = fill(messages.chart.titleByMonth, {
    series: say.countedWords(context, series),
    from: say.monthName(Number(chart.from.slice(5)), locale, 'long'),
    to: formatDate(chart.to, locale),
  });
  return {
    what,
    by: chart.countedBy,
    asOf: lastDay(Number(chart.to.slice(0, 4)), Number(chart.to.slice(5))),
    svg: html`${raw(rulerChartSvg(chartId(sectionId), ruler, marks, bars, description))}`,
    said: bars[0]?.signs.words ?? '',
    longest: say.longestWords(bars),
    key: eventList(context, events),
    notes: end.confidence === 'derived' ? [fill(messages.chart.countedDay, { date: short(end.date) })] : [],
    table: chartTable(
      what,
      [messages.chart.month, say.countedWords(context, series), messages.chart.confidence],
      rows.map((row) => [
        monthWords(context, row),
        html`${dataCell(row.count, formatNumber(row.count, locale))}${sourceNote(context, [row.source_id], place)}`,
        say.confidenceWords(context, row.confidence),
      ]),
    ),
    nameOf: (key) => formatDate(key, locale),
  };
}

function monthWords({ locale }: PageContext, { year, month }: SeriesRow): string {
  return say.monthsOfYear(locale, year, month?.first ?? 1, month?.last);
}

function monthBar(context: PageContext, chart: RulerChart, row: SeriesRow): MonthBar {
  const { locale, messages } = context;
  const month = barKey(row.year, row.month?.first);
  const shown = formatNumber(row.count, locale);
  const words = fill(messages.chart.bar, {
    year: monthWords(context, row),
    value: shown,
    confidence: say.confidenceWords(context, row.confidence),
  });
  return {
    month,
    name: say.monthName(row.month?.first ?? 1, locale, 'short'),
    value: row.count,
    shown,
    signs: {
      key: month,
      value: row.count,
      words: say.linkedWords(context, chart, month, words),
      firm: isFirm(row),
      part: false,
      now: chart.marks.includes(month),
      step: chart.links[month],
    },
  };
}

/** The numbers over the ruler, in words. */
function eventList(context: PageContext, events: readonly TimelineRow[]): Html {
  const { locale } = context;
  return html`<ol class="chart-events">
    ${events.map(
      (event) =>
        html`<li>
          <a href="#event-${event.event_id}">${timeTag(event.date, locale, { year: false })}</a>:
          ${registerWords(context, event, 'title')}
        </li>`,
    )}
  </ol>`;
}
