/**
 * What a page and the worker that keeps the story say to each other. Only types: a shared module would become a file
 * of its own, and a worker that every browser can start is one file.
 */

/** From the worker while it stores: how many of its files are done. */
export interface KeptProgress {
  readonly type: 'story-kept-progress';
  readonly done: number;
  readonly total: number;
}

/** From the page: store what is missing. A worker outlives its store while a page that it serves is open. */
export interface KeptRefill {
  readonly type: 'story-kept-refill';
}

/** From the worker: whether everything is stored now. */
export interface KeptWhole {
  readonly type: 'story-kept-whole';
  readonly whole: boolean;
}

/** From the page: let the newer version take over. */
export interface KeptUpdate {
  readonly type: 'story-kept-update';
}

/** From the worker: other pages of the story are open, so it cannot. */
export interface KeptBusy {
  readonly type: 'story-kept-busy';
}

/** All that a page may hear. */
export type KeptAnswer = KeptProgress | KeptWhole | KeptBusy;
