/** A place on the globe as numbers that a reader can copy: degrees and minutes as maps print them, and decimal degrees. */
import type { LngLat } from '../camera/geo.ts';
import { formatNumber, NO_BREAK_SPACE } from '../words/number.ts';

/** The letters of the four directions in the reader's language. */
export interface CoordinateWords {
  readonly north: string;
  readonly south: string;
  readonly east: string;
  readonly west: string;
}

/** A tenth of a minute is 185 m and a thousandth of a degree 111 m: about a pixel of the map at its closest. */
const MINUTE_DECIMALS = 1;
const DEGREE_DECIMALS = 3;

/** 8.2051, −77.5 → "8° 12.3′ N, 77° 30′ W"; latitude first, as everywhere outside of computers. */
export function degreesMinutes([lon, lat]: LngLat, words: CoordinateWords, locale: string): string {
  return [
    side(lat, lat < 0 ? words.south : words.north, locale),
    side(lon, lon < 0 ? words.west : words.east, locale),
  ].join(separator(locale));
}

/** "8.205°, −77.5°" */
export const decimalDegrees = ([lon, lat]: LngLat, locale: string): string =>
  [lat, lon]
    .map((value) => `${formatNumber(value, locale, { decimals: DEGREE_DECIMALS })}°`)
    .join(separator(locale));

function side(value: number, letter: string, locale: string): string {
  // Rounded as a whole, so that no 59.96 minutes are printed as 60.
  const tenths = Math.round(Math.abs(value) * 60 * 10 ** MINUTE_DECIMALS);
  const degrees = Math.floor(tenths / (60 * 10 ** MINUTE_DECIMALS));
  const minutes = (tenths - degrees * 60 * 10 ** MINUTE_DECIMALS) / 10 ** MINUTE_DECIMALS;
  const printed = formatNumber(minutes, locale, { decimals: MINUTE_DECIMALS });
  return [`${degrees}°`, `${printed}′`, letter].join(NO_BREAK_SPACE);
}

/** A comma between numbers that hold commas would be read as one of theirs. */
const separator = (locale: string): string => (formatNumber(0.5, locale).includes(',') ? '; ' : ', ');
