/** A part of the map's furniture in the page's own markup: at work while it is connected and has a story. */
import type { StoryHost } from './story-host.ts';

export abstract class FurnitureElement extends HTMLElement {
  #host: StoryHost | null = null;
  #stop: (() => void) | null = null;

  get host(): StoryHost | null {
    return this.#host;
  }

  /** The story it belongs to. */
  set host(host: StoryHost | null) {
    if (host === this.#host) return;
    this.#end();
    this.#host = host;
    this.#begin();
  }

  connectedCallback(): void {
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  /** Shows the present state, follows it, and returns how to stop. */
  protected abstract start(host: StoryHost): () => void;

  #begin(): void {
    if (this.#host === null || this.#stop !== null || !this.isConnected) return;
    this.#stop = this.start(this.#host);
  }

  #end(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
