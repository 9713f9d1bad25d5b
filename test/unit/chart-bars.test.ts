/** Bars tell the truth about the numbers they stand for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChartSvg } from '../../src/core/chart/bar-chart.ts';
import { barLayout, CHART_WIDTH, textExtent } from '../../src/core/chart/bar-layout.ts';
import { chartBars, slotCount, type Bar } from '../../src/core/chart/chart-bars.ts';
import { monthTicks, yearTicks } from '../../src/core/chart/time-ticks.ts';
import type { SeriesRow } from '../../src/core/story/schema-register.ts';
import { SEED } from '../support/stories.ts';

const row = (
  year: number,
  count: number,
  month?: SeriesRow['month'],
  confidence: SeriesRow['confidence'] = 'confirmed',
): SeriesRow => ({
  year,
  month,
  period: '',
  group: '',
  count,
  confidence,
  source_id: 'source',
  derivation: [],
  note: '',
});

const plain = { series: 's', gaps: false, marks: [], links: {}, more: [] };
const byYear = (from: number, to: number) => ({ ...plain, kind: 'bars-by-year', from, to }) as const;
const byMonth = (from: number, to: number) => ({ ...plain, kind: 'bars-by-month', from, to }) as const;

const anyBars = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  .map((values) =>
    chartBars(
      byYear(2000, 2000 + values.length - 1),
      values.map((value, index) => row(2000 + index, value)),
    ),
  );

/** Slots of equal width over the picture. */
const centreOf = (slots: number) => (slot: number) => (260 / slots) * (slot + 0.5);

const print = (value: number): string => String(value);

describe('bars', () => {
  test('are as high as their numbers: twice the number, twice the height', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const { bars: placed } = barLayout(bars, bars.length, print);
        const highest = Math.max(...bars.map(({ value }) => value));
        const tallest = Math.max(...placed.map(({ height }) => height));
        for (const { bar, height } of placed) {
          expect(height).toBeCloseTo(highest === 0 ? 0 : (tallest * bar.value) / highest, 6);
        }
      }),
      SEED,
    );
  });

  test('stand on one line, side by side, inside the picture', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const { bars: placed, baseline } = barLayout(bars, bars.length, print);
        placed.forEach(({ x, y, width, height }, index) => {
          expect(y + height).toBeCloseTo(baseline, 6);
          expect(x + width).toBeLessThanOrEqual(CHART_WIDTH);
          expect(x).toBeGreaterThanOrEqual(index === 0 ? 0 : placed[index - 1]!.x + placed[index - 1]!.width);
        });
      }),
      SEED,
    );
  });

  test('always carry the number of the highest one', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const texts = barLayout(bars, bars.length, print).values.map(({ text }) => text);
        expect(texts).toContain(print(Math.max(...bars.map(({ value }) => value))));
      }),
      SEED,
    );
  });

  test('leave a gap where a year has no row, and a block of months is one wide bar', () => {
    const years = chartBars(byYear(2010, 2013), [row(2013, 4), row(2010, 1), row(2009, 9)]);
    expect(years.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [3, 4],
    ]);
    const months = chartBars(byMonth(2025, 2025), [row(2025, 14, { first: 7, last: 8 }), row(2025, 99)]);
    expect(months.map(({ start, end }) => [start, end])).toEqual([[6, 8]]);
    expect([slotCount(byYear(2010, 2013), []), slotCount(byMonth(2024, 2025), [])]).toEqual([4, 24]);
  });
});

describe('a year of which only a part was counted', () => {
  const rows = [
    row(2021, 7),
    row(2022, 9),
    { ...row(2023, 5), period: 'Jan-Apr' },
    { ...row(2023, 8), period: 'Jan-Nov' },
  ];
  const bars = chartBars(byYear(2021, 2023), rows);

  test('shows what reaches farthest, apart from the whole years', () => {
    expect(bars.map(({ key, value, part }) => [key, value, part?.last])).toEqual([
      ['2021', 7, undefined],
      ['2022', 9, undefined],
      ['2023', 8, 11],
    ]);
    const { bars: placed, partAt } = barLayout(bars, slotCount(byYear(2021, 2023), bars), print);
    const [, second, third] = placed;
    expect(third!.x - (second!.x + second!.width)).toBeGreaterThan(
      second!.x - (placed[0]!.x + placed[0]!.width),
    );
    expect(partAt).toBeGreaterThan(second!.x + second!.width);
    expect(partAt).toBeLessThan(third!.x);
  });

  test('gives way to the whole year as soon as there is one', () => {
    expect(chartBars(byYear(2023, 2023), [...rows, row(2023, 20)]).map(({ value }) => value)).toEqual([20]);
  });
});

describe('numbers in the picture', () => {
  test('never lie on a bar or on each other', () => {
    fc.assert(
      fc.property(anyBars, (bars) => {
        const { bars: placed, rules, values } = barLayout(bars, bars.length, print);
        const scale = rules.flatMap(({ label }) => label ?? []);
        for (const label of scale) {
          for (const bar of placed) expect(textExtent(label)[0]).toBeGreaterThanOrEqual(bar.x + bar.width);
          for (const other of values) {
            const [left, right] = textExtent(other);
            const apart = right <= textExtent(label)[0] || left >= textExtent(label)[1];
            expect(apart || Math.abs(other.y - label.y) >= 12).toBe(true);
          }
        }
      }),
      SEED,
    );
  });
});

describe('labels under the bars', () => {
  test('never touch, and always name the first year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: 0, max: 60 }), (from, span) => {
        const ticks = yearTicks(from, from + span, 0, centreOf(span + 1));
        expect(ticks[0]?.text).toBe(String(from));
        ticks.slice(1).forEach((tick, index) => {
          expect(textExtent(tick)[0]).toBeGreaterThan(textExtent(ticks[index]!)[1]);
        });
      }),
      SEED,
    );
  });

  test('name every month of one year, and the years of several', () => {
    expect(monthTicks(2023, 2023, 0, centreOf(12), print).map(({ text }) => text)).toEqual(
      Array.from({ length: 12 }, (_, index) => print(index + 1)),
    );
    expect(monthTicks(2022, 2024, 0, centreOf(36), print).map(({ text }) => text)).toEqual([
      '2022',
      '2023',
      '2024',
    ]);
  });
});

test('whatever a number is called, the picture stays one well-formed picture', () => {
  const bars: readonly Bar[] = chartBars(byYear(2020, 2021), [
    row(2020, 3, undefined, 'disputed'),
    row(2021, 5),
  ]);
  const signs = ({ key, value }: Bar) => ({
    key,
    value,
    words: '<b>&"',
    firm: false,
    part: false,
    now: true,
    step: 'somewhere',
  });
  const words = { description: "'></svg>", signs, number: print };
  const svg = barChartSvg('c', bars, { slots: 2, ticks: () => [] }, words);
  expect(svg.match(/<svg/g)).toHaveLength(1);
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  expect(svg).not.toMatch(/\sstyle=/);
});
