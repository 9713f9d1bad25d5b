/** The document's title names the step, so that tabs, bookmarks and screen readers tell one from another. */
import type { StoryHost } from './story-host.ts';

/** Only for the story's own page: a host page's title is its own. */
export function followTitle(page: Document, { story, store }: StoryHost): () => void {
  let whole = page.title;
  let named = whole;
  const name = (): void => {
    const title = story.steps[store.get().step]?.title;
    // Somebody else gave the page its title anew: the page of another language.
    if (page.title !== named) whole = page.title;
    named = title === undefined ? whole : `${title} · ${whole}`;
    page.title = named;
  };
  name();
  const stop = store.subscribe((next, before) => {
    if (next.step !== before.step) name();
  });
  return () => {
    stop();
    if (page.title === named) page.title = whole;
  };
}
