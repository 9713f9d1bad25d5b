/** Why something did not come, before the eyes of whoever asked for it: in the bar, or in the presenter window. */
import type { Fault } from '../core/present/fault.ts';

/** Long enough to read a sentence twice from the back row. */
const NOTICE_MS = 12_000;

/** Keeps a notice until it has been read: whoever goes on has read it. */
export class Notices {
  readonly #onEnd: () => void;
  #fault: Fault | null = null;
  /** Whether the presenter window asked last: the class need not read what it did not get. */
  #isRemote = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** For the class's window. */
  get here(): Fault | null {
    return this.#isRemote ? null : this.#fault;
  }

  /** For the presenter window. */
  get there(): Fault | null {
    return this.#isRemote ? this.#fault : null;
  }

  /** Somebody asks for something else. */
  asked(isRemote: boolean): void {
    this.drop();
    this.#isRemote = isRemote;
  }

  put(fault: Fault): void {
    this.drop();
    this.#fault = fault;
    this.#timer = setTimeout(() => {
      this.drop();
      this.#onEnd();
    }, NOTICE_MS);
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#fault = null;
  }
}
