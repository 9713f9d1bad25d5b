/** For a part that is fetched when it is asked for: whether it is still waited for when it has come. */
export class LateTurn {
  /** Counts what was asked for and what was called off: a part that comes later than either is not wanted any more. */
  #turn = 0;
  #isAwaited = false;

  /** On its way, and not called off. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }

  callOff(): void {
    this.#turn += 1;
    this.#isAwaited = false;
  }

  /**
   * @returns to ask once, when the part has come or cannot be had: `true` when the reader neither called it off nor
   * asked for something else meanwhile, nor went on by keyboard, so that no focus is fetched back
   */
  begin(): () => boolean {
    this.callOff();
    this.#isAwaited = true;
    const turn = this.#turn;
    // Not every click moves the focus: where it was, it may stay.
    const before = focused();
    return () => {
      if (turn !== this.#turn) return false;
      this.#isAwaited = false;
      return [before, document.body, null].includes(focused());
    };
  }
}

/** What has the focus, inside whatever shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
