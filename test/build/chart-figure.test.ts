/** A chart, its table and the file they come from say the same. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { pageMarkup, readyStory, REAL_STORY, sectionMarkup, TINY_STORY } from '../support/story-pages.ts';

describe.each([
  ['the small story', TINY_STORY],
  ['the real story', REAL_STORY],
])('%s', (_name, dataDir) => {
  let ready: ReadyStory;
  beforeAll(async () => {
    ready = await readyStory(dataDir);
  });

  test('shows each row of the series once as a bar and once in the table, in both languages', () => {
    const steps = ready.loaded.file.chapters.flatMap((chapter) => chapter.steps);
    const charts = steps.flatMap(({ id, chart }) => (chart === undefined ? [] : [{ id, chart }]));
    expect(charts.length).toBeGreaterThan(0);
    for (const { id, chart } of charts) {
      const { counted } = ready.loaded.series.get(chart.series)!;
      const rows = csvParse(readFileSync(`${dataDir}/series/${chart.series}.csv`, 'utf8'))
        .filter((row) => Number(row['year']) >= chart.from && Number(row['year']) <= chart.to)
        .map((row) => [row['year'], row[counted]]);
      for (const locale of ready.loaded.file.locales) {
        const section = sectionMarkup(pageMarkup(ready, locale), id);
        const bars = [...section.matchAll(/data-year="(\d+)" data-value="(\d+)"/g)].map(([, year, value]) => [
          year,
          value,
        ]);
        expect(bars).toEqual(rows);
        const body = section.slice(section.indexOf('<tbody>'), section.indexOf('</tbody>'));
        const cells = [...body.matchAll(/<th scope="row">([^<]*)<\/th>.*?<data value="(\d+)">([^<]*)</gs)];
        if (chart.kind === 'bars-by-year')
          expect(cells.map(([, year, value]) => [year, value])).toEqual(rows);
        else expect(cells.map(([, , value]) => value)).toEqual(rows.map(([, value]) => value));
        for (const [, , value, shown] of cells) expect(shown!.replace(/[,\u00a0]/g, '')).toBe(value);
      }
    }
  });

  test('draws less certain rows lighter and hatched, and says so in the key', () => {
    const markup = pageMarkup(ready, ready.loaded.file.defaultLocale);
    for (const figure of markup.match(/<figure\s+class="chart".*?<\/figure>/gs) ?? []) {
      const less = figure.match(/class="chart-bar chart-bar-less"/g)?.length ?? 0;
      const hatched = figure.match(/<g class="chart-bar chart-bar-less"[^>]*>.*?url\(#/g)?.length ?? 0;
      expect(hatched).toBe(less);
      expect(figure.match(/chart-swatch/g)).toHaveLength(less > 0 ? 2 : 1);
    }
  });
});
