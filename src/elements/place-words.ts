/** The words that name what the reader points at on the map, lit up; and the pointer that says it can be opened. */

const LIT = 'data-lit';

export class PlaceWords {
  readonly #root: HTMLElement;
  readonly #stage: HTMLElement;
  #lit: string | null = null;

  constructor(root: HTMLElement, stage: HTMLElement) {
    this.#root = root;
    this.#stage = stage;
  }

  /** `null` when it is nothing that the page tells of. */
  light(id: string | null): void {
    if (id === this.#lit) return;
    this.#lit = id;
    this.#stage.toggleAttribute(LIT, id !== null);
    for (const link of this.#root.querySelectorAll<HTMLElement>('a.place[data-place]'))
      link.toggleAttribute(LIT, link.dataset['place'] === id);
  }
}
