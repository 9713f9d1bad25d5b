/** What has to be told, before the eyes of whoever presents: in the bar, or in the presenter window. */
import type { Fault } from '../core/present/fault.ts';

/** Long enough to read a sentence twice from the back row. */
const NOTICE_MS = 12_000;

/** Keeps one until it has been read: whoever goes on has read it. */
export class Notice {
  readonly #onEnd: () => void;
  #fault: Fault | null = null;
  #isRemote = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** For the class's window, or for the presenter window. */
  faultFor(isRemote: boolean): Fault | null {
    return isRemote === this.#isRemote ? this.#fault : null;
  }

  /** @param isRemote the presenter window asked, and the class need not read what it did not get */
  put(fault: Fault, isRemote: boolean): void {
    this.drop();
    this.#fault = fault;
    this.#isRemote = isRemote;
    this.#timer = setTimeout(() => {
      this.drop();
      this.#onEnd();
    }, NOTICE_MS);
  }

  /** Whether there was one. */
  drop(): boolean {
    const had = this.#fault !== null;
    clearTimeout(this.#timer);
    this.#fault = null;
    return had;
  }
}
