/** How the toolbar looks: one quiet strip, a frame around it, nothing around its buttons. */
import { css } from '../dom/css.ts';

export const controlStyles = css`
  :host {
    display: block;
  }
  .row,
  .pad {
    display: flex;
  }
  .row {
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    inline-size: fit-content;
    border-radius: var(--story-radius, 4px);
    background: var(--story-surface, var(--paper, Canvas));
    box-shadow: var(--controls-edge, 0 0 0 1px color-mix(in srgb, var(--ink, CanvasText) 16%, transparent));
    font-size: 0.875rem;
    line-height: 1.2;
  }
  /* Where the strip is short. */
  .row > button {
    min-inline-size: var(--control-inline, 44px);
  }
  .row > .back {
    padding-inline: 12px;
    background: var(--ink, ButtonText);
    color: var(--paper, ButtonFace);
    font-weight: 600;
  }
  .back:hover {
    background: color-mix(in srgb, var(--ink, ButtonText) 85%, var(--paper, ButtonFace));
  }
  /* For a keyboard alone, in the place of the buttons: above them it would lie under the credits or the legend. */
  .row {
    position: relative;
  }
  .row > .to-words {
    position: absolute;
    inset: 0;
    inline-size: auto;
    background: var(--ink, ButtonText);
    color: var(--paper, ButtonFace);
  }
  .to-words:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  /* Struck out while it is off: seen without colour too. */
  button[aria-pressed] {
    position: relative;
  }
  button[aria-pressed='true']::after {
    content: '';
    position: absolute;
    inset-inline: 11px;
    inset-block-end: 6px;
    block-size: 2px;
    background: currentcolor;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      border-width: 3px;
    }
    button[aria-pressed='true']::after {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }
`;
