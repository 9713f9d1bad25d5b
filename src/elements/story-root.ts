/** The element that a part of the story stands in: the page's root, or the one inside an inline embed. */

export const storyRootOf = (part: Element): HTMLElement | null =>
  part.closest<HTMLElement>('story-map, story-map-page');
