/** Charts: their series exists and has a row for every year they show. */
import { stepsOf, STORY_FILE } from './check-steps.ts';
import type { LoadedStory } from './loaded-story.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { ChartFile } from './schema.ts';

type Needed = Pick<LoadedStory, 'file' | 'series'>;

export function checkCharts(story: Needed): Problem[] {
  return stepsOf(story.file).flatMap(({ step, path }) =>
    step.chart === undefined ? [] : checkChart(step.chart, `${path}.chart`, story),
  );
}

function checkChart(chart: ChartFile, path: string, { series }: Needed): Problem[] {
  const problem = (code: string, at: string, message: string, hint: string): Problem[] => [
    { code, file: STORY_FILE, path: `${path}.${at}`, message, hint },
  ];
  const found = series.get(chart.series);
  if (found === undefined) {
    const hint = suggest(chart.series, series.keys(), `Series are: ${[...series.keys()].join(', ')}.`);
    return problem('unknown-series', 'series', `There is no file series/${chart.series}.csv.`, hint);
  }
  if (chart.from > chart.to)
    return problem('chart-years', 'from', `${chart.from} comes after ${chart.to}.`, 'Swap "from" and "to".');
  const byMonth = chart.kind === 'bars-by-month';
  const rows = found.rows.filter((row) => (row.month !== undefined) === byMonth);
  if (rows.length === 0) {
    return problem(
      'chart-series',
      'kind',
      `series/${chart.series}.csv does not count by ${byMonth ? 'month' : 'year'}.`,
      `Use the kind "bars-by-${byMonth ? 'year' : 'month'}".`,
    );
  }
  const years = new Set(rows.map(({ year }) => year));
  const missing = range(chart.from, chart.to).filter((year) => !years.has(year));
  if (missing.length === 0) return [];
  const all = [...years].sort((a, b) => a - b);
  return problem(
    'chart-years',
    'from',
    `series/${chart.series}.csv has no row for ${missing.join(', ')}.`,
    `It has the years ${all.at(0) ?? ''} to ${all.at(-1) ?? ''}.`,
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
