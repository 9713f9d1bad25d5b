/** The element that a part of the story stands in: the page's root, or the one inside an inline embed. */

export const storyRootOf = (part: Element): HTMLElement | null =>
  part.closest<HTMLElement>('story-map, story-map-page');

/** Address of the story's own page, also where it is a guest on somebody else's. */
export const pageAddressOf = (part: Element): string =>
  part.closest<HTMLElement>('[data-story-page]')?.dataset['storyPage'] ?? part.ownerDocument.location.href;
