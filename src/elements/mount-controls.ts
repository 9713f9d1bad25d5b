/** Puts the buttons where the page keeps a place for them; they come after the first sign of a reader, with Lit's templates. */
import type { StoryHost } from './story-host.ts';

/** Doing it again changes nothing. Rejects when the script cannot be loaded. */
export async function mountControls(place: HTMLElement, host: StoryHost): Promise<void> {
  const { StoryControls } = await import('./story-controls.ts');
  if (customElements.get('story-controls') === undefined)
    customElements.define('story-controls', StoryControls);
  const controls =
    place.querySelector('story-controls') ?? place.ownerDocument.createElement('story-controls');
  controls.host = host;
  if (controls.parentNode !== place) place.append(controls);
}
