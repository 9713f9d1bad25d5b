/** Notices the first sign that somebody is reading, or a long idle, so that an untouched page never pays for the map. */
import { listen } from './listen.ts';

const SIGNS = ['scroll', 'wheel', 'pointerdown', 'pointermove', 'touchstart', 'keydown'] as const;
/** After this long without a sign the page has all the time it wants. */
const LONG_IDLE_MS = 8_000;
const PASSIVE = { passive: true, capture: true } as const;

declare global {
  interface Navigator {
    /** Not in every browser. */
    readonly connection?: { readonly saveData?: boolean };
  }
}

export interface Intent {
  /** When `true`, the reader asked the browser to save data: whatever is heavy waits for an explicit request. */
  readonly saveData: boolean;
  /** Calls once at most. */
  start(onIntent: () => void): () => void;
}

/** A guest on a page of others is asked with the element that it stands in: see `inline/guest-intent.ts`. */
type CreateIntent = (view: Window, scope?: Element) => Intent;

export const createIntent: CreateIntent = (view) => {
  const saveData = view.navigator.connection?.saveData === true;
  return {
    saveData,
    start(onIntent) {
      let idle: number | undefined;
      const timer = view.setTimeout(() => {
        if (saveData) return;
        // Safari has no idle callbacks; there the wait itself is enough.
        if ('requestIdleCallback' in view) idle = view.requestIdleCallback(act);
        else act();
      }, LONG_IDLE_MS);
      function stop(): void {
        view.clearTimeout(timer);
        if (idle !== undefined) view.cancelIdleCallback(idle);
        deafen();
      }
      function act(): void {
        stop();
        onIntent();
      }
      /** A browser tells a pointer that rests when the page moves under it. */
      const hear = (event: Event): void => {
        const { type, movementX: x, movementY: y } = event as PointerEvent;
        if (type !== 'pointermove' || x !== 0 || y !== 0) act();
      };
      const deafen = listen(view, SIGNS, hear, PASSIVE);
      return stop;
    },
  };
};
