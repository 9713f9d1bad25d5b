/** Keeps count of listeners and resize observers, to prove that none outlives the element that started it. */
import { vi } from 'vitest';
import { StoryMap } from '../../src/elements/story-map.ts';

export interface ListenerLedger {
  /** What is still listening, one line for each. */
  open(): readonly string[];
  /** Gives the platform its own methods back. */
  close(): void;
}

/** Listeners on a single button or link go with it; these targets stay, or may come back. */
const outlives = (target: unknown): boolean =>
  !(target instanceof Node) || target === document || target === document.body || target instanceof StoryMap;

export function openListenerLedger(): ListenerLedger {
  const added = vi.spyOn(EventTarget.prototype, 'addEventListener');
  const removed = vi.spyOn(EventTarget.prototype, 'removeEventListener');
  const observed = vi.spyOn(ResizeObserver.prototype, 'observe');
  const disconnected = vi.spyOn(ResizeObserver.prototype, 'disconnect');
  return {
    open() {
      const gone = removed.mock.calls.map(([type, listener], at) => ({
        target: removed.mock.contexts[at],
        type,
        listener,
      }));
      const listening = added.mock.calls.flatMap(([type, listener], at) => {
        const target: unknown = added.mock.contexts[at];
        if (!outlives(target)) return [];
        const match = gone.findIndex(
          (entry) => entry.target === target && entry.type === type && entry.listener === listener,
        );
        if (match >= 0) gone.splice(match, 1);
        return match >= 0 ? [] : [`${Object.prototype.toString.call(target)} ${type}`];
      });
      const watching = new Set<unknown>(observed.mock.contexts);
      for (const observer of disconnected.mock.contexts) watching.delete(observer);
      return [...listening, ...[...watching].map(() => 'resize observer')];
    },
    close() {
      for (const spy of [added, removed, observed, disconnected]) spy.mockRestore();
    },
  };
}
