/** Areas beside each other, and areas as people type them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareAreas,
  fromSquareMiles,
  parseArea,
  squareSide,
  toSquareMiles,
} from '../../src/core/compare/area.ts';

const areas = fc.double({ min: 0.01, max: 1e8, noNaN: true });

describe('an area as a reader types it', () => {
  test.each([
    ['26000', 26_000],
    ['26,000', 26_000],
    ['26.000', 26_000],
    ['26 000', 26_000],
    ['26\u00A0000', 26_000],
    ['1,234,567', 1_234_567],
    ['1.234.567,5', 1_234_567.5],
    ['1,234.5', 1234.5],
    ['41.5', 41.5],
    ['41,5', 41.5],
    ['0.125', 0.125],
    [' 7 ', 7],
  ])('%s', (text, value) => {
    expect(parseArea(text)).toBe(value);
  });

  test.each(['', ' ', 'Wales', '-5', '0', '0,0', '1,23,456', '1.2.3', '12e3', '5 km'])(
    '"%s" is no area',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );
});

describe('two areas', () => {
  test('are compared the same way from both sides', () => {
    fc.assert(
      fc.property(areas, areas, (a, b) => {
        const [there, back] = [compareAreas(a, b), compareAreas(b, a)];
        expect(there.times).toBe(back.times);
        expect(there.times).toBeGreaterThanOrEqual(1);
        const mirrored = { first: 'second', second: 'first', same: 'same' }[there.larger];
        expect(back.larger).toBe(mirrored);
      }),
      { seed: 20230523 },
    );
  });

  test('differ by one decimal while it means something, and by two figures beyond', () => {
    expect(compareAreas(26_000, 8400)).toEqual({ larger: 'first', times: 3.1 });
    expect(compareAreas(100, 26_000)).toEqual({ larger: 'second', times: 260 });
    expect(compareAreas(26_000, 25_900)).toEqual({ larger: 'same', times: 1 });
  });

  test('are squares whose areas on the screen stand in the same ratio', () => {
    fc.assert(
      fc.property(areas, areas, (a, b) => {
        const largest = Math.max(a, b);
        const ratio = squareSide(a, largest, 160) ** 2 / squareSide(b, largest, 160) ** 2;
        expect(ratio / (a / b)).toBeCloseTo(1, 9);
      }),
      { seed: 20230523 },
    );
  });

  test('in square miles and back are the same', () => {
    expect(fromSquareMiles(10_000)).toBeCloseTo(25_900, 0);
    expect(toSquareMiles(fromSquareMiles(123))).toBeCloseTo(123, 9);
  });
});
