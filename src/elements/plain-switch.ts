/** The links to the plain edition become switches that bring its words into this page, at the reader's first wish. */
import { listen } from '../dom/listen.ts';
import { isPlainClick, linkAt } from '../dom/plain-click.ts';
import { parseQuery } from '../dom/query.ts';
import type { StorySession } from './story-session.ts';

const PLAIN_LINK = 'a[data-story-plain]';

export function startPlainSwitch(root: HTMLElement, session: StorySession): () => void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>(PLAIN_LINK)];
  const turn = (link: HTMLAnchorElement): void => {
    import('./plain-words.ts')
      .then(({ turnPlain }) => turnPlain(root, link.href, session))
      .catch(() => {
        // Without the script the link is still a link.
        root.ownerDocument.location.assign(link.href);
      });
  };
  const press = (event: MouseEvent | KeyboardEvent): void => {
    const link = linkAt(event, PLAIN_LINK);
    if (link === null || !('key' in event ? event.key === ' ' : isPlainClick(event))) return;
    event.preventDefault();
    turn(link);
  };
  for (const link of links) {
    link.role = 'button';
    link.ariaPressed = 'false';
  }
  // As of a button: a link by itself hears no space bar.
  const deafen = listen(root, ['click', 'keydown'], press);
  const [first] = links;
  if (first !== undefined && parseQuery(root.ownerDocument.location.search).plain) turn(first);
  return () => {
    deafen();
    for (const link of links) {
      link.role = null;
      link.ariaPressed = null;
    }
  };
}
