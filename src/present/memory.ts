/** What outlives a reload, kept in the history entry and nowhere else: nothing is stored on the device. */
import { readClock, type Clock } from '../core/present/clock.ts';
import { CAPTION_LEAST, CAPTION_MOST } from '../core/present/show.ts';

export interface Memory {
  /** Name of the channel to the presenter window. */
  readonly name: string;
  readonly clock: Clock;
  /** Size of the caption in percent. */
  readonly caption: number;
  /** Address of the notes: the teacher reads them in the language the show began in, whatever the class hears. */
  readonly notes: string;
}

export function readMemory(view: Window): Memory {
  const state: unknown = view.history.state;
  const kept = isFields(state) ? state['present'] : undefined;
  if (isFields(kept) && typeof kept['name'] === 'string') {
    return {
      name: kept['name'],
      clock: readClock(kept['clock']),
      caption: readCaption(kept['caption']),
      notes: ownAddress(view, kept['notes']),
    };
  }
  const name = Math.random().toString(36).slice(2, 12);
  return { name, clock: readClock(null), caption: CAPTION_LEAST, notes: ownAddress(view, undefined) };
}

const readCaption = (kept: unknown): number =>
  typeof kept === 'number' && kept >= CAPTION_LEAST && kept <= CAPTION_MOST ? kept : CAPTION_LEAST;

/** That of this page's language, unless another one of this site is kept. */
function ownAddress({ document, location }: Window, kept: unknown): string {
  const own = new URL('presenter/', document.baseURI).href;
  return typeof kept === 'string' && URL.canParse(kept) && new URL(kept).origin === location.origin
    ? kept
    : own;
}

/** Replaces the entry's address and what it remembers; a browser that refuses loses only these. */
export function writeMemory(view: Window, memory: Memory, address: string): void {
  const before: unknown = view.history.state;
  const rest = isFields(before) ? before : {};
  try {
    view.history.replaceState({ ...rest, present: memory }, '', address);
  } catch {
    // Opaque origins may not, and Safari allows a hundred changes in half a minute: the show goes on.
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
