/** Checks of single fields of a message from anyone; small, because every host page loads them. */
import { NAMESPACE } from './protocol.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Checks = Readonly<Record<string, (m: Fields) => boolean>>;

export const within = (value: unknown, least: number, most: number): boolean =>
  Number.isFinite(value) && (value as number) >= least && (value as number) <= most;

export const whole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && within(value, least, most);

export const text = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length <= most;

/** A field that may be left out. */
export const optional = (value: unknown, right: boolean): boolean => value === undefined || right;

/** A message of a type that `checks` knows, with every field of it right; unknown fields are ignored. */
export function passes(data: unknown, nonce: string, checks: Checks): boolean {
  if (typeof data !== 'object' || data === null || nonce === '') return false;
  const m = data as Fields;
  const type = m['type'] as string;
  return (
    m['ns'] === NAMESPACE &&
    m['id'] === nonce &&
    whole(m['v'], 1, 1e6) &&
    // A message may be named like a method of every object.
    Object.keys(checks).includes(type) &&
    checks[type]?.(m) === true
  );
}
