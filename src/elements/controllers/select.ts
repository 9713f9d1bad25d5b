/** Renders its host again when a slice of the story's state changes, and only then. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoryState } from '../../core/state/state.ts';
import type { Store } from '../../core/state/store.ts';

export class Select<T> implements ReactiveController {
  /** The slice as of the last change. */
  value: T;
  readonly #host: ReactiveControllerHost;
  readonly #pick: (state: StoryState) => T;
  #store: Store | null = null;
  #stop: (() => void) | null = null;

  /** @param none the slice while there is no story yet */
  constructor(host: ReactiveControllerHost, pick: (state: StoryState) => T, none: T) {
    this.#host = host;
    this.#pick = pick;
    this.value = none;
    host.addController(this);
  }

  /** Follows this store from now on. */
  follow(store: Store | null): void {
    if (store === this.#store) return;
    this.hostDisconnected();
    this.#store = store;
    this.hostConnected();
  }

  hostConnected(): void {
    const store = this.#store;
    if (store === null || this.#stop !== null) return;
    this.#read(store.get());
    this.#stop = store.subscribe((state) => {
      this.#read(state);
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #read(state: StoryState): void {
    const next = this.#pick(state);
    if (Object.is(next, this.value)) return;
    this.value = next;
    this.#host.requestUpdate();
  }
}
