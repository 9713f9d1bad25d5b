/** What a page and the worker that keeps the story say to each other. */
export const KEPT_MESSAGE = {
  /** From the worker: `{done, total}` files are stored. */
  progress: 'story-kept-progress',
  /** From the page: let the newer version take over. */
  update: 'story-kept-update',
  /** From the worker: other pages of the story are open, so it cannot. */
  busy: 'story-kept-busy',
} as const;
