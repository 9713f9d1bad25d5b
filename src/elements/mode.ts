/** Reads the `mode` attribute. */
import type { Mode } from '../core/state/state.ts';

export const isMode = (value: string | null): value is Mode =>
  value === 'scroll' || value === 'stepper' || value === 'present' || value === 'still';
