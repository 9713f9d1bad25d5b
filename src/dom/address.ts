/** The step in the address: `#step-id` or `#step-id.2`, read from links and kept in step with the reader. */
import { listen } from './listen.ts';

export interface Place {
  /** Index of the step, −1 for the opening. */
  readonly step: number;
  /** 1-based. */
  readonly stop: number;
}

export interface AddressStep {
  readonly id: string;
  readonly stopCount: number;
}

/** `null` for every hash that is not a place in the story: such a hash belongs to the browser. */
export function parseHash(hash: string, steps: readonly AddressStep[]): Place | null {
  const [, id, number = '1'] = /^#([^.]+)(?:\.(\d+))?$/.exec(hash) ?? [];
  const step = steps.findIndex((candidate) => candidate.id === id);
  const stop = Number(number);
  const count = steps[step]?.stopCount ?? 0;
  return stop >= 1 && stop <= count ? { step, stop } : null;
}

export interface Address {
  /** The place the address names now. */
  read(): Place | null;
  /** Follows the reader. Replaces the entry, never adds one: Back leaves the story. */
  write(step: number): void;
  /** Tells places asked for by a changed hash: typed by hand, or Back and Forward. The page of another path is loaded. */
  start(onAsked: (place: Place) => void): () => void;
}

export function createAddress(view: Window, steps: readonly AddressStep[]): Address {
  const { location } = view;
  let spared: string | null = null;
  const read = (): Place | null => parseHash(location.hash, steps);
  return {
    read,
    write(step) {
      const { hash, pathname, search } = location;
      if ((read()?.step ?? -1) === step && (step !== -1 || hash === '')) return;
      // A reader who followed a link to a source is sent there by the browser, through other steps.
      if (hash !== '' && read() === null && spared !== hash) {
        spared = hash;
        return;
      }
      const id = steps[step]?.id;
      replaceAddress(view, `${pathname}${search}${id === undefined ? '' : `#${id}`}`);
    },
    start(onAsked) {
      const { pathname } = location;
      const ask = ({ newURL }: Partial<HashChangeEvent>): void => {
        // The browser's own jump may have passed another step and rewritten the address since.
        const place = parseHash((newURL ? new URL(newURL) : location).hash, steps);
        // Once present mode has changed the language, Back and Forward lead to addresses of both: each needs its own page.
        if (location.pathname !== pathname) location.reload();
        else if (place) onAsked(place);
      };
      return listen(view, ['hashchange', 'popstate'], ask);
    },
  };
}

/** Changes the address without a navigation; a browser that refuses (frames, floods) loses only the address. */
export function replaceAddress(view: Window, address: string): void {
  try {
    view.history.replaceState(view.history.state, '', address);
  } catch {
    // Opaque origins may not, and Safari allows a hundred changes in half a minute: the story goes on.
  }
}
