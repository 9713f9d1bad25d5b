/** Numbers as readers of a language write them: one formatter for prose, charts, tables and the map. */

/** U+00A0: keeps a number and what belongs to it on one line. */
export const NO_BREAK_SPACE = '\u00A0';
/** U+2212, the sign; the hyphen Intl gives would break at the end of a line. */
const MINUS = '\u2212';

export interface NumberOptions {
  /** At most this many decimals; 3 unless told. */
  readonly decimals?: number;
  /** `false` for years, which are never grouped. */
  readonly grouping?: boolean;
}

/**
 * English groups from four digits on ("1,875"), Spanish from five, with a no-break space ("1875", "520 085"),
 * and a decimal comma. Other languages get what Intl gives.
 */
export function formatNumber(value: number, locale: string, options: NumberOptions = {}): string {
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: options.decimals ?? 3,
    useGrouping: options.grouping ?? true,
  });
  const spanish = languageOf(locale) === 'es';
  return format
    .formatToParts(Object.is(value, -0) ? 0 : value)
    .map((part) => {
      if (part.type === 'minusSign') return MINUS;
      if (part.type !== 'group') return part.value;
      if (!spanish) return part.value;
      return Math.abs(value) < 10_000 ? '' : NO_BREAK_SPACE;
    })
    .join('');
}

/** 42 → "42%", in Spanish "42 %". */
export function formatPercent(value: number, locale: string, options: NumberOptions = {}): string {
  return withUnit(formatNumber(value, locale, options), value, 'percent', locale) ?? '';
}

/** A symbol is set off by a no-break space; a word has a form for one and a form for more. */
type Unit =
  { readonly symbol: string; readonly tight?: boolean } | { readonly one: string; readonly other: string };

const word = (one: string, other: string): Unit => ({ one, other });
const symbol = (text: string): Unit => ({ symbol: text });

/** What a register may count or measure in, per language; a unit that is not here cannot be printed. */
const UNITS: ReadonlyMap<string, ReadonlyMap<string, Unit>> = new Map([
  [
    'en',
    new Map([
      ['km', symbol('km')],
      ['km2', symbol('km²')],
      ['m', symbol('m')],
      ['percent', { symbol: '%', tight: true }],
      ['ha', word('hectare', 'hectares')],
      ['hours', word('hour', 'hours')],
      ['days', word('day', 'days')],
      ['people', word('person', 'people')],
      ['children', word('child', 'children')],
      ['crossings', word('crossing', 'crossings')],
      ['people per day', word('person a day', 'people a day')],
      ['routes', word('route', 'routes')],
      ['US dollars', word('US dollar', 'US dollars')],
      ['US dollars per person', word('US dollar a person', 'US dollars a person')],
    ]),
  ],
  [
    'es',
    new Map([
      ['km', symbol('km')],
      ['km2', symbol('km²')],
      ['m', symbol('m')],
      ['percent', symbol('%')],
      ['ha', word('hectárea', 'hectáreas')],
      ['hours', word('hora', 'horas')],
      ['days', word('día', 'días')],
      ['people', word('persona', 'personas')],
      ['children', word('menor', 'menores')],
      ['crossings', word('cruce', 'cruces')],
      ['people per day', word('persona al día', 'personas al día')],
      ['routes', word('ruta', 'rutas')],
      ['US dollars', word('dólar', 'dólares')],
      ['US dollars per person', word('dólar por persona', 'dólares por persona')],
    ]),
  ],
]);

export function knowsUnit(unit: string, locale: string): boolean {
  return UNITS.get(languageOf(locale))?.has(unit) ?? false;
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
  const language = languageOf(locale);
  const found = UNITS.get(language)?.get(unit);
  if (found === undefined) return undefined;
  if ('symbol' in found) return `${printed}${found.tight === true ? '' : NO_BREAK_SPACE}${found.symbol}`;
  const noun = Math.abs(value) === 1 ? found.one : found.other;
  return options.many === true && language === 'es' ? `${printed} de ${noun}` : `${printed} ${noun}`;
}

/** 1 204 298 → "1.2 million" / "1,2 millones"; `printed` number and word belong together. */
export function formatMillions(value: number, locale: string): string {
  const millions = Math.round(value / 100_000) / 10;
  const printed = formatNumber(millions, locale, { decimals: 1 });
  if (languageOf(locale) === 'es')
    return `${printed}${NO_BREAK_SPACE}${Math.abs(millions) === 1 ? 'millón' : 'millones'}`;
  return `${printed}${NO_BREAK_SPACE}million`;
}

const TENS = [30, 40, 50, 60, 100] as const;
/** No number above this has a word here. */
export const NUMBER_WORDS_MOST = 100;
const WORDS: ReadonlyMap<string, { readonly small: readonly string[]; readonly tens: readonly string[] }> =
  new Map([
    [
      'en',
      {
        small:
          'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
            ' ',
          ),
        tens: ['thirty', 'forty', 'fifty', 'sixty', 'one hundred'],
      },
    ],
    [
      'es',
      {
        small:
          'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
            ' ',
          ),
        tens: ['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'cien'],
      },
    ],
  ]);

/** 0–20, 30, 40, 50, 60 and 100 as a word; undefined for every other number. */
export function numberWord(value: number, locale: string): string | undefined {
  const words = WORDS.get(languageOf(locale));
  if (words === undefined || !Number.isInteger(value)) return undefined;
  const ten = TENS.findIndex((candidate) => candidate === value);
  return ten === -1 ? words.small[value] : words.tens[ten];
}

export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
