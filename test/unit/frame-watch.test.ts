/** Light mode is offered where movement is slow for a while, and never for a single stutter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlow, NO_FRAMES, SLOW_FRAME_MS, WATCH_MS, withFrame } from '../../src/core/state/frame-watch.ts';
import { SEED } from '../support/stories.ts';

const watched = (frames: readonly number[]) => frames.reduce(withFrame, NO_FRAMES);
const fast = fc.double({ min: 1, max: SLOW_FRAME_MS, noNaN: true });
const slow = fc.double({ min: SLOW_FRAME_MS + 0.1, max: 999, noNaN: true });
const any = fc.oneof(fast, slow);

describe('movement is slow', () => {
  test('after three seconds of slow frames, and not a frame before', () => {
    fc.assert(
      fc.property(fc.array(slow, { minLength: 1, maxLength: 100 }), (frames) => {
        const total = frames.reduce((sum, value) => sum + value, 0);
        expect(isSlow(watched(frames))).toBe(total >= WATCH_MS);
      }),
      SEED,
    );
  });

  test('never while most frames are fast, whatever single ones do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fast, fast, any), { maxLength: 200 }), (threes) => {
        expect(isSlow(watched(threes.flat().slice(0, 2 * threes.length)))).toBe(false);
      }),
      SEED,
    );
  });

  test('by what was seen lately alone: fast frames make up for any number of slow ones', () => {
    fc.assert(
      fc.property(fc.array(slow, { maxLength: 200 }), (before) => {
        const after = Array.from({ length: WATCH_MS / 10 }, () => 10);
        expect(isSlow(watched([...before, ...after]))).toBe(false);
      }),
      SEED,
    );
  });

  test('and a page that slept was not slow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 100_000 })), (pauses) => {
        expect(watched(pauses)).toEqual([]);
      }),
      SEED,
    );
  });
});
