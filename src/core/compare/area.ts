/** Areas beside each other: squares to one scale, how many times one is the other, and an area as readers type it. */

const KM2_IN_SQUARE_MILE = 2.589988110336;

export const toSquareMiles = (km2: number): number => km2 / KM2_IN_SQUARE_MILE;
export const fromSquareMiles = (squareMiles: number): number => squareMiles * KM2_IN_SQUARE_MILE;

/** Side of a square of this area when a square of `largest` has the side `longest`. */
export const squareSide = (km2: number, largest: number, longest: number): number =>
  Math.sqrt(km2 / largest) * longest;

export interface Ratio {
  /** Which of the two is larger; `same` when they differ by less than the rounding can show. */
  readonly larger: 'first' | 'second' | 'same';
  /** How many times the smaller fits into the larger, with two figures that mean something. */
  readonly times: number;
}

export function compareAreas(first: number, second: number): Ratio {
  const ratio = Math.max(first, second) / Math.min(first, second);
  const times = ratio < 10 ? Math.round(ratio * 10) / 10 : Number(ratio.toPrecision(2));
  if (times === 1) return { larger: 'same', times };
  return { larger: first > second ? 'first' : 'second', times };
}

/**
 * A number as people write it: `26,000`, `26 000`, `26.000`, `41.5`, `41,5`. A single mark before exactly three
 * digits divides thousands, unless nothing but a zero stands before it. `null` for what is no area.
 */
export function parseArea(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F'’]/g, '');
  if (!/^\d+(?:[.,]\d+)*$/.test(plain)) return null;
  const [whole = '', ...rest] = plain.split(/[.,]/);
  const marks = new Set(plain.replace(/\d/g, ''));
  const last = rest.at(-1);
  const thousands = rest.length > 0 && whole.length <= 3 && !whole.startsWith('0');
  const grouped = thousands && marks.size === 1 && rest.every(({ length }) => length === 3);
  const mixed = thousands && marks.size === 2 && rest.slice(0, -1).every(({ length }) => length === 3);
  if (rest.length > 1 && !grouped && !mixed) return null;
  const decimals = last !== undefined && !grouped ? last : '';
  const digits = whole + (grouped ? rest : rest.slice(0, -1)).join('');
  const value = Number(`${digits}.${decimals === '' ? '0' : decimals}`);
  return value > 0 && Number.isFinite(value) ? value : null;
}
