/** The address of a step as a code for cameras, made in the page: nothing is asked of any other server. */
import { correction, generate } from 'lean-qr';

export interface CodeShape {
  /** Side in modules, quiet zone included. */
  readonly size: number;
  /** One square of the path for every dark module. */
  readonly d: string;
}

/** Modules of light around the code, as the standard asks. */
const QUIET = 4;

export function codeShape(address: string): CodeShape {
  const code = generate(address, { minCorrectionLevel: correction.M });
  let d = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) d += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
    }
  }
  return { size: code.size + 2 * QUIET, d };
}
