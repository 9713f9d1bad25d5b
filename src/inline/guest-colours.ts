/** The colours that a host gives the inline element: worn as long as the story's words can be read in them. */
import { wearReadable, type ColourName } from '../embed/readable.ts';

const COLOURS: readonly ColourName[] = ['accent', 'surface', 'text'];

/**
 * @param room what the host's colours come into; its stylesheet makes every change of them a transition
 * @param house what wears them
 */
export function startColours(room: HTMLElement, house: HTMLElement): () => void {
  const wear = (): void => {
    const seen = house.firstElementChild;
    if (seen === null) return;
    for (const name of COLOURS) house.style.removeProperty(`--story-${name}`);
    const given = getComputedStyle(room);
    wearReadable({
      root: house,
      seen,
      text: 'var(--ink)',
      isGiven: (name) => given.getPropertyValue(`--story-${name}`) !== '',
      refuse: (name) => {
        house.style.setProperty(`--story-${name}`, 'initial');
      },
    });
  };
  const onChange = ({ target }: Event): void => {
    if (target === room) wear();
  };
  // With another theme the colours that a host has not given are others.
  const themes = new MutationObserver(wear);
  themes.observe(house, { attributeFilter: ['data-theme'] });
  room.addEventListener('transitionend', onChange);
  wear();
  return () => {
    themes.disconnect();
    room.removeEventListener('transitionend', onChange);
  };
}
