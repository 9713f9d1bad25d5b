/** Marks where the reader is in the prerendered lists of steps and in the links to the other languages. */

/** Sets `aria-current="step"` on the links of the rail and of the bar's menu that lead to `id`, and on no other. */
export function markPlace(scope: ParentNode, id: string): void {
  for (const link of scope.querySelectorAll<HTMLAnchorElement>('nav a[href*="#"]')) {
    if (link.hash === `#${id}`) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}

/** The other language opens at the same step, in the same colours; a link keeps its place where none is given. */
export function keepPlaceInLanguageLinks(scope: ParentNode, search: string, hash?: string): void {
  for (const link of scope.querySelectorAll<HTMLAnchorElement>('a[data-story-language]')) {
    link.hash = hash ?? link.hash;
    link.search = search;
  }
}
