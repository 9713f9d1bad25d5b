/** A fact of the register as words: its value in the reader's language, with the options of the text's grammar. */
import { formatDate, parseDate } from '../words/date.ts';
import { languageOf } from '../words/language-of.ts';
import { languageFor } from '../words/languages.ts';
import { formatMillions, formatNumber, knowsUnit, numberWord, withUnit } from '../words/number.ts';
import { REGISTER_LANGUAGE } from '../words/register-language.ts';
import type { FactOptions, Fault } from './fact-options.ts';
import type { Fact } from './schema-register.ts';

export type PrintedFact = Pick<Fact, 'id' | 'value' | 'unit'>;

/** The printed value; options that do not fit the fact are ignored (see `checkFactOptions`). */
export function formatFact(fact: PrintedFact, options: FactOptions, locale: string): string {
  return printFact(fact, options, locale).text;
}

/** What is wrong with printing this fact with these options in this language. */
export function checkFactOptions(fact: PrintedFact, options: FactOptions, locale: string): readonly Fault[] {
  return printFact(fact, options, locale).faults;
}

interface Printed {
  readonly text: string;
  readonly faults: readonly Fault[];
}

function printFact(fact: PrintedFact, options: FactOptions, locale: string): Printed {
  const { value, unit } = fact;
  if (value === null) {
    return misfit(
      '',
      'fact-without-value',
      `${fact.id} has no value to print.`,
      `Word it yourself and add :cite[${fact.id}].`,
    );
  }
  if (typeof value === 'number') return printNumber(value, unit, options, locale);
  if (parseDate(value) !== undefined && (unit === 'date' || unit === 'month')) {
    const text = formatDate(value, locale, { year: options.noyear !== true });
    return { text, faults: refuse(options, ['noyear'], 'a date') };
  }
  if (options.part !== undefined) return printPart(value, fact, options, locale);
  const range = readRange(value);
  if (range !== undefined) return printRange(range, unit, options, locale);
  return printWords(value, fact, options, locale);
}

function printNumber(value: number, unit: string | null, options: FactOptions, locale: string): Printed {
  const faults = [...refuse(options, ['unit', 'abs', 'round', 'in', 'words', 'cap'], 'a single number')];
  let number = options.abs === true ? Math.abs(value) : value;
  let shownUnit = unit;
  if (options.in === 'km2') {
    if (unit === 'ha') {
      number /= 100;
      shownUnit = 'km2';
    } else {
      faults.push(
        optionFault(
          `{in=km2} turns hectares into square kilometres, but the unit is ${unit ?? 'none'}.`,
          'Leave it out.',
        ),
      );
    }
  }
  if (options.round !== undefined) number = Math.round(number / options.round) * options.round;
  const many = options.in === 'million';
  const word = options.words === true ? numberWord(number, locale) : undefined;
  if (options.words === true && word === undefined) {
    faults.push(
      optionFault(
        `There is no word for ${number}.`,
        '{words} knows 0 to 20, 30, 40, 50, 60 and 100: leave it out.',
      ),
    );
  }
  const printed =
    word ??
    (many ? formatMillions(number, locale) : formatNumber(number, locale, { grouping: unit !== 'year' }));
  const text = options.cap === true ? capitalised(printed, locale) : printed;
  if (options.unit !== true) return { text, faults };
  const complete = shownUnit === null ? undefined : withUnit(text, number, shownUnit, locale, { many });
  if (complete !== undefined) return { text: complete, faults };
  return { text, faults: [...faults, unitFault(shownUnit, locale)] };
}

function printPart(value: string, fact: PrintedFact, options: FactOptions, locale: string): Printed {
  const { part = 1, ...others } = options;
  const parts = value.split(' / ');
  const found = parts[part - 1];
  if (parts.length < 2 || found === undefined) {
    const hint = parts.length < 2 ? 'Leave {part} out.' : `It has ${parts.length} parts.`;
    return misfit(localNumbers(value, locale), 'bad-option', `${fact.id} has no part ${part}.`, hint);
  }
  return printFact({ ...fact, value: readNumber(found) ?? found }, others, locale);
}

