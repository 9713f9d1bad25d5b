/** For a part that is fetched when it is asked for: whether it is still waited for when it has come. */
export class LateTurn {
  /** Counts what was asked for and what was called off: a part that comes later than either is not wanted any more. */
  #turn = 0;
  /** What had the focus when it was asked for: not every click moves it. `undefined` while nothing is awaited. */
  #before: Element | null | undefined;

  /** On its way, neither called off nor left by a reader who went on by keyboard: no focus is fetched back. */
  get isAwaited(): boolean {
    return this.#before !== undefined && [this.#before, document.body, null].includes(focused());
  }

  callOff(): void {
    this.#turn += 1;
    this.#before = undefined;
  }

  /** @returns to ask once, when the part has come or cannot be had: whether it is still awaited, and nothing else instead */
  begin(): () => boolean {
    this.callOff();
    this.#before = focused();
    const turn = this.#turn;
    return () => {
      if (turn !== this.#turn) return false;
      const { isAwaited } = this;
      this.callOff();
      return isAwaited;
    };
  }
}

/** What has the focus, inside whatever shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
