/** Numbers as readers of a language write them: one formatter for prose, charts, tables and the map. */
import { languageFor } from './languages.ts';
import { thousandsFrom } from './thousands.ts';

/** U+00A0: keeps a number and what belongs to it on one line. */
export const NO_BREAK_SPACE = '\u00A0';
/** U+2212, the sign; the hyphen Intl gives would break at the end of a line. */
const MINUS = '\u2212';

export interface NumberOptions {
  /** At most this many decimals; 3 unless told. */
  readonly decimals?: number;
  /** At least this many, for columns of figures; none unless told. */
  readonly leastDecimals?: number;
  /** `false` for years, which are never grouped. */
  readonly grouping?: boolean;
}

/**
 * English groups from four digits on ("1,875"), Spanish from five, with a no-break space ("1875", "520 085"),
 * and a decimal comma. Other languages get what Intl gives.
 */
export function formatNumber(value: number, locale: string, options: NumberOptions = {}): string {
  const { decimals = 3, leastDecimals = 0, grouping = true } = options;
  const format = formatFor(locale, leastDecimals, decimals, grouping);
  const from = thousandsFrom(locale);
  return format
    .formatToParts(Object.is(value, -0) ? 0 : value)
    .map((part) => {
      if (part.type === 'minusSign') return MINUS;
      if (part.type !== 'group') return part.value;
      if (from === undefined) return part.value;
      return Math.abs(value) < from ? '' : NO_BREAK_SPACE;
    })
    .join('');
}

const FORMATS = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than all that it is used for in a frame: each is made once. */
function formatFor(
  locale: string,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
  useGrouping: boolean,
): Intl.NumberFormat {
  const key = `${locale} ${minimumFractionDigits} ${maximumFractionDigits} ${useGrouping}`;
  const options = { minimumFractionDigits, maximumFractionDigits, useGrouping };
  const known = FORMATS.get(key) ?? new Intl.NumberFormat(locale, options);
  FORMATS.set(key, known);
  return known;
}

/** 42 → "42%", in Spanish "42 %". */
export function formatPercent(value: number, locale: string, options: NumberOptions = {}): string {
  return withUnit(formatNumber(value, locale, options), value, 'percent', locale) ?? '';
}

export function knowsUnit(unit: string, locale: string): boolean {
  return languageFor(locale)?.units.has(unit) ?? false;
}

/**
 * The printed number with its unit, or undefined when the language has no words for the unit. `value` decides
 * between one and more. `many` marks a number that ends in "million": Spanish then says "de".
 */
export function withUnit(
  printed: string,
  value: number,
  unit: string,
  locale: string,
  options: { readonly many?: boolean } = {},
): string | undefined {
  const language = languageFor(locale);
  const found = language?.units.get(unit);
  if (language === undefined || found === undefined) return undefined;
  if ('symbol' in found) return `${printed}${found.tight === true ? '' : NO_BREAK_SPACE}${found.symbol}`;
  const noun = Math.abs(value) === 1 ? found.one : found.other;
  return `${printed}${options.many === true ? language.ofMillions : ' '}${noun}`;
}

/** 1 204 298 → "1.2 million" / "1,2 millones"; `printed` number and word belong together. */
export function formatMillions(value: number, locale: string): string {
  const millions = Math.round(value / 100_000) / 10;
  const printed = formatNumber(millions, locale, { decimals: 1 });
  const million = languageFor(locale)?.million;
  if (million === undefined) return formatNumber(value, locale);
  return `${printed}${NO_BREAK_SPACE}${Math.abs(millions) === 1 ? million.one : million.other}`;
}

const TENS = [30, 40, 50, 60, 100] as const;
const SMALL = 21;
/** No number above this has a word here. */
export const NUMBER_WORDS_MOST = 100;

/** 0–20, 30, 40, 50, 60 and 100 as a word; undefined for every other number. */
export function numberWord(value: number, locale: string): string | undefined {
  const words = languageFor(locale)?.numbers.split(',');
  if (words === undefined || !Number.isInteger(value)) return undefined;
  const ten = TENS.findIndex((candidate) => candidate === value);
  if (ten !== -1) return words[SMALL + ten];
  return value < SMALL ? words[value] : undefined;
}
