/** The options an author may write behind a fact, `:fact[id]{unit nonote}`, read and checked. */
import { suggest } from './nearest.ts';

export interface FactOptions {
  readonly unit?: boolean;
  /** Drop the sign. */
  readonly abs?: boolean;
  /** Round to a multiple of this. */
  readonly round?: number;
  readonly in?: 'km2' | 'million';
  /** A small whole number as a word. */
  readonly words?: boolean;
  /** The word starts a sentence. */
  readonly cap?: boolean;
  /** One end of a range such as "2 to 10". */
  readonly end?: 'min' | 'max';
  /** 1-based part of "a / b / c". */
  readonly part?: number;
  /** Leave the year of a date out. */
  readonly noyear?: boolean;
  /** No mark of a source note: the same fact was noted just before. */
  readonly nonote?: boolean;
}

export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type DirectiveAttributes = Readonly<Record<string, string | null | undefined>>;

const FLAGS = ['unit', 'abs', 'words', 'cap', 'min', 'max', 'noyear', 'nonote'] as const;
const NAMES: readonly string[] = [...FLAGS, 'round', 'in', 'part'];

export interface ReadOptions {
  readonly options: FactOptions;
  readonly faults: readonly Fault[];
}

/** Reads the attributes of a `:fact`; what cannot be read is left out and comes back as a fault. */
export function readFactOptions(attributes: DirectiveAttributes | null | undefined): ReadOptions {
  const faults: Fault[] = [];
  const given = new Map(Object.entries(attributes ?? {}));
  const bad = (message: string, hint: string): void => {
    faults.push({ code: 'bad-option', message, hint });
  };
  for (const [name, value] of given) {
    if (!NAMES.includes(name)) {
      bad(`A fact has no option "${name}".`, suggest(name, NAMES, `Options are: ${NAMES.join(', ')}.`));
    } else if (isFlag(name) && (value ?? '') !== '') {
      bad(`The option "${name}" takes no value.`, `Write {${name}}.`);
    }
  }
  const has = (name: (typeof FLAGS)[number]): boolean => given.has(name);
  const positive = (name: 'round' | 'part'): number | undefined => {
    const value = given.get(name);
    if (!given.has(name)) return undefined;
    const number = Number(value ?? '');
    if (Number.isInteger(number) && number > 0) return number;
    bad(
      `{${name}=${value ?? ''}} is no whole number above zero.`,
      `Write for example {${name}=${name === 'round' ? 100 : 2}}.`,
    );
    return undefined;
  };
  const unitIn = readIn(given, bad);
  if (has('min') && has('max'))
    bad('{min} and {max} name two ends of a range.', 'Print the range whole, or write two facts.');
  if (has('cap') && !has('words')) bad('{cap} works only together with {words}.', 'Write {words cap}.');
  const round = positive('round');
  const part = positive('part');
  const options: FactOptions = {
    ...(has('unit') ? { unit: true } : {}),
    ...(has('abs') ? { abs: true } : {}),
    ...(has('words') ? { words: true } : {}),
    ...(has('cap') ? { cap: true } : {}),
    ...(has('min') ? { end: 'min' } : has('max') ? { end: 'max' } : {}),
    ...(has('noyear') ? { noyear: true } : {}),
    ...(has('nonote') ? { nonote: true } : {}),
    ...(round === undefined ? {} : { round }),
    ...(part === undefined ? {} : { part }),
    ...(unitIn === undefined ? {} : { in: unitIn }),
  };
  return { options, faults };
}

function readIn(
  given: ReadonlyMap<string, string | null | undefined>,
  bad: (message: string, hint: string) => void,
): FactOptions['in'] | undefined {
  if (!given.has('in')) return undefined;
  const value = given.get('in') ?? '';
  if (value === 'km2' || value === 'million') return value;
  bad(`{in=${value}} is not known.`, suggest(value, ['km2', 'million'], 'Write {in=km2} or {in=million}.'));
  return undefined;
}

function isFlag(name: string): boolean {
  return FLAGS.some((flag) => flag === name);
}
