/** Takes a host's theme: single values, each checked, never a stylesheet; and no colours in which nobody could read. */
import { contrastOf } from './contrast.ts';

const COLOURS = new Set(['accent', 'surface', 'text']);
/** Names and lists of names; nothing that could fetch, compute or end the declaration. */
const FONT = /^[\w\s,'"-]{1,64}$/;
const RADIUS = /^\d{1,2}(\.\d{1,2})?px$/;
/** Of small text on its ground: WCAG 2, level AA. */
const LEAST_CONTRAST = 4.5;

export function applyTheme(root: HTMLElement, theme: Readonly<Record<string, string>>): void {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(theme)) {
    const right =
      (COLOURS.has(name) && CSS.supports('color', value) && !/url|var|env|attr/i.test(value)) ||
      (name === 'font' && FONT.test(value)) ||
      (name === 'radius' && RADIUS.test(value));
    if (right) given.set(name, value);
  }
  if (given.size === 0) return;
  wear(root, given);
  // With another theme the colours that a host has not given are others.
  new MutationObserver(() => {
    wear(root, given);
  }).observe(root, { attributeFilter: ['data-theme'] });
}

function wear(root: HTMLElement, given: ReadonlyMap<string, string>): void {
  const { style } = root;
  const drop = (...names: readonly string[]): void => {
    for (const name of names) style.removeProperty(name);
  };
  for (const [name, value] of given) style.setProperty(`--story-${name}`, value);
  // Our quiet colour was chosen for our own paper.
  if (given.has('surface') || given.has('text')) style.setProperty('--ink-quiet', 'var(--story-text)');
  if (contrast(root, 'text') < LEAST_CONTRAST) drop('--story-text', '--story-surface', '--ink-quiet');
  if (contrast(root, 'accent') < LEAST_CONTRAST) drop('--story-accent');
  // Then it is the host's surface on which ours cannot be read.
  if (contrast(root, 'accent') < LEAST_CONTRAST) style.setProperty('--story-accent', 'var(--story-text)');
}

const contrast = (root: HTMLElement, name: string): number => {
  const style = getComputedStyle(root);
  return contrastOf(style.getPropertyValue(`--story-${name}`), style.getPropertyValue('--story-surface'));
};
