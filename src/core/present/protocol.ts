/** What the audience window and the presenter window say to each other, and how a stranger's message is refused. */
import { readClock, type Clock } from './clock.ts';
import { isFault, type Fault } from './fault.ts';
import { isRemote, type PresentCommand } from './commands.ts';
import type { Screen } from './show.ts';

export const PRESENT_VERSION = 1;

/** Everything the presenter window shows of the audience window. */
export interface Snapshot {
  readonly place: number;
  readonly shown: number;
  readonly frozen: boolean;
  readonly screen: Screen;
  readonly exploring: boolean;
  readonly labels: boolean;
  /** A picture stands in for the map. */
  readonly still: boolean;
  /** Whether single signs are keys. */
  readonly letters: boolean;
  readonly plain: boolean;
  readonly theme: string;
  /** The map goes from view to view without moving in between. */
  readonly motionless: boolean;
  readonly lang: string;
  readonly clock: Clock;
  /** What whoever presents has to be told in that window, and not before the class. */
  readonly fault: Fault | null;
}

export type PresentMessage =
  | { readonly kind: 'state'; readonly state: Snapshot }
  /** The presenter window asks for the state, every second: a covered window may not count seconds itself. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'command'; readonly command: PresentCommand }
  | { readonly kind: 'go'; readonly place: number }
  /** The audience window leaves present mode or is closed. */
  | { readonly kind: 'gone' };

export const printMessage = (message: PresentMessage): string =>
  JSON.stringify({ v: PRESENT_VERSION, ...message });

/** `null` for whatever is not a message of this version. */
export function parseMessage(text: unknown): PresentMessage | null {
  if (typeof text !== 'string' || text.length > 4096) return null;
  const value = parsed(text);
  if (value?.['v'] !== PRESENT_VERSION) return null;
  switch (value['kind']) {
    case 'ask':
      return { kind: 'ask' };
    case 'gone':
      return { kind: 'gone' };
    case 'command':
      return isRemote(value['command']) ? { kind: 'command', command: value['command'] } : null;
    case 'go':
      return isIndex(value['place']) ? { kind: 'go', place: value['place'] } : null;
    case 'state': {
      const state = readSnapshot(value['state']);
      return state === null ? null : { kind: 'state', state };
    }
    default:
      return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isScreen = (value: unknown): value is Screen =>
  value === 'picture' || value === 'black' || value === 'white';

function readSnapshot(value: unknown): Snapshot | null {
  if (!isFields(value)) return null;
  const { place, shown, screen, theme, lang, fault } = value;
  if (!isIndex(place) || !isIndex(shown) || !isScreen(screen)) return null;
  if (typeof theme !== 'string' || typeof lang !== 'string') return null;
  const yes = (name: string): boolean => value[name] === true;
  return {
    place,
    shown,
    screen,
    theme,
    lang,
    frozen: yes('frozen'),
    exploring: yes('exploring'),
    labels: yes('labels'),
    motionless: yes('motionless'),
    still: yes('still'),
    letters: yes('letters'),
    plain: yes('plain'),
    clock: readClock(value['clock']),
    fault: isFault(fault) ? fault : null,
  };
}
