/** The sticky ground behind the text: holds the live map's container and says in words what the map shows. */

/**
 * @tagname story-stage
 * @csspart stage - The element itself, as prerendered: the ground on which the map is drawn.
 */
export class StoryStage extends HTMLElement {
  #container: HTMLElement | null = null;
  #words: HTMLElement | null = null;

  /** The element that the map draws into; it stays the same when the stage is moved. */
  get container(): HTMLElement {
    if (this.#container === null) {
      this.#container = this.ownerDocument.createElement('div');
      this.#container.className = 'map';
      // MapLibre's own sheet would give it no height; what is said here needs no sheet at all.
      this.#container.style.cssText = 'position:absolute;inset:0';
      this.append(this.#container);
    }
    return this.#container;
  }

  /**
   * @param name accessible name of the map at this step
   * @param words what describes this view in the text of its step, folded away or not
   */
  describe(name: string, words: readonly HTMLElement[]): void {
    this.role = 'region';
    this.ariaLabel = name;
    if (words.length === 0) {
      this.removeAttribute('aria-describedby');
      return;
    }
    // What is folded away in a closed `details` describes nothing to a browser; what is `hidden` does.
    this.#words ??= this.#makeWords();
    this.#words.textContent = words.map(({ textContent }) => textContent.trim()).join(' ');
    this.setAttribute('aria-describedby', this.#words.id);
  }

  #makeWords(): HTMLElement {
    const words = this.ownerDocument.createElement('p');
    words.id = 'story-stage-words';
    words.hidden = true;
    this.append(words);
    return words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-stage': StoryStage;
  }
}
