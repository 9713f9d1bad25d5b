/** A presentation as a value: where the teacher is, what the class sees, and how an input changes both. */
import { started, STOPPED, toggled, type Clock } from './clock.ts';

export type Screen = 'picture' | 'black' | 'white';

export interface Show {
  /** Index into the story's stops where the teacher is. */
  readonly place: number;
  /** Index of the stop the class sees: another one only while frozen. */
  readonly shown: number;
  readonly frozen: boolean;
  readonly screen: Screen;
  /** Size of the caption in percent, 100 to 250. */
  readonly caption: number;
  /** Whether single signs are keys. */
  readonly letters: boolean;
  readonly clock: Clock;
}

export type ShowInput =
  | { readonly type: 'went'; readonly place: number; readonly now: number }
  | { readonly type: 'moved'; readonly by: 1 | -1; readonly now: number }
  | { readonly type: 'covered'; readonly screen: 'black' | 'white' }
  | { readonly type: 'uncovered' }
  | { readonly type: 'froze' }
  | { readonly type: 'captioned'; readonly by: 1 | -1 }
  | { readonly type: 'lettered' }
  | { readonly type: 'timed'; readonly now: number }
  | { readonly type: 'untimed' };

export const CAPTION_LEAST = 100;
export const CAPTION_MOST = 250;
const CAPTION_STEP = 25;

export const openShow = (place: number): Show => ({
  place,
  shown: place,
  frozen: false,
  screen: 'picture',
  caption: CAPTION_LEAST,
  letters: true,
  clock: STOPPED,
});

/** Pure. @param stops how many stops the story has */
export function advanceShow(show: Show, input: ShowInput, stops: number): Show {
  switch (input.type) {
    case 'moved':
      // After black the next key brings the picture back, and nobody misses a stop.
      return show.screen === 'picture'
        ? placed(show, show.place + input.by, stops, input.now)
        : { ...show, screen: 'picture' };
    case 'went':
      return placed({ ...show, screen: 'picture' }, input.place, stops, input.now);
    case 'covered':
      return { ...show, screen: show.screen === input.screen ? 'picture' : input.screen };
    case 'uncovered':
      return show.screen === 'picture' ? show : { ...show, screen: 'picture' };
    case 'froze':
      return { ...show, frozen: !show.frozen, shown: show.place };
    case 'captioned': {
      const caption = Math.min(CAPTION_MOST, Math.max(CAPTION_LEAST, show.caption + input.by * CAPTION_STEP));
      return caption === show.caption ? show : { ...show, caption };
    }
    case 'lettered':
      return { ...show, letters: !show.letters };
    case 'timed':
      return { ...show, clock: toggled(show.clock, input.now) };
    case 'untimed':
      return { ...show, clock: STOPPED };
  }
}

/** The first move starts the clock; a place outside of the story is its nearest end. */
function placed(show: Show, wanted: number, stops: number, now: number): Show {
  const place = Math.min(Math.max(0, Math.trunc(wanted)), Math.max(0, stops - 1));
  if (!Number.isFinite(wanted) || place === show.place) return show;
  const first = show.clock.startedAt === null && show.clock.gathered === 0;
  return {
    ...show,
    place,
    shown: show.frozen ? show.shown : place,
    clock: first ? started(show.clock, now) : show.clock,
  };
}
