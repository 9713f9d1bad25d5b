/** Numbers in braille, as dots to draw: the number sign and the digits of the Latin braille codes. */

/** Dots of a cell, numbered down the left column (1–3) and down the right (4–6). */
const NUMBER_SIGN = [3, 4, 5, 6];
const DIGITS: readonly (readonly number[])[] = [
  [2, 4, 5],
  [1],
  [1, 2],
  [1, 4],
  [1, 4, 5],
  [1, 5],
  [1, 2, 4],
  [1, 2, 4, 5],
  [1, 2, 5],
  [2, 4],
];

/** Millimetres between the dots of a cell, and between cells: those of books. */
const DOT_MM = 2.5;
const CELL_MM = 6;
export const DOT_RADIUS_MM = 0.8;

export interface Dots {
  /** Centres in millimetres from the centre of the first dot. */
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly widthMm: number;
  readonly heightMm: number;
}

export function brailleNumber(value: number): Dots {
  const cells = [NUMBER_SIGN, ...Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? [])];
  return {
    dots: cells.flatMap((cell, index) =>
      cell.map((dot): [number, number] => [
        index * CELL_MM + (dot > 3 ? DOT_MM : 0),
        ((dot - 1) % 3) * DOT_MM,
      ]),
    ),
    widthMm: (cells.length - 1) * CELL_MM + DOT_MM,
    heightMm: 2 * DOT_MM,
  };
}

/** The same as characters of the braille block, for the key. */
export function brailleText(value: number): string {
  const cells = [NUMBER_SIGN, ...Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? [])];
  return cells
    .map((cell) => String.fromCodePoint(0x2800 + cell.reduce((bits, dot) => bits | (1 << (dot - 1)), 0)))
    .join('');
}
