/** Charts: everything they draw is in the data, and every bar they point at is one of theirs. */
import { chartBars, barKey } from '../chart/chart-bars.ts';
import { daysBetween } from '../chart/days.ts';
import { readPeriod } from '../chart/period.ts';
import { readProfile } from '../chart/profile-data.ts';
import { stepsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory, Series } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { BarsChart, ChartFile, GroupsChart, MultiplesChart, RulerChart } from './schema-chart.ts';

type Needed = Pick<LoadedStory, 'file' | 'series' | 'timeline' | 'derived'>;
type Fault = readonly [code: string, at: string, message: string, hint: string];

export function checkCharts(story: Needed): Problem[] {
  const charts = [
    ...stepsOf(story.file).flatMap(({ step, path }) =>
      step.chart === undefined ? [] : [{ chart: step.chart, path: `${path}.chart` }],
    ),
    ...story.file.appendix.map(({ chart }, index) => ({ chart, path: `appendix[${index}].chart` })),
  ];
  return charts.flatMap(({ chart, path }) =>
    [...checkChart(chart, story), ...checkWays(chart, story)].map(([code, at, message, hint]) => ({
      code,
      file: STORY_FILE,
      path: `${path}.${at}`,
      message,
      hint,
    })),
  );
}

function checkChart(chart: ChartFile, story: Needed): Fault[] {
  if (chart.kind === 'profile') {
    if (readProfile(story.derived, chart.profile) !== undefined) return [];
    return [
      [
        'unknown-profile',
        'profile',
        `derived.json has no profile "${chart.profile}".`,
        'Add the line to "profiles" in raw/recipe.json and run npm run data.',
      ],
    ];
  }
  const found = story.series.get(chart.series);
  if (found === undefined) {
    const all = [...story.series.keys()];
    const hint = suggest(chart.series, all, `Series are: ${all.join(', ')}.`);
    return [['unknown-series', 'series', `There is no file series/${chart.series}.csv.`, hint]];
  }
  if ('from' in chart && chart.from > chart.to)
    return [['chart-years', 'from', `${chart.from} comes after ${chart.to}.`, 'Swap "from" and "to".']];
  if (chart.kind === 'groups' || chart.kind === 'groups-by-year') return checkGroups(chart, found);
  return chart.kind === 'ruler' ? checkRuler(chart, found, story) : checkBars(chart, found);
}

function checkBars(chart: BarsChart, series: Series): Fault[] {
  const byMonth = chart.kind === 'bars-by-month';
  const rows = series.rows.filter((row) => (row.month !== undefined) === byMonth);
  if (rows.length === 0) {
    const message = `series/${chart.series}.csv does not count by ${byMonth ? 'month' : 'year'}.`;
    return [['chart-series', 'kind', message, `Use the kind "bars-by-${byMonth ? 'year' : 'month'}".`]];
  }
  const groups = [...new Set(rows.map(({ group }) => group))];
  if (series.groupedBy !== undefined && !groups.includes(chart.group ?? '')) {
    const message = `series/${chart.series}.csv is split by ${series.groupedBy}.`;
    return [['chart-group', 'group', message, `Use one of: ${groups.join(', ')}.`]];
  }
  const years = new Set(rows.map(({ year }) => year));
  const missing = range(chart.from, chart.to).filter((year) => !years.has(year));
  const all = [...years].sort((a, b) => a - b);
  const lacks = `series/${chart.series}.csv has no row for ${missing.join(', ')}.`;
  const has = `It has the years ${all.at(0) ?? ''} to ${all.at(-1) ?? ''}.`;
  if (missing.length > 0 && !chart.gaps) return [['chart-years', 'from', lacks, has]];
  const keys = new Set(chartBars(chart, series.rows).map(({ key }) => key));
  return checkKeys(chart, keys);
}

function checkKeys({ marks, links }: ChartFile, keys: ReadonlySet<string>): Fault[] {
  const list = `Bars are: ${[...keys].join(', ')}.`;
  return [
    ...marks.map((key, index) => [key, `marks[${index}]`] as const),
    ...Object.keys(links).map((key) => [key, `links.${key}`] as const),
  ].flatMap(([key, at]): Fault[] =>
    keys.has(key) ? [] : [['chart-bar', at, `The chart has no bar "${key}".`, suggest(key, keys, list)]],
  );
}

