/** The smoothing does not depend on the frame rate and comes to rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damp, SETTLED_WITHIN } from '../../src/core/camera/damp.ts';
import { SEED } from '../support/stories.ts';

const near = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyMoving = fc.record({ value: near(0, 30), velocity: near(-20, 20) });

describe('the spring that smooths the scroll', () => {
  it('is at the same place after two half frames as after a whole one', () => {
    fc.assert(
      fc.property(
        anyMoving,
        near(0, 30),
        near(0.02, 0.5),
        near(0.001, 0.2),
        (state, target, tau, seconds) => {
          const whole = damp(state, target, tau, seconds);
          const half = damp(state, target, tau, seconds / 2);
          fc.pre(half.value !== target);
          const halves = damp(half, target, tau, seconds / 2);
          const within = whole.value === target || halves.value === target ? SETTLED_WITHIN : 1e-9;
          expect(Math.abs(whole.value - halves.value)).toBeLessThanOrEqual(within);
        },
      ),
      { ...SEED, numRuns: 500 },
    );
  });

  it('from rest comes nearer with every frame and never passes its target', () => {
    fc.assert(
      fc.property(
        near(0, 30),
        near(0, 30),
        near(0.02, 0.5),
        near(0.001, 0.2),
        (start, target, tau, seconds) => {
          let state = { value: start, velocity: 0 };
          for (let frame = 0; frame < 60; frame += 1) {
            const next = damp(state, target, tau, seconds);
            expect(Math.abs(next.value - target)).toBeLessThanOrEqual(Math.abs(state.value - target));
            expect(Math.sign(target - next.value) * Math.sign(target - start)).toBeGreaterThanOrEqual(0);
            state = next;
          }
        },
      ),
      SEED,
    );
  });

  it('settles exactly, and then gives the same object back so that it can sleep', () => {
    let state = { value: 0, velocity: 0 };
    for (let frame = 0; frame < 180; frame += 1) state = damp(state, 7.3, 0.08, 1 / 60);
    expect(state).toEqual({ value: 7.3, velocity: 0 });
    expect(damp(state, 7.3, 0.08, 1 / 60)).toBe(state);
  });

  it('does not settle while it is only passing through', () => {
    const next = damp({ value: 1, velocity: 4 }, 1, 0.1, 1e-7);
    expect(next.velocity).toBeGreaterThan(3.9);
  });

  it('jumps without a time constant or after a pause of any length, and ignores frames without length', () => {
    const state = { value: 2, velocity: 1 };
    expect(damp(state, 5, 0, 0.016)).toEqual({ value: 5, velocity: 0 });
    expect(damp(state, 5, 0.1, Infinity)).toEqual({ value: 5, velocity: 0 });
    expect(damp(state, 5, 0.1, 1e6)).toEqual({ value: 5, velocity: 0 });
    expect(damp(state, 5, 0.1, 0)).toBe(state);
    expect(damp(state, 5, 0.1, NaN)).toBe(state);
    expect(damp(state, NaN, 0.1, 0.016)).toBe(state);
  });
});
