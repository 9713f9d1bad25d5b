/** Palette and layout as CSS, so that map and page take their colours and sizes from one place. */
import { LAYOUT_MEDIA, layoutCss } from '../core/camera/layout-css.ts';
import { cssVariables, PALETTES } from '../core/map/palette.ts';
import type { Theme } from '../core/story/scene.ts';

/** Fills tokens.css where it says so. */
export function fillTokens(code: string): string {
  return code.replace('@palette;', () => paletteCss()).replace('@layout;', () => layoutCss());
}

/** For PostCSS, after it has put the imports together: `@media (--wide)` and its like get their queries. */
export const layoutMedia = {
  postcssPlugin: 'layout-media',
  AtRule: {
    media(rule: { params: string }): void {
      const name = /^\((--[a-z]+)\)$/.exec(rule.params)?.[1];
      if (name === undefined) return;
      const query = new Map<string, string>(Object.entries(LAYOUT_MEDIA)).get(name);
      if (query === undefined)
        throw new Error(
          `@media (${name}): no such layout; there are ${Object.keys(LAYOUT_MEDIA).join(', ')}`,
        );
      rule.params = query;
    },
  },
};

/** The device's choice holds until the reader makes one, which the script writes to `html[data-theme]`. */
function paletteCss(): string {
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
