/** Watches one media query of the reader's device. */

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
      const tell = (): void => {
        onChange(list.matches);
      };
      list.addEventListener('change', tell);
      return () => {
        list.removeEventListener('change', tell);
      };
    },
  };
}
