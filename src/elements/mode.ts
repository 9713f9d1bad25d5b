/** Reads the `mode` attribute. */
import type { Mode } from '../core/state/state.ts';

export const isMode = (value: string | null): value is Mode =>
  ['scroll', 'stepper', 'present', 'still'].includes(String(value));
