/** The document's title names the step, so that tabs, bookmarks and screen readers tell one from another. */

/** Only for the story's own page: a host page's title is its own. Call before the elements are defined. */
export function followTitle(page: Document): () => void {
  let story = page.title;
  let named = story;
  const name = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !('steps' in target) || !('step' in target)) return;
    const { steps, step } = target as HTMLElementTagNameMap['story-map'];
    const title = steps.find(({ id }) => id === step)?.title;
    // Somebody else gave the page its title anew: the page of another language.
    if (page.title !== named) story = page.title;
    named = title === undefined ? story : `${title} · ${story}`;
    page.title = named;
  };
  const EVENTS = ['story-ready', 'story-step'] as const;
  for (const type of EVENTS) page.addEventListener(type, name);
  return () => {
    for (const type of EVENTS) page.removeEventListener(type, name);
  };
}
