/** Light mode is offered where movement is slow for a while, and never for a single stutter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFrameWatch,
  SLOW_FRAME_MS,
  WATCH_MS,
  type FrameWatch,
} from '../../src/core/state/frame-watch.ts';
import { SEED } from '../support/stories.ts';

const watched = (frames: readonly number[]): FrameWatch => {
  const watch = createFrameWatch();
  for (const duration of frames) watch.add(duration);
  return watch;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const fast = fc.double({ min: 1, max: SLOW_FRAME_MS, noNaN: true });
const slow = fc.double({ min: SLOW_FRAME_MS + 0.1, max: 999, noNaN: true });
const any = fc.oneof(fast, slow);

describe('movement is slow', () => {
  test('after three seconds of slow frames, and not a frame before', () => {
    fc.assert(
      fc.property(fc.array(slow, { minLength: 1, maxLength: 100 }), (frames) => {
        expect(watched(frames).isSlow()).toBe(sum(frames) >= WATCH_MS);
      }),
      SEED,
    );
  });

  test('exactly when the median of the last three seconds is above the limit', () => {
    const whole = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(whole, fc.integer({ min: 30, max: 70 })), { maxLength: 400 }),
        (frames) => {
          const last: number[] = [];
          for (const duration of [...frames].reverse()) if (sum(last) < WATCH_MS) last.push(duration);
          const sorted = last.sort((a, b) => a - b);
          const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
          expect(watched(frames).isSlow()).toBe(sum(last) >= WATCH_MS && median > SLOW_FRAME_MS);
        },
      ),
      SEED,
    );
  });

  test('never while most frames are fast, whatever single ones do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fast, fast, any), { maxLength: 200 }), (threes) => {
        expect(watched(threes.flat().slice(0, 2 * threes.length)).isSlow()).toBe(false);
      }),
      SEED,
    );
  });

  test('by what was seen lately alone: fast frames make up for any number of slow ones', () => {
    fc.assert(
      fc.property(fc.array(slow, { maxLength: 200 }), (before) => {
        const after = Array.from({ length: WATCH_MS / 10 }, () => 10);
        expect(watched([...before, ...after]).isSlow()).toBe(false);
      }),
      SEED,
    );
  });

  test('and a page that slept was not slow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 100_000 })), (pauses) => {
        expect(watched([...pauses, ...pauses]).isSlow()).toBe(false);
      }),
      SEED,
    );
  });
});
