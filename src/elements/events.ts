/** The public events of `<story-map>`: they bubble and cross shadow roots, and say what the element itself cannot. */
import type { By, MapStatus } from '../core/state/state.ts';

const PUBLIC: EventInit = { bubbles: true, composed: true };

export interface StoryStepDetail {
  /** Step id, or `null` for the opening. */
  readonly id: string | null;
  /** Index of the step, −1 for the opening. */
  readonly index: number;
  /** Number of steps. */
  readonly total: number;
  /** 1-based number of the stop inside the step. */
  readonly stop: number;
  /** Who moved the reader there. */
  readonly by: By;
}

/** The reader has come to another stop; once per change. */
export class StoryStepEvent extends CustomEvent<StoryStepDetail> {
  constructor(detail: StoryStepDetail) {
    super('story-step', { ...PUBLIC, detail });
  }
}

/** The text is interactive; `total` is the number of steps. */
export class StoryReadyEvent extends CustomEvent<{ readonly total: number }> {
  constructor(total: number) {
    super('story-ready', { ...PUBLIC, detail: { total } });
  }
}

/** The live map is loading, has taken the stills' place, or has given it back. */
export class StoryMapStatusEvent extends CustomEvent<{ readonly status: MapStatus }> {
  constructor(status: MapStatus) {
    super('story-map-status', { ...PUBLIC, detail: { status } });
  }
}

/** Something failed that the reader has been told in plain words; `message` is for developers. */
export class StoryErrorEvent extends CustomEvent<{ readonly code: string; readonly message: string }> {
  constructor(code: string, message: string) {
    super('story-error', { ...PUBLIC, detail: { code, message } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'story-step': StoryStepEvent;
    'story-ready': StoryReadyEvent;
    'story-map-status': StoryMapStatusEvent;
    'story-error': StoryErrorEvent;
  }
}
