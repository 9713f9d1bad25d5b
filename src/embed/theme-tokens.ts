/** Takes a host's theme: single values, each checked, never a stylesheet; and no colours in which nobody could read. */
import { wearReadable } from './readable.ts';

const COLOURS = new Set(['accent', 'surface', 'text']);
/** Names and lists of names; nothing that could fetch, compute or end the declaration. */
const FONT = /^[\w\s,'"-]{1,64}$/;
const RADIUS = /^\d{1,2}(\.\d{1,2})?px$/;

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
  for (const [name, value] of given) root.style.setProperty(`--story-${name}`, value);
  wearReadable({
    root,
    seen: root,
    text: 'var(--story-text)',
    isGiven: (name) => given.has(name),
    refuse: (name) => {
      root.style.removeProperty(`--story-${name}`);
    },
  });
}
