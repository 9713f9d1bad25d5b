/** A QR code's dark modules as SVG path data: one run of a row is one rectangle. */

/** `dark` tells of a module; the quiet zone of four modules is left to the view box. */
export function qrPath(size: number, dark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue;
      let run = 1;
      while (x + run < size && dark(x + run, y)) run++;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return path;
}

/** Modules of quiet zone on every side, as the standard asks. */
export const QUIET_ZONE = 4;
