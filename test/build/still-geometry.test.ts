/** What a still does to lines: thinned alike wherever they are drawn, cut to the picture, written short. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipLine, clipRing } from '../../src/build/still/clip.ts';
import type { Box, Point } from '../../src/build/still/frame.ts';
import { pathData, UNITS } from '../../src/build/still/path-data.ts';
import { importance } from '../../src/build/still/simplify.ts';
import { SEED } from '../support/stories.ts';

const box: Box = { left: 0, top: 0, right: 100, bottom: 60 };
const number = fc.integer({ min: -15_000, max: 25_000 }).map((hundredths) => hundredths / 100);
const point = fc.tuple(number, number);
const line = fc.array(point, { minLength: 2, maxLength: 30 });
const nearly = 1e-6;
const isInside = ([x, y]: Point): boolean =>
  x >= box.left - nearly && x <= box.right + nearly && y >= box.top - nearly && y <= box.bottom + nearly;

/** Where a path's pen goes, in pixels. */
function pointsOf(data: string): readonly (readonly Point[])[] {
  const lines: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', text = ''] of data.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    const numbers = [...text.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number) / UNITS);
    if (letter === 'z') {
      [x, y] = lines.at(-1)?.[0] ?? [0, 0];
      continue;
    }
    for (let index = 0; index < numbers.length; index += 2) {
      const [a = 0, b = 0] = [numbers[index], numbers[index + 1]];
      [x, y] = letter === 'M' ? [a, b] : [x + a, y + b];
      if (letter === 'l') lines.at(-1)?.push([x, y]);
      else lines.push([[x, y]]);
    }
  }
  return lines;
}

describe('clipping', () => {
  test('keeps every piece of a line inside, and all of a line that is inside', () => {
    fc.assert(
      fc.property(line, (points) => {
        const pieces = clipLine(points, box);
        expect(pieces.flat().every(isInside)).toBe(true);
        if (points.every(isInside)) expect(pieces).toEqual([points]);
      }),
      SEED,
    );
  });

  test('keeps every ring inside and its turning sense', () => {
    const square: readonly Point[] = [
      [-20, -20],
      [120, -20],
      [120, 80],
      [-20, 80],
    ];
    expect(clipRing(square, box)).toHaveLength(4);
    fc.assert(
      fc.property(line, (points) => {
        expect(clipRing(points, box).every(isInside)).toBe(true);
      }),
      SEED,
    );
  });
});

describe('thinning', () => {
  const wiggle = Array.from({ length: 200 }, (_, index): Point => [
    index * 3,
    20 * Math.sin(index / 9) + 4 * Math.sin(index * 1.7) + 2 * Math.cos(index * 4.1),
  ]);
  const kept = (points: readonly Point[], limit: number): readonly Point[] => {
    const weights = importance(points);
    return points.filter((_, index) => (weights[index] ?? 0) >= limit);
  };

  test('keeps the ends, and fewer points the coarser it is', () => {
    const [fine, coarse] = [kept(wiggle, 2), kept(wiggle, 40)];
    expect(fine.length).toBeLessThan(wiggle.length);
    expect(coarse.length).toBeLessThan(fine.length);
    expect([coarse[0], coarse.at(-1)]).toEqual([wiggle[0], wiggle.at(-1)]);
  });

  test('keeps the same points of a shore whether it is drawn as a coast or as the edge of the sea', () => {
    const frame: readonly Point[] = [
      [700, 0],
      [700, 400],
      [-100, 400],
      [-100, 0],
    ];
    const sea = [...wiggle, ...frame, ...wiggle.slice(0, 1)];
    const inSea = new Set(kept(sea, 12).map(String));
    const onCoast = kept(wiggle, 12);
    // The ends of the coast are corners of the sea, where the neighbourhood differs.
    expect(onCoast.slice(4, -4).every((each) => inSea.has(String(each)))).toBe(true);
  });
});

describe('path data', () => {
  test('leads the pen along the same points, to within half a unit', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const drawn = pointsOf(pathData(lines, false));
        const ends = lines
          .map((points) => points.at(-1))
          .filter((_, index) => pathData([lines[index] ?? []], false) !== '');
        expect(drawn).toHaveLength(ends.length);
        for (const [index, points] of drawn.entries()) {
          const [x, y] = points.at(-1) ?? [NaN, NaN];
          const [wantedX, wantedY] = ends[index] ?? [NaN, NaN];
          expect(Math.abs(x - wantedX)).toBeLessThanOrEqual(0.5 / UNITS + nearly);
          expect(Math.abs(y - wantedY)).toBeLessThanOrEqual(0.5 / UNITS + nearly);
        }
      }),
      SEED,
    );
  });

  test('writes nothing for what shrinks to nothing', () => {
    expect(
      pathData(
        [
          [
            [1, 1],
            [1.1, 1.1],
          ],
        ],
        false,
      ),
    ).toBe('');
    expect(
      pathData(
        [
          [
            [1, 1],
            [9, 9],
            [1, 1],
          ],
        ],
        true,
      ),
    ).toBe('');
  });
});
