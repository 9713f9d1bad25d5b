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
   * @param opener what the reader asked with; `null` when that cannot have the focus
   * @returns to ask once, when the part has come or cannot be had: `true` when the reader neither called it off nor
   * asked for something else meanwhile, nor went on by keyboard, so that no focus is fetched back
   */
  begin(opener: HTMLElement | null): () => boolean {
    this.callOff();
    this.#isAwaited = true;
    const turn = this.#turn;
    return () => {
      if (turn !== this.#turn) return false;
      this.#isAwaited = false;
      return opener === null || isStillAt(opener);
    };
  }
}

/** What was clicked need not have the focus, but nothing else on the page has it then. */
function isStillAt(opener: HTMLElement): boolean {
  const { activeElement } = opener.getRootNode() as Document | ShadowRoot;
  const none = opener.isConnected && isNone(activeElement) && isNone(opener.ownerDocument.activeElement);
  return activeElement === opener || none;
}

const isNone = (element: Element | null): boolean => element === null || element.localName === 'body';
