/** A fault in the story's data, as a value: what is wrong, where, and how to mend it. */
export interface Problem {
  /** Stable kebab-case code, e.g. `unknown-fact`: tests and tools match on this, never on the prose. */
  readonly code: string;
  /** File relative to the data folder, e.g. `text/en.md`. */
  readonly file: string;
  /** Place inside the file: `line 12`, `chapters[1].steps[0].stops[0]`, `features[3]`. */
  readonly path: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** How to mend it, with the nearest valid name where there is one. */
  readonly hint: string;
}
