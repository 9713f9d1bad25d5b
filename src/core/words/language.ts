/** What the program must know of a language beyond its texts: how numbers, ranges and notes are set in it. */

/** A symbol is set off by a no-break space; a word has a form for one and a form for more. */
export type Unit =
  { readonly symbol: string; readonly tight?: boolean } | { readonly one: string; readonly other: string };

export const word = (one: string, other: string): Unit => ({ one, other });
export const symbol = (text: string): Unit => ({ symbol: text });

export interface Language {
  /** For dates and lists of Intl, where the bare code would mean another country's habits. */
  readonly intl?: string;
  /** Between the two ends of a range. */
  readonly range: string;
  readonly million: { readonly one: string; readonly other: string };
  /** Between "million" and what is counted. */
  readonly ofMillions: string;
  /** Whether a source note stands before the mark that ends its clause. */
  readonly noteBeforeMark: boolean;
  /** What a register may count or measure in; a unit that is not here cannot be printed. */
  readonly units: ReadonlyMap<string, Unit>;
  /** The words for 0 to 20, then for 30, 40, 50, 60 and 100, between commas. */
  readonly numbers: string;
  /** What the register's small English words become around a figure. */
  readonly aroundFigures: readonly (readonly [pattern: RegExp, words: string])[];
}
