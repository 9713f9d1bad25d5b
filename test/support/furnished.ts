/** A mounted story whose furniture has arrived and whose map is live. */
import { expect } from 'vitest';
import { mountStory, type MountedStory, type MountOptions } from './page-fragment.ts';
import { atRest } from './scripted-scroll.ts';

export async function mountFurnished(options: MountOptions = {}): Promise<MountedStory> {
  const mounted = mountStory(options);
  const { story, map } = mounted;
  await story.ready;
  window.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => map.opened.length).toBe(1);
  await expect
    .poll(() => story.querySelector('story-tools')?.shadowRoot?.querySelector('button'))
    .toBeTruthy();
  map.events.onDrawn();
  await atRest(story);
  return mounted;
}
