/** How buttons of the furniture look inside shadow roots; colours and type come from the page's tokens. */
import { css } from '../dom/css.ts';

export const buttonStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 44px;
    min-inline-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--story-radius, 4px);
    background: none;
    color: var(--story-text, var(--ink, CanvasText));
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: color-mix(in srgb, var(--ink, CanvasText) 9%, transparent);
  }
  button[aria-disabled='true'] {
    color: color-mix(in srgb, var(--ink-quiet, GrayText) 60%, transparent);
    cursor: default;
  }
  button[aria-disabled='true']:hover {
    background: none;
  }
  button:focus-visible {
    outline: 3px solid var(--story-accent, var(--accent, Highlight));
    outline-offset: -2px;
  }
  .wide {
    padding-inline: 12px;
  }
  .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
    flex: none;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
    button:focus-visible {
      outline-color: Highlight;
    }
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
