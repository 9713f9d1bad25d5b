/** The palette as CSS custom properties, so that map and page take their colours from one place. */
import { cssVariables, PALETTES } from '../core/map/palette.ts';
import type { Theme } from '../core/story/scene.ts';

/** Stands in tokens.css where the colours go. */
export const PALETTE_MARK = '@palette;';

/** The device's choice holds until the reader makes one, which the script writes to `html[data-theme]`. */
export function paletteCss(): string {
  return `:root{color-scheme:light;${declarations('light')}}
@media (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${declarations('dark')}}}
:root[data-theme='dark']{color-scheme:dark;${declarations('dark')}}
:root[data-theme='projector']{${declarations('projector')}}
@media print{:root:root:root{color-scheme:light;${declarations('light')}}}`;
}

/** Only what the page wears: the map reads its own colours from its style. */
const PAGE_COLOURS = [
  'paper',
  'ink',
  'ink-quiet',
  'rule',
  'sea',
  'river',
  'area',
  'movement',
  'state',
  'unknown',
  'border',
  'road',
  'dot',
  'dot-edge',
  'label-quiet',
  'park-label',
];

function declarations(theme: Theme): string {
  return Object.entries(cssVariables(PALETTES[theme]))
    .filter(([name]) => PAGE_COLOURS.includes(name.replace('--map-', '')))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
