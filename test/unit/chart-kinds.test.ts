/** Rulers, small pictures and profiles are true to their days, counts and heights. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART_WIDTH } from '../../src/core/chart/bar-layout.ts';
import { dayNumber, daysBetween, monthSpan } from '../../src/core/chart/days.ts';
import { panelBoxes, type PanelBar } from '../../src/core/chart/multiple-chart.ts';
import { lastDay, readPeriod } from '../../src/core/chart/period.ts';
import { profileLayout, stretches } from '../../src/core/chart/profile-chart.ts';
import { readProfile } from '../../src/core/chart/profile-data.ts';
import { rulerLayout, type MonthBar } from '../../src/core/chart/ruler-chart.ts';
import { sampleDistances } from '../../src/build/geo/profile.ts';
import { SEED } from '../support/stories.ts';

const signs = { key: '', value: 0, words: '', firm: true, part: false, now: false, step: undefined };

describe('days', () => {
  test('sixty days from 11 April are 10 June', () => {
    expect(daysBetween('2023-04-11', '2023-06-10')).toBe(60);
  });

  test('months follow on each other without a gap, through leap years too', () => {
    expect(monthSpan('2023-12')[1]).toBe(monthSpan('2024-01')[0]);
    expect(monthSpan('2024-02')[1] - monthSpan('2024-02')[0]).toBe(29);
  });
});

describe('a ruler', () => {
  const months = ['2023-03', '2023-04', '2023-05', '2023-06'];
  const bars = (values: readonly number[]): readonly MonthBar[] =>
    values.map((value, index) => ({ month: months[index] ?? '', name: '', value, shown: '', signs }));

  test('is as long as its days on the axis of the months, which are as high as their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 4, maxLength: 4 }), (values) => {
        const { ruler, boxes, xOf } = rulerLayout('2023-04-11', '2023-06-10', bars(values));
        const day = CHART_WIDTH / (dayNumber('2023-07-01') - dayNumber('2023-03-01'));
        expect(ruler.width).toBeCloseTo(60 * day, 6);
        expect(ruler.x).toBeCloseTo(xOf(dayNumber('2023-04-11')), 6);
        const tallest = Math.max(...boxes.map(({ height }) => height));
        boxes.forEach(({ height }, index) => {
          expect(height).toBeCloseTo((tallest * values[index]!) / Math.max(...values), 6);
        });
      }),
      SEED,
    );
  });
});

describe('small pictures', () => {
  test('share one scale, and a part of a year stands apart', () => {
    const bar = (year: number, value: number, part = false): PanelBar => ({
      year,
      value,
      shown: '',
      signs: { ...signs, part },
    });
    const one = panelBoxes([bar(2010, 50), bar(2011, 100), bar(2012, 20, true)], 2010, 2012, 100);
    const other = panelBoxes([bar(2011, 25)], 2010, 2012, 100);
    expect(other[0]!.height).toBeCloseTo(one[1]!.height / 4, 6);
    expect(one[2]!.x - one[1]!.x).toBeGreaterThan(one[1]!.x - one[0]!.x);
  });
});

test('periods are read from the words of the table, and what cannot be read is not guessed', () => {
  expect(readPeriod('full year')).toBeUndefined();
  expect(readPeriod('Jan-Apr')).toEqual({ first: 1, last: 4, toMiddle: false });
  expect(readPeriod('Jan to mid-Dec')).toEqual({ first: 1, last: 12, toMiddle: true });
  expect([readPeriod('spring'), readPeriod('Nov-Jan'), readPeriod('Jan-Foo')]).toEqual([null, null, null]);
  expect([lastDay(2024, 2), lastDay(2023, 4), lastDay(2024, 12, true)]).toEqual([
    '2024-02-29',
    '2023-04-30',
    '2024-12',
  ]);
});

describe('a profile', () => {
  const derived = {
    profiles: {
      'a--b': {
        from_id: 'a',
        to_id: 'b',
        length_km: 2.2,
        step_km: 0.5,
        error_m: 30,
        source: 's',
        heights_m: [10, 110, 60, 0, 0, 5],
        sea_samples: [3, 4],
        border_km: [0.7],
      },
    },
  };

  test('is sampled at every step and at its end', () => {
    expect(sampleDistances(2.2, 0.5)).toEqual([0, 0.5, 1, 1.5, 2, 2.2]);
    expect(sampleDistances(2, 0.5)).toEqual([0, 0.5, 1, 1.5, 2]);
  });

  test('knows its sea, its end and how much taller than the land it is drawn', () => {
    const profile = readProfile(derived, 'a--b')!;
    expect(profile.samples.map(({ km, sea }) => [km, sea])).toEqual([
      [0, false],
      [0.5, false],
      [1, false],
      [1.5, true],
      [2, true],
      [2.2, false],
    ]);
    expect(stretches(profile.samples)).toEqual([[1.5, 2]]);
    const { x, y, exaggeration } = profileLayout(profile);
    const tall = (y(0) - y(100)) / 100;
    const along = (x(1) - x(0)) / 1000;
    expect(exaggeration).toBeCloseTo(tall / along, 6);
    expect(y(0) - y(100)).toBeCloseTo(2 * (y(0) - y(50)), 6);
  });

  test('that is not there is not made up', () => {
    expect(readProfile(derived, 'toString')).toBeUndefined();
    expect(readProfile({}, 'a--b')).toBeUndefined();
  });
});
