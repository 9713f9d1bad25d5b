/** How the panel of the tools looks: beside the map where there is room, below its middle on phones. */
import { css } from '../../dom/css.ts';

export const explorerStyles = css`
  :host {
    display: block;
    position: fixed;
    inset-inline: 8px;
    inset-block-end: 104px;
    z-index: 6;
    box-sizing: border-box;
    /* The middle of the map stays free: that is where points are set. */
    max-block-size: calc(50svh - 124px);
    padding: 8px 14px 12px;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: var(--story-radius, 4px);
    background: var(--story-surface, var(--paper, Canvas));
    color: var(--story-text, var(--ink, CanvasText));
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--ink, CanvasText) 16%, transparent),
      0 8px 28px color-mix(in srgb, var(--ink, CanvasText) 18%, transparent);
    font: 400 0.875rem/1.45 var(--sans, sans-serif);
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  h2 {
    flex: 1;
    margin: 0;
    padding-block: 8px;
    font: 600 1.1875rem/1.25 var(--serif, serif);
  }
  :is(h2, h3):focus {
    outline: none;
  }
  h3 {
    margin: 14px 0 4px;
    font: 600 0.9375rem/1.3 var(--sans, sans-serif);
  }
  p {
    margin: 6px 0;
  }
  .quiet {
    color: var(--ink-quiet, CanvasText);
    font-size: 0.8125rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .act {
    padding-inline: 12px;
    border: 1px solid var(--ink-quiet, currentcolor);
  }
  .add {
    background: var(--ink, ButtonText);
    color: var(--paper, ButtonFace);
    font-weight: 600;
  }
  .add:hover {
    background: color-mix(in srgb, var(--ink, ButtonText) 85%, var(--paper, ButtonFace));
  }
  table {
    inline-size: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 4px;
    text-align: start;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    border-block-end: 1px solid var(--rule, color-mix(in srgb, currentcolor 25%, transparent));
    text-align: start;
    font-weight: 400;
  }
  thead th,
  tfoot :is(th, td) {
    font-weight: 600;
  }
  .number {
    text-align: end;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  label {
    display: flex;
    gap: 10px;
    padding-block: 10px;
    cursor: pointer;
  }
  label:has([type='range']) {
    display: block;
    padding-block: 6px 0;
  }
  .field {
    display: block;
    padding-block: 4px 0;
  }
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    border: 1px solid var(--ink-quiet, currentcolor);
    border-radius: var(--story-radius, 4px);
    background: var(--paper, Field);
    color: inherit;
    font: inherit;
  }
  input {
    accent-color: var(--story-accent, var(--accent, Highlight));
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
  }
  [type='range'] {
    inline-size: 100%;
    block-size: 44px;
    margin: 0;
  }
  :is(input, select):focus-visible {
    outline: 3px solid var(--story-accent, var(--accent, Highlight));
    outline-offset: 1px;
  }
  .profile {
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  .land {
    fill: color-mix(in srgb, var(--map-ink, CanvasText) 35%, var(--paper, Canvas));
  }
  .base,
  .now {
    fill: none;
    stroke: var(--ink, CanvasText);
  }
  .now {
    stroke: var(--story-accent, var(--accent, Highlight));
    stroke-width: 2;
  }
  @media (min-width: 900px), (min-width: 640px) and (min-aspect-ratio: 7/5) {
    :host {
      inset-inline: auto calc(var(--rail, 0px) + 8px);
      inset-block: calc(var(--bar, 48px) + 12px) auto;
      inline-size: 320px;
      max-block-size: calc(100svh - var(--bar, 48px) - 150px);
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
    svg.profile {
      forced-color-adjust: none;
    }
    .land {
      fill: GrayText;
    }
    .base {
      stroke: CanvasText;
    }
    .now {
      stroke: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
