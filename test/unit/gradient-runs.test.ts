/** A line that comes and goes along its length, as a still draws it. */
import { Color } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing } from '../../src/build/still/drawing.ts';
import type { LayerReader, MapFeature } from '../../src/build/still/evaluate.ts';
import { gradientRuns } from '../../src/build/still/gradient-runs.ts';

const LENGTH = 300;
/** Half a shade, and what rounding and the step between two looks add. */
const TOLERANCE = 1 / 18 + 0.02;

/** The runs of a straight line whose opacity is this function of the share of its length. */
const runsOf = (opacityAt: (progress: number) => number): ReturnType<typeof gradientRuns> => {
  const line = [
    [0, 0],
    [120, 0],
    [LENGTH, 0],
  ] as const;
  const reader = {
    colour: (_: string, { lineProgress = 0 }: { lineProgress?: number }) => {
      const a = opacityAt(lineProgress);
      return new Color((194 / 255) * a, (65 / 255) * a, (12 / 255) * a, a);
    },
  } as unknown as LayerReader;
  const drawing = { at: { zoom: 8 }, shapes: { shape: () => ({ parts: [line] }) } } as unknown as Drawing;
  return gradientRuns(reader, drawing, {} as MapFeature, 1);
};

const spansOf = (run: ReturnType<typeof runsOf>[number]): readonly (readonly [number, number])[] =>
  run.lines.map((line) => [line[0]?.[0] ?? NaN, line.at(-1)?.[0] ?? NaN]);

/** Opacity at so many pixels, of all runs laid upon each other. */
const drawnAt = (runs: ReturnType<typeof runsOf>, x: number): number =>
  1 -
  runs.reduce(
    (rest, run) =>
      spansOf(run).some(([start, end]) => start <= x && x < end) ? rest * (1 - run.colour.a) : rest,
    1,
  );

const ends = fc.record({
  rise: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  drawn: fc.double({ min: 0.3, max: 1.4, noNaN: true }),
  most: fc.double({ min: 0.1, max: 1, noNaN: true }),
});
const soft =
  ({ rise, drawn, most }: { rise: number; drawn: number; most: number }) =>
  (progress: number) =>
    most * Math.max(0, Math.min(1, progress / rise, (drawn - progress) / rise));

test('along its length it is as opaque as on the live map, to within half a shade', () => {
  fc.assert(
    fc.property(ends, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (shape, at) => {
      // Between two looks the ends of a run are off by half a pixel.
      const step = 1.5 / LENGTH / shape.rise;
      expect(Math.abs(drawnAt(runsOf(soft(shape)), at * LENGTH) - soft(shape)(at))).toBeLessThanOrEqual(
        TOLERANCE + step,
      );
    }),
    { seed: 31, numRuns: 400 },
  );
});

test('no two pieces meet end to end, where a wide line that bends would show a slit', () => {
  fc.assert(
    fc.property(ends, (shape) => {
      const spans = runsOf(soft(shape)).flatMap(spansOf);
      for (const [start, end] of spans) {
        expect(end).toBeGreaterThan(start);
        expect(spans.filter(([other]) => Math.abs(other - end) < 0.1)).toEqual([]);
      }
    }),
    { seed: 32 },
  );
});

test('where it goes out and comes back there are two pieces', () => {
  const runs = runsOf((progress) => (progress < 0.4 ? 1 : progress < 0.6 ? 0 : 0.5));
  expect(runs.map(spansOf)).toEqual([
    [
      [0, 120],
      [180, 300],
    ],
    [[0, 120]],
  ]);
});

test('regular dashes are one line with dashes', () => {
  const [dashed, ...others] = runsOf((progress) => ((progress * 10) % 1 < 0.5 ? 1 : 0));
  expect(others).toEqual([]);
  expect(dashed?.dashes?.map(Math.round)).toEqual([15, 15]);
});

test('a line of which nothing shows has no piece', () => {
  expect(runsOf(() => 0)).toEqual([]);
});
