/** The links to the plain edition become switches that bring its words into this page, at the reader's first wish. */
import { isPlainClick, linkAt } from '../dom/plain-click.ts';
import { parseQuery } from '../dom/query.ts';
import type { StorySession } from './story-session.ts';

const PLAIN_LINK = 'a[data-story-plain]';

export function startPlainSwitch(root: HTMLElement, session: StorySession): () => void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>(PLAIN_LINK)];
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
    const link = linkAt(event, PLAIN_LINK);
    if (link === null || !isPlainClick(event)) return;
    event.preventDefault();
    turn(link);
  };
  const space = (event: KeyboardEvent): void => {
    const link = linkAt(event, PLAIN_LINK);
    if (event.key !== ' ' || link === null) return;
    event.preventDefault();
    turn(link);
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
