/** Holds the present state, takes inputs one after the other, and tells listeners when something changed. */
import type { Story } from '../story/story.ts';
import { advance } from './state.ts';
import type { StoryInput, StoryState } from './state.ts';

export type Listener = (state: StoryState, previous: StoryState) => void;

export interface Store {
  get(): StoryState;
  /** An input sent by a listener waits until every listener has heard of the change before it. */
  send(input: StoryInput): void;
  /** Not called at once, only on changes. Returns the stop. */
  subscribe(listener: Listener): () => void;
}

export interface StoreOptions {
  /** Hears what a listener threw. Without it the first such error leaves `send`, after everybody was told. */
  readonly onError?: (error: unknown) => void;
}

export function createStore(story: Story, initial: StoryState, { onError }: StoreOptions = {}): Store {
  let state = initial;
  let telling = false;
  const waiting: StoryInput[] = [];
  const listeners = new Set<{ readonly hear: Listener }>();

  function tell(previous: StoryState, faults: unknown[]): void {
    const told = state;
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener.hear(told, previous);
      } catch (error) {
        faults.push(error);
      }
    }
  }

  function send(input: StoryInput): void {
    waiting.push(input);
    if (telling) return;
    const faults: unknown[] = [];
    telling = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const previous = state;
      state = advance(story, previous, next);
      if (state !== previous) tell(previous, faults);
    }
    telling = false;
    if (onError === undefined && faults.length > 0) throw faults[0];
    for (const fault of faults) onError?.(fault);
  }

  return {
    get: () => state,
    send,
    subscribe(hear) {
      const listener = { hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