type Range = readonly [min: number, max: number];

function printRange(range: Range, unit: string | null, options: FactOptions, locale: string): Printed {
  if (options.end !== undefined) {
    const { end, ...others } = options;
    return printNumber(range[end === 'min' ? 0 : 1], unit, others, locale);
  }
  const { unit: withUnitToo, cap, ...plain } = options;
  const ends = range.map((end) => printNumber(end, unit, plain, locale));
  const joined = ends.map(({ text }) => text).join(languageFor(locale)?.range ?? '–');
  const text = cap === true ? capitalised(joined, locale) : joined;
  const faults = ends.flatMap((end) => end.faults).slice(0, 1);
  if (withUnitToo !== true) return { text, faults };
  const complete = unit === null ? undefined : withUnit(text, range[1], unit, locale);
  return complete === undefined
    ? { text, faults: [...faults, unitFault(unit, locale)] }
    : { text: complete, faults };
}

/** A name or wording of the register: numbers and a few small words follow the language, the rest stays. */
function printWords(value: string, fact: PrintedFact, options: FactOptions, locale: string): Printed {
  const faults = [...refuse(options, ['unit'], 'a text')];
  const numbers = localNumbers(value, locale);
  const text = (languageFor(locale)?.aroundFigures ?? []).reduce(
    (words, [pattern, own]) => words.replace(pattern, own),
    numbers,
  );
  if (languageOf(locale) !== REGISTER_LANGUAGE && ENGLISH_WORD.test(text)) {
    faults.push({
      code: 'fact-in-english',
      message: `${fact.id} prints as “${text}”, which is English.`,
      hint: `Word it yourself and add :cite[${fact.id}].`,
    });
  }
  if (options.unit !== true) return { text, faults };
  const complete = fact.unit === null ? undefined : withUnit(text, 2, fact.unit, locale);
  return complete === undefined
    ? { text, faults: [...faults, unitFault(fact.unit, locale)] }
    : { text: complete, faults };
}

/** Small letters only: names start with a capital. */
const ENGLISH_WORD = /(?<![\p{L}\p{N}])(?!unos)(?:and|by|or|than|to|of|in|[a-z]{4,})(?![\p{L}\p{N}])/u;

function localNumbers(text: string, locale: string): string {
  return text.replace(/(?<![\p{L}\d-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d-])/gu, (figure) => {
    const number = readNumber(figure);
    return number === undefined ? figure : formatNumber(number, locale);
  });
}

function readRange(text: string): Range | undefined {
  const match = /^([\d.,]+) to ([\d.,]+)$/.exec(text);
  const min = readNumber(match?.[1] ?? '');
  const max = readNumber(match?.[2] ?? '');
  return min === undefined || max === undefined ? undefined : [min, max];
}

/** "40,297" or "1.5" as the register writes numbers inside a text. */
function readNumber(text: string): number | undefined {
  return /^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

function capitalised(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

/** Faults for every option that means nothing for this kind of value. */
function refuse(options: FactOptions, fitting: readonly (keyof FactOptions)[], kind: string): Fault[] {
  return Object.keys(options)
    .filter((name) => name !== 'nonote' && !fitting.some((fit) => fit === name))
    .map((name) => {
      const written = name === 'end' ? (options.end ?? name) : name;
      return optionFault(`{${written}} means nothing for ${kind}.`, 'Leave it out.');
    });
}

function unitFault(unit: string | null, locale: string): Fault {
  const known = unit !== null && knowsUnit(unit, locale);
  const message =
    unit === null || known
      ? 'The fact has no unit.'
      : `There are no words for the unit "${unit}" in "${locale}".`;
  return optionFault(message, 'Leave {unit} out and write what is counted yourself.');
}

function optionFault(message: string, hint: string): Fault {
  return { code: 'bad-option', message, hint };
}

function misfit(text: string, code: string, message: string, hint: string): Printed {
  return { text, faults: [{ code, message, hint }] };
}
