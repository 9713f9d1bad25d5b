/** How the buttons look; colours and type come from the page's tokens, so that themes reach them. */
import { css } from 'lit';

export const controlStyles = css`
  :host {
    display: block;
  }
  .row,
  .pad {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  button {
    min-block-size: 44px;
    min-inline-size: 44px;
    margin: 0;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--rule, currentcolor);
    border-radius: var(--story-radius, 4px);
    background: var(--story-surface, var(--paper, Canvas));
    color: var(--story-text, var(--ink, CanvasText));
    font: inherit;
    font-size: 0.875rem;
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    border-color: currentcolor;
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--ink-quiet, GrayText);
    cursor: default;
  }
  .pad button {
    padding-inline: 0;
    font-size: 1.125rem;
  }
  button[aria-pressed='true'] {
    box-shadow: inset 0 -3px 0 currentcolor;
  }
  button:focus-visible {
    outline: 3px solid var(--story-accent, var(--accent, Highlight));
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    button:focus-visible {
      outline-color: Highlight;
    }
    button[aria-pressed='true'] {
      border-width: 3px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
