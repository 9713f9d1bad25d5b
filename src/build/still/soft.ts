/** Soft edges: MapLibre's blur of a line as a Gaussian of the same spread, one filter for each amount. */
import type { Drawing } from './drawing.ts';
import { UNITS } from './path-data.ts';
import { element, short } from './svg.ts';

/** A straight ramp of width 1 spreads like a Gaussian of this deviation. */
const RAMP_DEVIATION = 1 / Math.sqrt(12);

/** A reference to the filter for a ramp of `blur` pixels. */
export function blurFilter(
  blur: number,
  { definitions, frame }: Pick<Drawing, 'definitions' | 'frame'>,
): string {
  const deviation = short(blur * RAMP_DEVIATION * UNITS, 1);
  const id = definitions.id(`blur ${deviation}`, (own) =>
    element(
      'filter',
      {
        id: own,
        filterUnits: 'userSpaceOnUse',
        x: 0,
        y: 0,
        width: frame.width * UNITS,
        height: frame.height * UNITS,
      },
      element('feGaussianBlur', { stdDeviation: deviation }),
    ),
  );
  return `url(#${id})`;
}
