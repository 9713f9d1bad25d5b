/** Fills a shadow root with a story: its text, its styles, its faces; and keeps its links inside. */
import { isPlainClick, linkAt } from '../dom/plain-click.ts';
import { HOUSE_CLASS, lendFaces, pageStyles, readersTextSize } from './page-styles.ts';
import { expectGuest } from './guest-intent.ts';
import type { StoryContent } from './fetch-content.ts';
import hostCss from './host.css?inline';
import { StoryMapPage } from './story-map-page.ts';

export interface House {
  readonly story: StoryMapPage;
  /** Hears that the reader wants another language. */
  onLanguage: ((lang: string) => void) | null;
}

/**
 * @param prepare is called before the story starts
 * @throws Error when a stylesheet cannot be fetched: without them the text would be unreadable
 */
export async function furnishHouse(
  root: ShadowRoot,
  content: StoryContent,
  signal: AbortSignal,
  prepare: (story: StoryMapPage) => void,
): Promise<House> {
  const page = root.ownerDocument;
  const own = new CSSStyleSheet();
  own.replaceSync(hostCss);
  const element = page.createElement('div');
  element.className = HOUSE_CLASS;
  element.lang = content.lang;
  element.dataset['storyPage'] = content.url;
  root.adoptedStyleSheets = [own];
  // What asks for the width of the story's room must stand in that room.
  const room = page.createElement('div');
  room.className = 'room';
  room.append(element);
  root.replaceChildren(room);
  keepMargins(room, element);
  const size = readersTextSize(element);
  element.style.setProperty('--rem', `${size}px`);
  const sheets = await pageStyles(content.styles, size, signal);
  lendFaces(sheets, page);
  root.adoptedStyleSheets = [...sheets, own];
  const body = page.importNode(content.body, true);
  const story = body.querySelector('story-map-page');
  if (!(story instanceof StoryMapPage)) throw new Error('The page has no story.');
  story.data = content.data;
  prepare(story);
  const house: House = { story, onLanguage: null };
  element.addEventListener('click', (event) => {
    followInside(event, element, house);
  });
  expectGuest(element);
  element.append(body);
  return house;
}

/** Says how far the room is from both edges of the window: what is fixed there must not begin outside of it. */
function keepMargins(room: HTMLElement, element: HTMLElement): void {
  // Goes with the room: nothing else holds it.
  new ResizeObserver(() => {
    const { left, right } = room.getBoundingClientRect();
    const [start, end] = [left, room.ownerDocument.documentElement.clientWidth - right];
    element.style.setProperty('--guest-start', `${Math.max(0, start)}px`);
    element.style.setProperty('--guest-end', `${Math.max(0, end)}px`);
  }).observe(room);
}

/** What the story's own links have left alone: in a shadow root the browser finds no fragment. */
function followInside(event: MouseEvent, element: HTMLElement, house: House): void {
  const link = linkAt(event, 'a[href]');
  if (link === null || !isPlainClick(event)) return;
  const href = link.getAttribute('href') ?? '';
  const language = link.hasAttribute('data-story-language') ? link.getAttribute('hreflang') : null;
  if (language !== null && house.onLanguage !== null) {
    event.preventDefault();
    house.onLanguage(language);
    return;
  }
  if (!href.startsWith('#')) return;
  // Never the host's address, never a new entry in its history.
  event.preventDefault();
  const target = element.querySelector<HTMLElement>(`[id="${CSS.escape(href.slice(1))}"]`);
  if (target === null) return;
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  target.focus({ preventScroll: true });
}
