/** A soft line on a still has the profile that MapLibre's shader gives it, made of strokes that paper keeps as lines. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softStrokes } from '../../src/build/still/soft.ts';

const lines = fc.record({
  width: fc.double({ min: 1, max: 80, noNaN: true }),
  blur: fc.double({ min: 0.7, max: 40, noNaN: true }),
  opacity: fc.double({ min: 0.05, max: 1, noNaN: true }),
});

/** Opacity at a distance in pixels from the middle of the line, of all strokes laid upon each other. */
const drawnAt = (strokes: ReturnType<typeof softStrokes>, distance: number): number =>
  1 - strokes.reduce((rest, { width, opacity }) => (width / 2 > distance ? rest * (1 - opacity) : rest), 1);

test('at every distance it is as opaque as MapLibre’s, to within one stroke', () => {
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 1.2, noNaN: true }), ({ width, blur, opacity }, at) => {
      const strokes = softStrokes(width, blur, opacity);
      const distance = (at * width) / 2;
      const wanted = opacity * Math.min(1, Math.max(0, (width / 2 - distance) / blur));
      const step = opacity / Math.min(8, Math.ceil(blur), Math.max(2, Math.ceil(opacity * 12)));
      expect(Math.abs(drawnAt(strokes, distance) - wanted)).toBeLessThanOrEqual(
        step / 2 + (opacity * 0.05) / blur + 1e-9,
      );
    }),
    { seed: 23, numRuns: 2000 },
  );
});

test('it grows narrower from stroke to stroke and never beyond the line', () => {
  fc.assert(
    fc.property(lines, ({ width, blur, opacity }) => {
      const widths = softStrokes(width, blur, opacity).map((stroke) => stroke.width);
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      expect(widths.length).toBeGreaterThan(0);
      for (const each of widths) expect(each > 0 && each <= width).toBe(true);
    }),
    { seed: 24 },
  );
});

test('beside its line a glow is no stronger than MapLibre’s at its strongest', () => {
  fc.assert(
    fc.property(lines, fc.double({ min: 1, max: 20, noNaN: true }), ({ width, blur, opacity }, offset) => {
      const strokes = softStrokes(2 * offset + width, blur, opacity, 2 * offset);
      const peak = opacity * Math.min(1, width / 2 / blur);
      const step = opacity / Math.min(8, Math.ceil(blur), Math.max(2, Math.ceil(opacity * 12)));
      for (const at of [0, 0.3, 0.9])
        expect(drawnAt(strokes, at * offset)).toBeLessThanOrEqual(peak + step / 2 + 1e-9);
      expect(strokes.filter((stroke) => strokes.length > 1 && stroke.width < 2 * offset)).toEqual([]);
    }),
    { seed: 25, numRuns: 1000 },
  );
});

test('a crisp line is one stroke', () => {
  expect(softStrokes(3, 0, 0.5)).toEqual([{ width: 3, opacity: 0.5 }]);
});

test('a line without width or colour is no stroke', () => {
  expect(softStrokes(0, 0, 1)).toEqual([]);
  expect(softStrokes(4, 0, 0)).toEqual([]);
  expect(softStrokes(40, 10, 0)).toEqual([]);
});

test('a wide soft edge is made of so many strokes that none of them shows as a ribbon', () => {
  for (const opacity of [0.1, 0.26, 1]) expect(softStrokes(80, 20, opacity).length).toBeGreaterThanOrEqual(6);
});
