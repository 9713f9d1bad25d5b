/** The links to the plain edition become switches that bring its words into this page, at the reader's first wish. */
import { parseQuery } from '../dom/query.ts';
import type { StorySession } from './story-session.ts';

export function startPlainSwitch(root: HTMLElement, session: StorySession): () => void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-story-plain]')];
  if (links.length === 0) return () => undefined;
  const turn = (link: HTMLAnchorElement): void => {
    import('./plain-words.ts')
      .then(({ turnPlain }) => turnPlain(root, link.href, session))
      .catch(() => {
        // Without the script the link is still a link.
        root.ownerDocument.location.assign(link.href);
      });
  };
  const click = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-story-plain]') : null;
    if (
      link === null ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    turn(link);
  };
  const space = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !(event.target instanceof HTMLAnchorElement) || !links.includes(event.target))
      return;
    event.preventDefault();
    turn(event.target);
  };
  for (const link of links) {
    link.role = 'button';
    link.ariaPressed = 'false';
  }
  root.addEventListener('click', click);
  root.addEventListener('keydown', space);
  const [first] = links;
  if (first !== undefined && parseQuery(root.ownerDocument.location.search).plain) turn(first);
  return () => {
    root.removeEventListener('click', click);
    root.removeEventListener('keydown', space);
    for (const link of links) {
      link.role = null;
      link.ariaPressed = null;
    }
  };
}
