/** How the bar's buttons look. */
import { css } from '../dom/css.ts';

export const toolStyles = css`
  @media (max-width: 599px) {
    .present {
      display: none;
    }
  }
  :host {
    display: flex;
    font: 500 0.875rem/1.3 var(--sans, sans-serif);
  }
  .share {
    display: block;
  }
  .failed {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: var(--card-margin, 12px);
    margin: 0;
    padding: 10px 14px;
    background: var(--story-surface, var(--paper, Canvas));
    color: var(--story-text, var(--ink, CanvasText));
    outline: 1px solid currentcolor;
  }
`;
