/** Everything the page knows about where the reader is, and how an input changes it. */
import { clampPosition, nearestStop, restingPosition } from '../scroll/position.ts';
import type { PaintState } from '../map/paint-state.ts';
import type { Theme } from '../story/scene.ts';
import type { Story } from '../story/story.ts';
import { stopIndex } from './stop-index.ts';

/** Who moved the reader. */
export type By = 'scroll' | 'link' | 'key' | 'button' | 'api' | 'present' | 'host';
export type MapStatus = 'idle' | 'loading' | 'live' | 'still';
export type Mode = 'scroll' | 'stepper' | 'present' | 'still';
export type Motion = 'full' | 'still';

export interface StoryState {
  /** On the story line, see `scroll/position.ts`. */
  readonly position: number;
  /** Index of the step, −1 for the opening; `stop` is 1-based inside it. */
  readonly step: number;
  readonly stop: number;
  /** Who brought the reader to this stop. */
  readonly by: By;
  /** Whose hand the map is in. */
  readonly lead: 'story' | 'reader';
  readonly map: MapStatus;
  /** Stable code of why the map is still; absent when there is nothing to explain. */
  readonly mapReason?: string;
  readonly mode: Mode;
  readonly theme: Theme;
  readonly motion: Motion;
  readonly labels: boolean;
  /** Which of the ground the reader has taken away, as paint (`map/ground.ts`); absent as long as all of it is shown. */
  readonly ground?: PaintState;
}

export type StoryInput =
  | { readonly type: 'scrolled'; readonly position: number }
  | {
      readonly type: 'went';
      readonly step: number;
      readonly stop: number;
      readonly by: Exclude<By, 'scroll'>;
    }
  | { readonly type: 'map'; readonly status: MapStatus; readonly reason?: string | undefined }
  | { readonly type: 'explored' }
  | { readonly type: 'resumed' }
  | { readonly type: 'themed'; readonly theme: Theme }
  | { readonly type: 'motioned'; readonly motion: Motion }
  | { readonly type: 'labelled'; readonly labels: boolean }
  | { readonly type: 'grounded'; readonly ground: PaintState }
  | { readonly type: 'moded'; readonly mode: Mode };

export interface InitialOptions {
  readonly step?: number | undefined;
  readonly stop?: number | undefined;
  readonly by?: By | undefined;
  readonly mode?: Mode | undefined;
  readonly theme?: Theme | undefined;
  readonly motion?: Motion | undefined;
  readonly labels?: boolean | undefined;
}

/** A step that does not exist opens the story at its beginning. */
export function initialState(story: Story, options: InitialOptions = {}): StoryState {
  const {
    step = -1,
    stop = 1,
    by,
    mode = 'scroll',
    theme = 'light',
    motion = 'full',
    labels = true,
  } = options;
  const start: StoryState = {
    position: 0,
    step: -1,
    stop: 1,
    by: by ?? 'scroll',
    lead: 'story',
    map: 'idle',
    mode,
    theme,
    motion,
    labels,
  };
  const index = step === -1 ? null : stopIndex(story, step, stop);
  return index === null
    ? start
    : { ...start, position: restingPosition(index), step, stop, by: by ?? 'link' };
}

/** Pure; gives back the same object when nothing changed, so that listeners can sleep. */
export function advance(story: Story, state: StoryState, input: StoryInput): StoryState {
  switch (input.type) {
    case 'scrolled':
      return scrolled(story, state, input.position);
    case 'went': {
      const index = stopIndex(story, input.step, input.stop);
      if (index === null) return state;
      return moved(story, state, restingPosition(index), input.by);
    }
    case 'map':
      return mapped(state, input.status, input.reason);
    case 'explored':
      // Only a live map can be taken in hand.
      return state.map === 'live' ? changed(state, { lead: 'reader' }) : state;
    case 'resumed':
      return changed(state, { lead: 'story' });
    case 'themed':
    case 'motioned':
    case 'labelled':
    case 'grounded': {
      // What such an input carries is what it changes.
      const { type, ...slice } = input;
      return changed(state, slice);
    }
    case 'moded':
      return moded(story, state, input.mode);
  }
}

function scrolled(story: Story, state: StoryState, position: number): StoryState {
  if (state.mode === 'stepper' || state.mode === 'present' || !Number.isFinite(position)) return state;
  return moved(story, state, position, 'scroll');
}

function moved(story: Story, state: StoryState, wanted: number, by: By): StoryState {
  const position = clampPosition(wanted, story.stops.length);
  const at = story.stops[nearestStop(position)];
  if (at === undefined) return state;
  const { step, number: stop } = at;
  const sameStop = step === state.step && stop === state.stop;
  // Scrolling inside a step leaves the map in the reader's hand; a new step, or asking for a stop, does not.
  const lead = by === 'scroll' && step === state.step ? state.lead : 'story';
  return changed(state, { position, step, stop, lead, by: sameStop ? state.by : by });
}

function mapped(state: StoryState, status: MapStatus, reason: string | undefined): StoryState {
  const { mapReason, ...rest } = state;
  if (state.map === status && mapReason === reason) return state;
  // A map that is not there cannot stay in the reader's hand.
  const lead = status === 'live' ? state.lead : 'story';
  return { ...rest, map: status, lead, ...(reason !== undefined && { mapReason: reason }) };
}

function moded(story: Story, state: StoryState, mode: Mode): StoryState {
  const index = stopIndex(story, state.step, state.stop);
  if (mode === state.mode || mode === 'scroll' || mode === 'still' || index === null)
    return changed(state, { mode });
  // Without scrolling nobody would finish a journey that is under way.
  return changed(state, { mode, position: restingPosition(index) });
}

function changed(state: StoryState, slice: Partial<Omit<StoryState, 'map' | 'mapReason'>>): StoryState {
  const next: StoryState = { ...state, ...slice };
  return same(state, next) ? state : next;
}

/** @param b made from `a`, so that it has every key of it */
const same = (a: StoryState, b: StoryState): boolean =>
  (Object.keys(b) as (keyof StoryState)[]).every((key) => a[key] === b[key]);
