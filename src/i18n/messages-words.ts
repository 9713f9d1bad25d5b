/** Words around the plain edition, the glossary and what may be skipped. */
export interface EditionMessages {
  /** Heading of the section of terms. */
  readonly glossary: string;
  readonly glossaryIntro: string;
  /** Before the sentence that says what a skipped step holds. */
  readonly inShort: string;
  /** `{title}` of the story. */
  readonly plainTitle: string;
  readonly plainIntro: string;
  readonly toFull: string;
  /** `{n}` `{title}` of the step. */
  readonly stepInFull: string;
}

/** What the switch says on a live page. */
export interface PlainMessages {
  /** Link to the plain edition, and name of the switch that brings its words into the page. */
  readonly name: string;
  readonly shown: string;
  readonly hidden: string;
  readonly failed: string;
}
