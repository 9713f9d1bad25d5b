/** Puts the page of another language in the place of this one, without leaving full screen or the show. */

import { fetchPage } from '../dom/fetch-page.ts';

/** What the head says of its own page, with addresses relative to it. */
const LINKS = 'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], link[rel="alternate"]';

/** Rejects when the page cannot be had or holds no story; this page then stays as it is. */
export async function switchLanguage(view: Window & typeof globalThis, href: string): Promise<void> {
  const { document } = view;
  const other = await fetchPage(href);
  const fresh = other?.querySelector('story-map');
  const data = other?.querySelector('#story-data');
  if (other === null || fresh === null || fresh === undefined || data === null || data === undefined)
    throw new Error(`${href} holds no story`);
  fresh.setAttribute('mode', 'present');
  const links = [...document.head.querySelectorAll(LINKS)];
  for (const link of links) link.remove();
  // First the address, so that the new page's relative addresses are right from the start.
  view.history.replaceState(view.history.state, '', href);
  document.documentElement.lang = other.documentElement.lang;
  document.title = other.title;
  document.head.append(
    ...[...other.head.querySelectorAll(LINKS)].map((link) => document.importNode(link, true)),
  );
  document.body.replaceChildren(...[...other.body.childNodes].map((node) => document.importNode(node, true)));
}
