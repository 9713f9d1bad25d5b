/** A chart, its table and the file they come from say the same. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { readProfile } from '../../src/core/chart/profile-data.ts';
import type { ChartFile } from '../../src/core/story/schema-chart.ts';
import { pageMarkup, readyStory, REAL_STORY, sectionMarkup, TINY_STORY } from '../support/story-pages.ts';

interface Chart {
  readonly id: string;
  readonly chart: ChartFile;
}

const chartsOf = ({ loaded: { file } }: ReadyStory): readonly Chart[] => [
  ...file.chapters
    .flatMap((chapter) => chapter.steps)
    .flatMap(({ id, chart }) => (chart === undefined ? [] : [{ id, chart }])),
  ...file.appendix,
];

const figureOf = (markup: string, id: string): string =>
  /<figure class="chart".*?<\/figure>/s.exec(sectionMarkup(markup, id))?.[0] ?? '';
const bodyOf = (figure: string): string => figure.slice(figure.indexOf('<tbody>'));
const barsOf = (figure: string): readonly (readonly [string, number])[] =>
  [...figure.matchAll(/data-bar="([^"]*)" data-value="(\d+)"/g)].map(([, key, value]) => [
    key!,
    Number(value),
  ]);
const cellsOf = (figure: string): readonly number[] =>
  [...bodyOf(figure).matchAll(/<data value="(\d+)">([^<]*)</g)].map(([, value, shown]) => {
    expect(shown!.replace(/[,\u00a0]/g, '')).toBe(value);
    return Number(value);
  });
const keyOf = (year = '', month = ''): string =>
  month === '' ? year : `${year}-${month.split('-')[0]!.padStart(2, '0')}`;

describe.each([
  ['the small story', TINY_STORY],
  ['the real story', REAL_STORY],
])('%s', (_name, dataDir) => {
  let ready: ReadyStory;
  beforeAll(async () => {
    ready = await readyStory(dataDir);
  });
  const eachFigure = (check: (figure: string, chart: Chart, locale: string) => void): void => {
    const charts = chartsOf(ready);
    expect(charts.length).toBeGreaterThan(0);
    for (const locale of ready.loaded.file.locales) {
      const markup = pageMarkup(ready, locale);
      for (const chart of charts) check(figureOf(markup, chart.id), chart, locale);
    }
  };
  const csv = (series: string) => csvParse(readFileSync(`${dataDir}/series/${series}.csv`, 'utf8'));

  test('check 4: shows each row of a series once as a bar and once in the table, in both languages', () => {
    eachFigure((figure, { chart }) => {
      if (chart.kind === 'profile') return;
      const { counted, groupedBy = '' } = ready.loaded.series.get(chart.series)!;
      const count = (row: Readonly<Record<string, string | undefined>>): number => Number(row[counted]);
      const rows = csv(chart.series);
      if (chart.kind === 'groups') {
        const wanted = rows.filter(
          (row) => Number(row['year']) === chart.year && row['period'] === chart.period,
        );
        expect(barsOf(figure)).toEqual(
          expect.arrayContaining(wanted.map((row) => [row[groupedBy], count(row)])),
        );
        expect([...cellsOf(figure)].sort()).toEqual(wanted.map(count).sort());
      } else if (chart.kind === 'groups-by-year') {
        const names = chart.groups.flatMap((group) => group.rows);
        const wanted = rows.filter((row) => {
          const latest =
            row['year'] === '2024' ? row['period'] === 'Jan to mid-Dec' : row['period'] === 'full year';
          return latest && names.includes(row[groupedBy]!);
        });
        const byKey = ([a]: readonly [string, number], [b]: readonly [string, number]) => a.localeCompare(b);
        const bars = wanted.map((row) => [`${row[groupedBy]} ${row['year']}`, count(row)] as const);
        expect([...barsOf(figure)].sort(byKey)).toEqual([...bars].sort(byKey));
        expect(cellsOf(figure).length).toBe(wanted.length);
      } else {
        const wanted = rows
          .map((row) => ({ key: keyOf(row['year'], row['month']), row }))
          .filter(({ key, row }) => {
            const inside = chart.kind === 'ruler' ? key : Number(row['year']);
            const group = chart.kind !== 'ruler' && chart.group !== undefined;
            return inside >= chart.from && inside <= chart.to && (!group || row[groupedBy] === chart.group);
          });
        expect(barsOf(figure)).toEqual(wanted.map(({ key, row }) => [key, count(row)]));
        expect(cellsOf(figure)).toEqual(wanted.map(({ row }) => count(row)));
      }
    });
  });

  test('draws bars as high as their numbers', () => {
    eachFigure((figure, { chart }) => {
      if (chart.kind === 'profile') return;
      const side = chart.kind === 'groups' ? 'width' : 'height';
      const bars = [
        ...figure.matchAll(
          /data-value="(\d+)" aria-label="[^"]*">(?:<rect class="chart-hit"[^>]*>)?<rect ([^>]*)/g,
        ),
      ].map(
        ([, value, box]) =>
          [Number(value), Number(new RegExp(`${side}="([\\d.]+)"`).exec(box!)![1])] as const,
      );
      expect(bars.length).toBe(barsOf(figure).length);
      const [most, tallest] = bars.reduce((best, bar) => (bar[0] > best[0] ? bar : best));
      for (const [value, size] of bars) expect(Math.abs(size - (tallest * value) / most)).toBeLessThan(0.11);
    });
  });

  test('draws less certain rows lighter and hatched, and says which they are and why', () => {
    eachFigure((figure) => {
      const bars = [
        ...figure.matchAll(/<(?:g|a)[^>]*class="(chart-bar[^"]*)" data-bar[^>]*>(.*?)<\/(?:g|a)>/gs),
      ];
      const hatched = bars.filter(([, kind]) => kind!.includes('chart-bar-less'));
      for (const [, kind, shape] of bars)
        expect(shape!.includes('url(#')).toBe(kind!.includes('chart-bar-less'));
      if (hatched.length > 0 && figure.includes('chart-key')) {
        expect(figure).toMatch(/chart-swatch chart-bar chart-bar-less/);
        const reasons = [...bodyOf(figure).matchAll(/<td>([^<]+)<\/td>\s*<\/tr>/g)].filter(
          ([, words]) => words !== 'confirmed' && words !== 'confirmado',
        );
        expect(reasons.length).toBe(hatched.length);
      }
    });
  });

  test('has a finding, what is counted, and bars with a name each', () => {
    eachFigure((figure, { id }) => {
      expect(/chart-title" id="[^"]*">(.*?)<\/p>/s.exec(figure)?.[1]?.trim()).toBeTruthy();
      expect(figure).toContain('class="chart-what"');
      expect(figure).toContain(`aria-labelledby="chart-${id}-title"`);
      expect(figure.match(/data-bar=/g)?.length).toBe(
        figure.match(/data-bar="[^"]*" data-value="\d+" aria-label="[^"]+"/g)?.length,
      );
    });
  });
});

describe('the real story', () => {
  let ready: ReadyStory;
  beforeAll(async () => {
    ready = await readyStory(REAL_STORY);
  });

  test('never compares a part of a year with whole years', () => {
    const markup = pageMarkup(ready, 'en');
    for (const { id, chart } of chartsOf(ready)) {
      const figure = figureOf(markup, id);
      const parts = [
        ...figure.matchAll(
          /class="chart-bar[^"]*chart-bar-part[^"]*" data-bar="(\d{4})" data-value="(\d+)"/g,
        ),
      ];
      if (chart.kind === 'bars-by-year') {
        const described = /<desc>(.*?)<\/desc>/s.exec(figure)![1]!;
        const scale = described.slice(0, described.indexOf('Less certain'));
        for (const [, year] of parts) expect(scale).not.toContain(year);
      }
      if (figure.includes('part of a year')) expect(figure).toContain('chart-parted');
    }
    expect(figureOf(markup, 'children')).toMatch(/chart-bar-part[^"]*" data-bar="2024"/);
    expect(figureOf(markup, 'who-crossed')).toContain('2024*');
  });

  test('gives both figures where two have been printed, in both languages', () => {
    expect(figureOf(pageMarkup(ready, 'en'), 'twelve-years-of-counts')).toContain('8,594');
    expect(figureOf(pageMarkup(ready, 'es'), 'twelve-years-of-counts')).toContain('8594');
    expect(figureOf(pageMarkup(ready, 'en'), 'wire-and-flights')).toContain('34,839');
    expect(figureOf(pageMarkup(ready, 'es'), 'wire-and-flights')).toContain('34\u00a0839');
  });

  test('tells of a number that was worked out which printed totals make it, at the bar and in the table', () => {
    const nothing = (words: string): string => words.replace(/\u00a0/g, ' ');
    for (const [locale, september, sum, june] of [
      [
        'en',
        'September 2023: 75,268 (worked out by us) = ',
        '520,085 (2023) − 333,704 (January–August) − 49,256 (October) − 37,231 (November) − 24,626 (December)',
        '16,955 (1 June–20 June)',
      ],
      [
        'es',
        'septiembre de 2023: 75 268 (cálculo propio) = ',
        '520 085 (2023) − 333 704 (enero–agosto) − 49 256 (octubre) − 37 231 (noviembre) − 24 626 (diciembre)',
        '16 955 (1 de junio–20 de junio)',
      ],
    ] as const) {
      const markup = pageMarkup(ready, locale);
      const figure = nothing(figureOf(markup, 'escudo-then-the-record'));
      expect(figure).toContain(`aria-label="${september}${sum}"`);
      expect(figure).toContain(`data-longest="${september}${sum}"`);
      expect(bodyOf(figure)).toContain(`: ${sum}</td>`);
      expect(nothing(bodyOf(figureOf(markup, 'wire-and-flights')))).toContain(june);
    }
  });

  test('joins months and years as the language does, with a day or without', () => {
    const markup = pageMarkup(ready, 'es');
    expect(markup).not.toMatch(/(?:enero|mayo|agosto|septiembre|diciembre) \d{4}/);
    expect(figureOf(markup, 'who-crossed')).toContain('a <time datetime="2024-12">diciembre de 2024</time>');
    expect(figureOf(markup, 'wire-and-flights')).toContain('al <time datetime="2024-12-31">');
  });

  test('says who counted, by the same name as the section, and which year has none', () => {
    const [en, es] = ['en', 'es'].map((locale) => figureOf(pageMarkup(ready, locale), 'children'));
    for (const figure of [en, es]) expect(figure).toContain('· Servicio Nacional de Migración · ');
    expect(en).toContain('2020: we read no figure');
    expect(es).toContain('2020: no leímos ninguna cifra');
    const title = ready.loaded.texts.get('es')!.sections.get('children')!.title;
    expect(es).toContain(`${(title[0] as { value: string }).value} por año`);
  });

  test('leads from bars to the steps that tell of them, and marks those of its own step', () => {
    const figure = figureOf(pageMarkup(ready, 'es'), 'turned-south');
    for (const [year, step] of [
      ['2022', 'twelve-years-of-counts'],
      ['2023', 'escudo-then-the-record'],
      ['2024', 'wire-and-flights'],
    ])
      expect(figure).toMatch(new RegExp(`<a href="#${step}" class="chart-bar" data-bar="${year}"`));
    expect(figure).toMatch(/class="chart-bar chart-bar-now" data-bar="2025"/);
  });

  test('closes each chart of counts on the day of the register', () => {
    const figure = figureOf(pageMarkup(ready, 'en'), 'twelve-years-of-counts');
    const asOf = ready.loaded.facts.get('crossings.year.2022')!.as_of!;
    expect(/chart-what.*?datetime="([^"]*)"/s.exec(figure)?.[1]).toBe(asOf);
  });

  test('cuts the relief from one end of the road to the other: a ridge, low land, and sea that is 0', () => {
    const profile = readProfile(ready.loaded.derived, 'yaviza--turbo')!;
    expect([profile.fromId, profile.toId]).toEqual(['yaviza', 'turbo']);
    const ruler = ready.loaded.layers.get('ruler')![0]!.properties as unknown as { length_km: number };
    expect(profile.lengthKm).toBe(ruler.length_km);
    expect(profile.samples.at(-1)!.km).toBe(profile.lengthKm);
    const sea = profile.samples.filter((sample) => sample.sea);
    expect(sea.length).toBeGreaterThan(20);
    for (const { heightM } of sea) expect(heightM).toBe(0);
    expect(profile.samples[0]!.sea || profile.samples.at(-1)!.sea).toBe(false);
    const highest = Math.max(...profile.samples.map(({ heightM }) => heightM));
    expect(highest).toBeGreaterThan(1000);
    expect(highest).toBeLessThan(1875);
    // No summit's height is printed as one: only every fifth kilometre, to ten metres.
    const figure = figureOf(pageMarkup(ready, 'en'), 'forest-and-rivers');
    for (const value of cellsOf(figure)) expect(value % 10).toBe(0);
    expect(figure).not.toContain(String(highest));
    expect(figure).toContain('32\u00a0m');
  });
});
