/** Watches one media query of the reader's device. */
import { listen } from './listen.ts';

export interface MediaQuery {
  matches(): boolean;
  /** Tells every change, not the present value. */
  start(onChange: (matches: boolean) => void): () => void;
}

export function createMediaQuery(view: Window, query: string): MediaQuery {
  const list = view.matchMedia(query);
  return {
    matches: () => list.matches,
    start(onChange) {
      return listen(list, ['change'], () => {
        onChange(list.matches);
      });
    },
  };
}
