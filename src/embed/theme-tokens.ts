/** Takes a host's theme: single values, each checked, never a stylesheet. */

const COLOURS = new Set(['accent', 'surface', 'text']);
/** Names and lists of names; nothing that could fetch, compute or end the declaration. */
const FONT = /^[\w\s,'"-]{1,64}$/;
const RADIUS = /^\d{1,2}(\.\d{1,2})?px$/;

export function applyTheme(root: HTMLElement, theme: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(theme)) {
    const right =
      (COLOURS.has(name) && CSS.supports('color', value) && !/url|var|env|attr/i.test(value)) ||
      (name === 'font' && FONT.test(value)) ||
      (name === 'radius' && RADIUS.test(value));
    if (right) root.style.setProperty(`--story-${name}`, value);
  }
}
