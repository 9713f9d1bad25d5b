/** Counts split by group: of one period as bars that lie, of many years as small pictures. */
import { groupChartSvg, type GroupBar } from '../../core/chart/group-chart.ts';
import { panelSvg, type PanelBar } from '../../core/chart/multiple-chart.ts';
import { fullestOf, lastDay, readPeriod } from '../../core/chart/period.ts';
import type { BarSigns } from '../../core/chart/svg-parts.ts';
import type { Series } from '../../core/story/loaded-story.ts';
import type { ChartGroup, GroupsChart, MultiplesChart } from '../../core/story/schema-chart.ts';
import type { SeriesRow } from '../../core/story/schema-register.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { isFirm } from '../../core/chart/chart-bars.ts';
import { chartId, type ChartParts } from './chart-frame.ts';
import { chartTable, dataCell } from './chart-table.ts';
import * as say from './chart-words.ts';
import { html, raw, type Html } from './html.ts';
import type { NotePlace, PageContext } from './page-context.ts';
import { sourceNote } from './source-note.ts';

export function groupsParts(
  context: PageContext,
  sectionId: string,
  chart: GroupsChart,
  series: Series,
  place: NotePlace,
): ChartParts {
  const { locale, messages } = context;
  const rows = series.rows.filter(({ year, period }) => year === chart.year && period === chart.period);
  const named = chart.groups.flatMap((group) =>
    rows
      .filter((row) => group.rows.includes(row.group))
      .map((row) => ({ name: say.groupName(context, group), row })),
  );
  const rest = rows
    .filter(({ group }) => group === chart.rest)
    .map((row) => ({ name: messages.chart.others, row }));
  const bars = [...[...named].sort((a, b) => b.row.count - a.row.count), ...rest].map(
    ({ name, row }): GroupBar & { readonly row: SeriesRow } => {
      const shown = formatNumber(row.count, locale);
      const words = fill(messages.chart.plainBar, { name, value: shown });
      const signs: BarSigns = {
        key: row.group,
        value: row.count,
        words,
        firm: isFirm(row),
        part: row.group === chart.rest,
        now: false,
        step: undefined,
      };
      return { name, value: row.count, shown, signs, row };
    },
  );
  const period = readPeriod(chart.period) ?? undefined;
  const when = period === undefined ? String(chart.year) : say.periodOfYear(context, chart.year, period);
  const what = fill(messages.chart.titleGroups, {
    series: say.countedWords(context, series),
    split: say.groupedWords(context, series).toLocaleLowerCase(locale),
    period: when,
  });
  const described = bars.map(({ signs }) => signs.words).join('; ');
  return {
    what,
    by: chart.countedBy,
    asOf: lastDay(chart.year, period?.last ?? 12, period?.toMiddle),
    svg: groupChartSvg(chartId(sectionId), bars, described),
    said: bars[0]?.signs.words ?? '',
    notes: [],
    table: chartTable(
      what,
      [say.groupedWords(context, series), say.countedWords(context, series)],
      bars.map(({ name, value, shown, row }) => [
        name,
        html`${dataCell(value, shown)}${sourceNote(context, [row.source_id], place)}`,
      ]),
    ),
    nameOf: (key) => key,
  };
}

interface YearRows {
  readonly year: number;
  readonly rows: readonly SeriesRow[];
}

export function multiplesParts(
  context: PageContext,
  sectionId: string,
  chart: MultiplesChart,
  series: Series,
  place: NotePlace,
): ChartParts {
  const { messages } = context;
  const years = yearsOf(chart, series);
  const panels = chart.groups.map((group) => ({
    name: say.groupName(context, group),
    bars: years.flatMap(({ year, rows }) =>
      rowsOf(group, rows).map((row) => panelBar(context, say.groupName(context, group), year, row)),
    ),
  }));
  const highest = Math.max(0, ...panels.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const id = chartId(sectionId);
  const what = fill(messages.chart.titleGroupsByYear, {
    series: say.countedWords(context, series),
    split: say.groupedWords(context, series).toLocaleLowerCase(context.locale),
    from: chart.from,
    to: chart.to,
  });
  const parts = years.flatMap(({ rows }) => readPeriod(rows[0]?.period ?? '') ?? []);
  const last = parts.at(-1);
  const first = panels[0]?.bars.reduce<PanelBar | undefined>(
    (best, bar) => (!bar.signs.part && bar.value > (best?.value ?? -1) ? bar : best),
    undefined,
  );
  return {
    what,
    by: chart.countedBy,
    asOf: lastDay(chart.to, last?.last ?? 12, last?.toMiddle),
    svg: html`<div class="chart-panels" role="group" aria-labelledby="${id}-title">
      ${panels.map(
        ({ name, bars }, index) =>
          html`<div class="chart-panel">
            <p class="chart-panel-name">${name}</p>
            ${raw(panelSvg(`${id}-${index + 1}`, bars, { from: chart.from, to: chart.to, highest, name }))}
          </div>`,
      )}
    </div>`,
    said: first?.signs.words ?? '',
    notes: [
      messages.chart.oneScale,
      ...parts.map((period) => fill(messages.chart.partNote, { period: say.periodName(context, period) })),
    ],
    table: multiplesTable(context, what, chart, years, place),
    nameOf: (key) => key,
  };
}

function yearsOf(chart: MultiplesChart, series: Series): readonly YearRows[] {
  const inside = series.rows.filter(({ year }) => year >= chart.from && year <= chart.to);
  return [...new Set(inside.map(({ year }) => year))].map((year) => ({
    year,
    rows: fullestOf(inside.filter((row) => row.year === year)),
  }));
}

const rowsOf = (group: ChartGroup, rows: readonly SeriesRow[]): readonly SeriesRow[] =>
  rows.filter((row) => group.rows.includes(row.group));

function yearName(context: PageContext, year: number, row: SeriesRow | undefined): string {
  const part = readPeriod(row?.period ?? '') ?? undefined;
  return part === undefined ? String(year) : say.partYearName(context, year, part);
}

function panelBar(context: PageContext, name: string, year: number, row: SeriesRow): PanelBar {
  const shown = formatNumber(row.count, context.locale);
  return {
    year,
    value: row.count,
    shown,
    signs: {
      key: `${row.group} ${year}`,
      value: row.count,
      words: fill(context.messages.chart.plainBar, {
        name: `${name}, ${yearName(context, year, row)}`,
        value: shown,
      }),
      firm: isFirm(row),
      part: (readPeriod(row.period) ?? undefined) !== undefined,
      now: false,
      step: undefined,
    },
  };
}

/** A year a row, a group a column. */
function multiplesTable(
  context: PageContext,
  what: string,
  chart: MultiplesChart,
  years: readonly YearRows[],
  place: NotePlace,
): Html {
  const { messages, locale } = context;
  const empty = html`<abbr title="${messages.chart.noRow}">–</abbr>`;
  return chartTable(
    what,
    [messages.chart.year, ...chart.groups.map((group) => say.groupName(context, group))],
    years.map(({ year, rows }) => [
      html`${yearName(context, year, rows[0])}${sourceNote(context, [...new Set(rows.map(({ source_id }) => source_id))], place)}`,
      ...chart.groups.map((group) => {
        const [row] = rowsOf(group, rows);
        return row === undefined ? empty : dataCell(row.count, formatNumber(row.count, locale));
      }),
    ]),
  );
}
