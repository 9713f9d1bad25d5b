/** What the reader does inside the page besides scrolling: follows links to steps, and leaves the map with Escape, asks for plain words. */
import { createEscapeKey } from '../dom/escape-key.ts';
import { createPlaceLinks } from './place-links.ts';
import { dismissRailNames } from './rail-names.ts';
import { startPlainSwitch } from './plain-switch.ts';
import type { StorySession } from './story-session.ts';

export function startReaderInput(root: HTMLElement, session: StorySession): () => void {
  const stopLinks = createPlaceLinks(root, session.story.steps).start(({ step, stop }) => {
    session.go(step, stop, 'link');
  });
  const stopEscape = createEscapeKey(root).start(() => {
    if (session.store.get().lead !== 'reader') return false;
    session.resume();
    // The canvas that had the focus can no longer hold it; the button that leads back to it can.
    const controls = root.querySelector('story-controls');
    void controls?.updateComplete.then(() => {
      controls.focusMapButton();
    });
    return true;
  });
  const rail = root.querySelector<HTMLElement>('[data-story-rail]');
  const stopRail = rail === null ? undefined : dismissRailNames(rail);
  const stopPlain = startPlainSwitch(root, session);
  return () => {
    stopPlain();
    stopRail?.();
    stopLinks();
    stopEscape();
  };
}