function checkGroups(chart: GroupsChart | MultiplesChart, series: Series): Fault[] {
  const rows = series.rows.filter((row) =>
    chart.kind === 'groups'
      ? row.year === chart.year && row.period === chart.period
      : row.year >= chart.from && row.year <= chart.to,
  );
  const at = chart.kind === 'groups' ? 'period' : 'from';
  if (rows.length === 0)
    return [['chart-years', at, `series/${series.id}.csv has no such rows.`, 'Use a period it counts.']];
  const names = new Set(rows.map(({ group }) => group));
  const unread = rows.filter(({ period }) => readPeriod(period) === null).map(({ period }) => period);
  const wanted = [
    ...chart.groups.flatMap((group, index) =>
      group.rows.map((name, row) => [name, `groups[${index}].rows[${row}]`] as const),
    ),
    ...(chart.kind === 'groups' && chart.rest !== undefined ? [[chart.rest, 'rest'] as const] : []),
  ];
  const hint = `Groups are: ${[...names].join(', ')}.`;
  return [
    ...wanted.flatMap(([name, path]): Fault[] =>
      names.has(name)
        ? []
        : [['chart-group', path, `The series has no group "${name}" there.`, suggest(name, names, hint)]],
    ),
    ...[...new Set(unread)].map((period): Fault => {
      const form = 'Write "full year", "Jan-Apr" or "Jan to mid-Dec".';
      return ['chart-period', at, `The period "${period}" cannot be read.`, form];
    }),
  ];
}

function checkRuler(chart: RulerChart, series: Series, { timeline }: Needed): Fault[] {
  const events = new Map(timeline.map((event) => [event.event_id, event]));
  const named = [
    [chart.start, 'start'],
    [chart.end, 'end'],
    ...chart.events.map((event, index) => [event, `events[${index}]`]),
  ] as const;
  const unknown = named.flatMap(([id = '', at = '']): Fault[] => {
    const event = events.get(id);
    if (event?.date_precision === 'day') return [];
    const what = event === undefined ? 'is not in timeline.csv' : 'has no day in timeline.csv';
    return [['chart-event', at, `"${id}" ${what}.`, suggest(id, events.keys(), 'Use an event with a day.')]];
  });
  if (unknown.length > 0) return unknown;
  const days = daysBetween(events.get(chart.start)?.date ?? '', events.get(chart.end)?.date ?? '');
  if (days !== chart.days) {
    const message = `From "${chart.start}" to "${chart.end}" there are ${days} days, not ${chart.days}.`;
    return [['chart-days', 'days', message, 'Correct the number or the events.']];
  }
  const keys = new Set(
    series.rows.flatMap(({ year, month }) =>
      month?.first === month?.last && month !== undefined ? [barKey(year, month.first)] : [],
    ),
  );
  const ends = [chart.from, chart.to].filter((month) => !keys.has(month));
  const lacks = `series/${series.id}.csv has no row for ${ends.join(', ')}.`;
  return ends.length > 0 ? [['chart-years', 'from', lacks, 'Use months it has.']] : checkKeys(chart, keys);
}

/** Ways out of a chart lead to steps and to sections of the appendix. */
function checkWays({ links, more }: ChartFile, { file }: Needed): Fault[] {
  const steps = stepsOf(file).map(({ step }) => step.id);
  const sections = file.appendix.map(({ id }) => id);
  return [
    ...Object.entries(links).flatMap(([key, id]): Fault[] =>
      steps.includes(id)
        ? []
        : [
            [
              'chart-link',
              `links.${key}`,
              `There is no step "${id}".`,
              suggest(id, steps, 'Use a step’s id.'),
            ],
          ],
    ),
    ...more.flatMap((id, index): Fault[] =>
      sections.includes(id)
        ? []
        : [
            [
              'chart-link',
              `more[${index}]`,
              `The appendix has no section "${id}".`,
              suggest(id, sections, `Sections are: ${sections.join(', ')}.`),
            ],
          ],
    ),
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
