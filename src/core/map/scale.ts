/** The scale bar: round lengths in kilometres and miles, right at one latitude of the map. */
import { metresPerPixel } from '../camera/mercator.ts';

export interface ScaleBar {
  /** In its own unit; 1, 2 or 5 times a power of ten. */
  readonly length: number;
  readonly px: number;
}

export interface Scale {
  readonly km: ScaleBar;
  readonly miles: ScaleBar;
}

const METRES_IN_KM = 1000;
export const METRES_IN_MILE = 1609.344;
/** No bar is longer. */
export const SCALE_MAX_PX = 120;
/** Below this zoom the map shows a hemisphere, whose scale differs between its parts: no one bar would be right. */
export const SCALE_FROM_ZOOM = 4;

/** `null` where a scale bar would mislead. `latitude` in degrees, of the middle of what is looked at. */
export function scaleFor(latitude: number, zoom: number, maxPx = SCALE_MAX_PX): Scale | null {
  if (!(zoom >= SCALE_FROM_ZOOM)) return null;
  const metres = metresPerPixel(latitude, zoom);
  return {
    km: barFor(metres / METRES_IN_KM, maxPx),
    miles: barFor(metres / METRES_IN_MILE, maxPx),
  };
}

function barFor(unitsPerPixel: number, maxPx: number): ScaleBar {
  const most = unitsPerPixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2].find((step) => step * power <= most) ?? 1) * power;
  return { length, px: length / unitsPerPixel };
}
