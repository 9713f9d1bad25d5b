/** Fetches a story's own page for a host's page: the same text, pictures and data, with every address made absolute. */
import type { PageData } from '../core/story/page-data.ts';
import { readPageData } from '../dom/page-data.ts';
import type { LiveMessages } from '../i18n/messages.ts';
import { parsePage } from './parse-page.ts';

export interface StoryContent {
  /** Address the page really has. */
  readonly url: string;
  readonly lang: string;
  readonly body: DocumentFragment;
  readonly data: PageData<LiveMessages>;
  /** Addresses of its stylesheets, in their order. */
  readonly styles: readonly string[];
}

/** Says in `code` what a host can do about it. */
export class ContentError extends Error {
  readonly code: 'src' | 'blocked' | 'data';

  constructor(code: ContentError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * @param src address of a story page · @param lang the language wanted; `null` for the page's own
 * @param origin only pages from here are let in, since their markup is trusted as this script is
 * @throws ContentError when the address is not allowed, cannot be fetched, or holds no story
 */
export async function fetchContent(
  src: string,
  lang: string | null,
  origin: string,
  signal: AbortSignal,
): Promise<StoryContent> {
  const page = await fetchPage(src, origin, signal);
  if (lang === null || lang === '' || sameLanguage(page.document.documentElement.lang, lang))
    return contentOf(page);
  const other = [...page.document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')].find(
    ({ hreflang }) => sameLanguage(hreflang, lang),
  );
  // A language that the story does not speak: the one it does is better than nothing.
  if (other === undefined) return contentOf(page);
  return contentOf(await fetchPage(new URL(other.getAttribute('href') ?? '', page.url).href, origin, signal));
}

const sameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();

interface FetchedPage {
  readonly url: string;
  readonly document: Document;
}

async function fetchPage(src: string, origin: string, signal: AbortSignal): Promise<FetchedPage> {
  if (!URL.canParse(src, document.baseURI)) throw new ContentError('src', `No address: ${src}`);
  const wanted = new URL(src, document.baseURI);
  wanted.hash = '';
  if (wanted.origin !== origin)
    throw new ContentError('src', `${wanted.origin} is not where this script comes from (${origin}).`);
  let answer: Response;
  try {
    answer = await fetch(wanted, { credentials: 'omit', signal });
  } catch (error) {
    throw new ContentError('blocked', `${wanted.href}: ${String(error)}`);
  }
  if (!answer.ok) throw new ContentError('blocked', `${wanted.href}: ${answer.status}`);
  const text = await answer.text();
  try {
    return { url: answer.url, document: parsePage(text) };
  } catch (error) {
    throw new ContentError(
      'blocked',
      `This page's Trusted Types allow no policy "story-map": ${String(error)}`,
    );
  }
}

function contentOf({ url, document: page }: FetchedPage): StoryContent {
  const data = readPageData(page.body);
  const story = page.querySelector('story-map');
  if (data === null || story === null) throw new ContentError('data', `${url} is no page of a story.`);
  const styles = [...page.querySelectorAll('link[rel=stylesheet][href]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', url).href,
  );
  for (const script of page.querySelectorAll('script')) script.remove();
  makeAbsolute(page, url);
  story.replaceWith(renamed(story));
  const body = document.createDocumentFragment();
  body.append(...page.body.children);
  const base = new URL(data.assets.base, url).href;
  return {
    url,
    lang: page.documentElement.lang,
    body,
    data: { ...data, assets: { ...data.assets, base } },
    styles,
  };
}

/** The name of the page's root belongs to the element around it. */
function renamed(story: Element): Element {
  const root = story.ownerDocument.createElement('story-map-page');
  for (const { name, value } of story.attributes) root.setAttribute(name, value);
  root.append(...story.childNodes);
  return root;
}

/** Fragments stay as they are: they lead to places inside the story. */
function makeAbsolute(page: Document, url: string): void {
  for (const name of ['href', 'src', 'srcset', 'poster']) {
    for (const element of page.body.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (value !== '' && !value.startsWith('#')) element.setAttribute(name, new URL(value, url).href);
    }
  }
}
