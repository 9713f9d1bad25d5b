/** Reads the `mode` attribute. */
import type { Mode } from '../core/state/state.ts';

export const isMode = (value: string | null): value is Mode =>
  (['scroll', 'stepper', 'present', 'still'] satisfies Mode[] as (string | null)[]).includes(value);
