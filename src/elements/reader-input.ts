/** What the reader does inside the page besides scrolling: follows links to steps, asks for plain words. */
import { followPlaceLinks } from './place-links.ts';
import { startPlainSwitch } from './plain-switch.ts';
import type { StorySession } from './story-session.ts';

export function startReaderInput(root: HTMLElement, session: StorySession): () => void {
  const stopLinks = followPlaceLinks(root, session.story.steps, ({ step, stop }) => {
    session.go(step, stop, 'link');
  });
  const stopPlain = startPlainSwitch(root, session);
  return () => {
    stopPlain();
    stopLinks();
  };
}
