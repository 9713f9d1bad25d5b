/** Numbers read as a reader of English or Spanish expects them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatMillions,
  formatNumber,
  formatPercent,
  knowsUnit,
  numberWord,
  withUnit,
} from '../../src/core/words/number.ts';

const NB = '\u00A0';

describe('a reader of English', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1875, '1,875'],
    [9999, '9,999'],
    [10000, '10,000'],
    [520085, '520,085'],
    [1204298, '1,204,298'],
    [9.6, '9.6'],
    [21.8, '21.8'],
    [0.1 + 0.2, '0.3'],
    [-42, '−42'],
    [-1234.5, '−1,234.5'],
  ])('sees %d as %s', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
  });

  test('sees a year without a comma', () => {
    expect(formatNumber(1981, 'en', { grouping: false })).toBe('1981');
  });

  test('sees no more decimals than asked for', () => {
    expect(formatNumber(106.44, 'en', { decimals: 1 })).toBe('106.4');
    expect(formatNumber(106, 'en', { decimals: 1 })).toBe('106');
    expect(formatNumber(106, 'en', { decimals: 1, leastDecimals: 1 })).toBe('106.0');
    expect(formatNumber(88, 'es', { decimals: 1, leastDecimals: 1 })).toBe('88,0');
  });

  test('sees a percentage without a space', () => {
    expect(formatPercent(42, 'en')).toBe('42%');
    expect(formatPercent(-99, 'en')).toBe('−99%');
    expect(formatPercent(21.8, 'en-GB')).toBe('21.8%');
  });
});

describe('a reader of Spanish', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1875, '1875'],
    [3091, '3091'],
    [9999, '9999'],
    [9999.5, '9999,5'],
    [10000, `10${NB}000`],
    [36001, `36${NB}001`],
    [520085, `520${NB}085`],
    [1204298, `1${NB}204${NB}298`],
    [9.6, '9,6'],
    [-42, '−42'],
    [-1234, '−1234'],
    [-12345.25, `−12${NB}345,25`],
  ])('sees %d as %s', (value, text) => {
    expect(formatNumber(value, 'es')).toBe(text);
  });

  test('sees a percentage behind a no-break space', () => {
    expect(formatPercent(42, 'es')).toBe(`42${NB}%`);
    expect(formatPercent(21.8, 'es')).toBe(`21,8${NB}%`);
  });
});

test('the same digits stand in every language, whatever the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      const digits = String(Math.abs(value));
      for (const locale of ['en', 'es']) {
        expect(formatNumber(value, locale).replace(/\D/g, '')).toBe(digits);
        expect(formatNumber(value, locale).startsWith('−')).toBe(value < 0);
      }
    }),
    { seed: 20230523 },
  );
});

test('a unit stays with its number', () => {
  expect(withUnit('106', 106, 'km', 'en')).toBe(`106${NB}km`);
  expect(withUnit('106', 106, 'km', 'es')).toBe(`106${NB}km`);
  expect(withUnit('5,790', 5790, 'km2', 'en')).toBe(`5,790${NB}km²`);
  expect(withUnit('1', 1, 'hours', 'en')).toBe('1 hour');
  expect(withUnit('2', 2, 'hours', 'es')).toBe('2 horas');
  expect(withUnit('9', 9, 'moons', 'en')).toBeUndefined();
  expect(withUnit('9', 9, 'km', 'fr')).toBeUndefined();
  expect(knowsUnit('km', 'es-PA')).toBe(true);
  expect(knowsUnit('toString', 'es')).toBe(false);
});

test('both languages know the same units', () => {
  for (const unit of [
    'km',
    'km2',
    'm',
    'percent',
    'ha',
    'hours',
    'days',
    'people',
    'children',
    'crossings',
    'routes',
    'US dollars',
  ]) {
    expect([unit, knowsUnit(unit, 'en'), knowsUnit(unit, 'es')]).toEqual([unit, true, true]);
  }
});

test('millions are rounded to a tenth', () => {
  expect(formatMillions(1204298, 'en')).toBe(`1.2${NB}million`);
  expect(formatMillions(1204298, 'es')).toBe(`1,2${NB}millones`);
  expect(formatMillions(6000000, 'en')).toBe(`6${NB}million`);
  expect(formatMillions(1000000, 'es')).toBe(`1${NB}millón`);
  expect(formatMillions(57000000, 'es')).toBe(`57${NB}millones`);
});

test('small numbers have words, others have none', () => {
  expect([0, 1, 10, 13, 20, 30, 40, 50, 60, 100].map((n) => numberWord(n, 'en'))).toEqual([
    'zero',
    'one',
    'ten',
    'thirteen',
    'twenty',
    'thirty',
    'forty',
    'fifty',
    'sixty',
    'one hundred',
  ]);
  expect([0, 1, 10, 16, 20, 30, 40, 50, 60, 100].map((n) => numberWord(n, 'es'))).toEqual([
    'cero',
    'uno',
    'diez',
    'dieciséis',
    'veinte',
    'treinta',
    'cuarenta',
    'cincuenta',
    'sesenta',
    'cien',
  ]);
  for (const other of [-1, 21, 45, 70, 2.5, Number.NaN]) expect(numberWord(other, 'en')).toBeUndefined();
  expect(numberWord(5, 'fr')).toBeUndefined();
});
