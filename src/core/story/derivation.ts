/** How a count was worked out: printed totals added and taken away, each with the time it counts. */

export interface Term {
  readonly sign: 1 | -1;
  /** First and last year, month or day, as in ISO 8601; the same when one of them says it all. */
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const TERM = String.raw`[+-]${DATE}(?:\/${DATE})?=\d+`;
/** `+2023=520085 -2023-01/2023-08=333704`, or nothing. */
export const DERIVATION_FORM = new RegExp(`^(?:${TERM}(?: ${TERM})*)?$`);
const PARTS = new RegExp(String.raw`([+-])(${DATE})(?:\/(${DATE}))?=(\d+)`, 'g');

/** The terms of a cell that has the form. */
export function readDerivation(cell: string): readonly Term[] {
  return [...cell.matchAll(PARTS)].map(([, sign, from = '', to = from, value]) => ({
    sign: sign === '-' ? -1 : 1,
    from,
    to,
    value: Number(value),
  }));
}

export const derivedValue = (terms: readonly Term[]): number =>
  terms.reduce((sum, { sign, value }) => sum + sign * value, 0);
