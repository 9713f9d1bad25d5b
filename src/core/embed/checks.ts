/** Checks of single fields of a message from anyone; small, because every host page loads them. */
import { NAMESPACE } from './protocol.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;

export const whole = (value: unknown, least: number, most: number): boolean =>
  within(value, least, most) && Number.isInteger(value);

export const text = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length <= most;

/** A field that may be left out. */
export const optional = (value: unknown, right: boolean): boolean => value === undefined || right;

/** A message of a type that `checks` knows, with every field of it right; unknown fields are ignored. */
export function passes(
  data: unknown,
  nonce: string,
  checks: Readonly<Record<string, (m: Fields) => boolean>>,
): boolean {
  if (typeof data !== 'object' || data === null || nonce === '') return false;
  const m = data as Fields;
  // The list of checks has a prototype as well, and a message may be named like one of its methods.
  return (
    m['ns'] === NAMESPACE &&
    m['id'] === nonce &&
    whole(m['v'], 1, 1e6) &&
    Object.keys(checks).includes(m['type'] as string) &&
    checks[m['type'] as string]?.(m) === true
  );
}
