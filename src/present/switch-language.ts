/** Puts the page of another language in the place of this one, without leaving full screen or the show. */
import { fetchPage } from '../dom/fetch-page.ts';

/** What the head says of its own page, with addresses relative to it. */
const LINKS = 'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], link[rel="alternate"]';

/**
 * Rejects when the page cannot be had or holds no story; this page then stays as it is.
 * @param href address of the other page, asked for again when it has come
 * @param leave asked when it has come: `false` and nothing happens, because nobody wants it any more
 */
export async function switchLanguage(
  view: Window & typeof globalThis,
  href: () => string,
  leave: () => boolean,
): Promise<void> {
  const { document } = view;
  const other = await fetchPage(href().replace(/#.*$/, ''));
  const fresh = other?.querySelector('story-map') ?? null;
  if (other === null || fresh === null || other.querySelector('#story-data') === null)
    throw new Error(`${href()} holds no story`);
  if (!leave()) return;
  fresh.setAttribute('mode', 'present');
  // A page without an icon makes the browser ask for one at the root of its host: the old ones stay till the new are in.
  const links = [...document.head.querySelectorAll<HTMLLinkElement>(LINKS)];
  for (const link of links) link.setAttribute('href', link.href);
  document.body.replaceChildren();
  // Pictures that went choose their file once more, in a microtask: let them, while their addresses are right.
  await Promise.resolve();
  // The address before the new page, whose relative addresses are then right from the start.
  view.history.replaceState(view.history.state, '', href());
  document.documentElement.lang = other.documentElement.lang;
  document.documentElement.dir = other.documentElement.dir;
  document.title = other.title;
  document.head.append(
    ...[...other.head.querySelectorAll(LINKS)].map((link) => document.importNode(link, true)),
  );
  for (const link of links) link.remove();
  for (const script of other.body.querySelectorAll('script')) script.replaceWith(asText(script));
  document.body.append(...[...other.body.childNodes].map((node) => document.importNode(node, true)));
}

/** Trusted Types let no script in from another document, not even one that only holds data. */
function asText({ ownerDocument, id, textContent }: HTMLScriptElement): HTMLElement {
  const text = ownerDocument.createElement('data');
  text.id = id;
  text.hidden = true;
  text.textContent = textContent;
  return text;
}
