/** The small drawings of the legend: each tells its entry by shape as well as by colour. */
import type { LegendKind } from '../../core/map/legend.ts';
import { html, type Html } from './html.ts';

const dash = (x: number): Html => html`<path d="M${x} 13 l5 -10" />`;

/** Nested, so that the edge fades without a gradient, whose id a copied drawing would repeat. */
const feathered = (className: string): Html =>
  html`<g class="${className}"
    ><ellipse cx="16" cy="8" rx="15" ry="7.5" /><ellipse cx="16" cy="8" rx="11.5" ry="5.5" /><ellipse
      cx="16"
      cy="8"
      rx="8"
      ry="3.6"
  /></g>`;

const line = (className: string, d = 'M2 8 H30'): Html => html`<path class="${className}" d="${d}" />`;

const DRAWINGS: Readonly<Record<LegendKind, Html>> = {
  exact: html`<circle class="sw-dot" cx="16" cy="8" r="3.8" />`,
  approximate: html`<circle class="sw-disc" cx="16" cy="8" r="7" /><circle
      class="sw-core"
      cx="16"
      cy="8"
      r="2.6"
    />`,
  area: feathered('sw-wash'),
  undisclosed: html`<g class="sw-hatch">${[2, 8, 14, 20].map(dash)}</g
    ><rect class="sw-dotted" x="1" y="1" width="30" height="14" />`,
  foot: html`${line('sw-band')}${line('sw-band sw-band-core')}`,
  canoe: line('sw-band sw-band-core', 'M2 10 C10 2 22 14 30 6'),
  water: line('sw-move sw-water'),
  vehicle: line('sw-move'),
  air: html`${line('sw-state', 'M2 8 H12')}${line('sw-state sw-fade-1', 'M12 8 H18')}${line('sw-state sw-fade-2', 'M18 8 H24')}${line('sw-state sw-fade-3', 'M24 8 H29')}`,
  // What is a state's may be a wash or a line: the swatch holds both, and is told from a wash by more than its colour.
  state: html`${feathered('sw-plan')}${line('sw-state', 'M6 8 H26')}`,
  territory: html`<rect class="sw-inside" x="4" y="3.5" width="24" height="9" /><rect
      class="sw-edge"
      x="2"
      y="1.5"
      width="28"
      height="13"
    />`,
  namesOnly: html`<text class="sw-name" x="16" y="11.5">Abc</text>`,
  ruler: html`${line('sw-ruler')}${line('sw-tick', 'M2 4 V12 M30 4 V12')}`,
  road: html`${line('sw-road', 'M1 8 H18')}${line('sw-road', 'M24 8 H31')}`,
  border: line('sw-border'),
};

export const legendSwatch = (kind: LegendKind): Html =>
  html`<svg class="swatch" viewBox="0 0 32 16" width="32" height="16" aria-hidden="true">
    ${DRAWINGS[kind]}
  </svg>`;
