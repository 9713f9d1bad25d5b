/** Which keys belong to present mode, and which to whatever has the focus. */

/** Space, Enter and typing keep their meaning where the focus is; an open dialog keeps all keys but Escape. */
export function belongsToOthers(event: KeyboardEvent, dialogOpen: boolean): boolean {
  const { key } = event;
  if (dialogOpen) return key !== 'Escape';
  // Inside a shadow root the event's own target would be the host around it.
  const target = event.composedPath()[0] ?? event.target;
  if (!(target instanceof Element)) return false;
  if (target.matches('input, textarea, select')) return key !== 'Escape';
  // Longer texts are read by scrolling them.
  const scrolls = target.matches('.present-caption') || target.closest('.present-notes') !== null;
  if ((key === 'ArrowUp' || key === 'ArrowDown') && scrolls) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
}

const NUDGES = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
  '+': 'in',
  '-': 'out',
} as const;

export type ExploreKey = keyof typeof NUDGES;

/** What a key does to the map while it is explored. @param letters `false` once single signs are switched off */
export function nudgeFor(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  letters: boolean,
): (typeof NUDGES)[ExploreKey] | null {
  if (ctrlKey || altKey || metaKey || !(key in NUDGES) || (key.length === 1 && !letters)) return null;
  return NUDGES[key as ExploreKey];
}
