/** What lies over the picture: at most one dialog, and the things that can be held in hand. */

export interface Tools {
  readonly dialog: 'help' | 'overview' | 'goTo' | 'code' | null;
  readonly pen: boolean;
  readonly pointer: boolean;
  readonly drawer: boolean;
  /** The toolbar's second half is open. */
  readonly more: boolean;
}

export const NO_TOOLS: Tools = {
  dialog: null,
  pen: false,
  pointer: false,
  drawer: false,
  more: false,
};
