/** Hears the Escape key anywhere inside an element. */

export interface EscapeKey {
  /** `onEscape` tells whether it had a use for the key; otherwise the key goes on to whoever else wants it. */
  start(onEscape: () => boolean): () => void;
}

export function createEscapeKey(root: HTMLElement): EscapeKey {
  return {
    start(onEscape) {
      const hear = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && onEscape()) event.preventDefault();
      };
      root.addEventListener('keydown', hear);
      return () => {
        root.removeEventListener('keydown', hear);
      };
    },
  };
}
