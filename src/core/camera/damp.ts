/** Smooths the raw scroll position: an exact critically damped spring that any frame rate walks alike. */

export interface Damped {
  readonly value: number;
  /** Units of `value` per second. */
  readonly velocity: number;
}

/** Nearer than this (in units of `value`, a hundred-thousandth of a stop) the spring rests and may sleep. */
export const SETTLED_WITHIN = 1e-5;

/**
 * One step of `seconds` towards `target` with time constant `tau` seconds: from rest, 41 % of the way is left
 * after 2 τ and 4 % after 5 τ. The same object comes back when there is nothing to do.
 */
export function damp(state: Damped, target: number, tau: number, seconds: number): Damped {
  if (state.value === target && state.velocity === 0) return state;
  if (!Number.isFinite(target) || !(seconds > 0)) return state;
  if (!(tau > 0) || seconds === Infinity) return { value: target, velocity: 0 };

  const away = state.value - target;
  const pull = state.velocity + away / tau;
  const decay = Math.exp(-seconds / tau);
  const value = (away + pull * seconds) * decay;
  const velocity = (state.velocity - (pull * seconds) / tau) * decay;
  // Velocity times τ is how far it would still run: both must be small, or it is only passing through.
  const settled = Math.abs(value) < SETTLED_WITHIN && Math.abs(velocity) * tau < SETTLED_WITHIN;
  return settled ? { value: target, velocity: 0 } : { value: target + value, velocity };
}
