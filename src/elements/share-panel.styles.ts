/** How the sharing panel looks. */
import { css } from '../dom/css.ts';

export const sharePanelStyles = css`
  .panel {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: var(--card-margin, 12px);
    box-sizing: border-box;
    inline-size: min(22rem, 100vw - 24px);
    padding: 14px;
    border-radius: 0 0 var(--story-radius, 4px) var(--story-radius, 4px);
    background: var(--story-surface, var(--paper, Canvas));
    color: var(--story-text, var(--ink, CanvasText));
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--ink, CanvasText) 16%, transparent),
      0 8px 28px color-mix(in srgb, var(--ink, CanvasText) 18%, transparent);
  }
  label {
    display: block;
  }
  input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block: 6px 10px;
    padding-inline: 10px;
    border: 1px solid var(--ink-quiet, currentcolor);
    border-radius: var(--story-radius, 4px);
    background: none;
    color: inherit;
    font: 400 0.8125rem/1.3 var(--sans, sans-serif);
  }
  input:focus-visible {
    outline: 3px solid var(--story-accent, var(--accent, Highlight));
    outline-offset: 1px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .act {
    flex: 1 1 auto;
    padding-inline: 14px;
    border: 1px solid var(--ink-quiet, currentcolor);
  }
`;
