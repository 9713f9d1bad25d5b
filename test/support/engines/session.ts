/** What the journeys need of a browser, whichever engine it has. */

/** Keys by the names of `KeyboardEvent.key`. */
export type Key = 'PageDown' | 'PageUp' | 'Escape' | 's';

/** One tab. */
export interface Session {
  go(url: string): Promise<void>;
  /** Runs in the page; what goes in and comes out must be JSON. */
  evaluate<Result, Given extends readonly unknown[]>(
    script: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  press(key: Key): Promise<void>;
  /** PNG of what the tab shows. */
  picture(): Promise<Buffer>;
  /** Another tab of the same browser, with the same storage and channels. */
  tab(): Promise<Session>;
  /** Ends the browser. */
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Gives up a WebGL context by itself; what a reader sees then has tests of its own (`failures.test.ts`). */
  readonly mayLoseContext?: boolean;
  /** A window of 1000 × 640 pixels or a little less. */
  open(): Promise<Session>;
}

export const WINDOW = { width: 1000, height: 640 } as const;
