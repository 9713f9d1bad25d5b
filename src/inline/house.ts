/** Fills a shadow root with a story: its text, its styles, its faces; and keeps its links inside. */
import { directionOf } from '../i18n/direction.ts';
import { isPlainClick, linkAt } from '../dom/plain-click.ts';
import { HOUSE_CLASS, lendFaces, pageStyles, readersTextSize, type StyleText } from './page-styles.ts';
import type { StoryContent } from './fetch-content.ts';
import { createFirstStep, type FirstStep } from './first-step.ts';
import { startColours } from './guest-colours.ts';
import hostCss from './host.css?inline';
import { StoryMapPage } from './story-map-page.ts';

export interface House {
  readonly story: StoryMapPage;
  readonly firstStep: FirstStep;
  /** Hears that the reader wants another language. */
  onLanguage: ((lang: string) => void) | null;
  /** Fits it to the page around it, and follows that page until it is told to stop. */
  start(): () => void;
}

const HOST_SHEET = new CSSStyleSheet();
HOST_SHEET.replaceSync(hostCss);

/**
 * Shows the story instead of the host's children, or of the story before, in one go: nothing of it may still be under way.
 *
 * @param first the step at which a reader who comes to the story begins
 * @param prepare is called before the story starts
 */
export function furnishHouse(
  host: HTMLElement,
  content: StoryContent,
  styles: readonly StyleText[],
  first: string | null,
  prepare: (story: StoryMapPage, root: ShadowRoot) => void,
): House {
  const page = host.ownerDocument;
  const body = page.importNode(content.body, true);
  const story = body.querySelector('story-map-page');
  if (!(story instanceof StoryMapPage)) throw new Error('The page has no story.');
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (!root.adoptedStyleSheets.includes(HOST_SHEET)) root.adoptedStyleSheets = [HOST_SHEET];
  const size = readersTextSize(host);
  const sheets = pageStyles(styles, size);
  lendFaces(sheets, page);
  const element = page.createElement('div');
  element.className = HOUSE_CLASS;
  element.lang = content.lang;
  // Of the words, not of the page around them: the map's free room is on the side that they leave.
  element.dir = directionOf(content.lang);
  element.dataset['storyPage'] = content.url;
  element.style.setProperty('--rem', `${size}px`);
  // What asks for the width of the story's room must stand in that room.
  const room = page.createElement('div');
  room.className = 'room';
  room.append(element);
  story.data = content.data;
  prepare(story, root);
  const firstStep = createFirstStep(host, story, first);
  const house: House = {
    story,
    firstStep,
    onLanguage: null,
    start() {
      const stops = [keepMargins(room, element), startColours(room, element), firstStep.start()];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  element.addEventListener('click', (event) => {
    followInside(event, element, house);
  });
  root.adoptedStyleSheets = [...sheets, HOST_SHEET];
  root.replaceChildren(room);
  element.append(body);
  return house;
}

/** Says how far the room is from both edges of the window: what is fixed there must not begin outside of it. */
function keepMargins(room: HTMLElement, element: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const { left, right } = room.getBoundingClientRect();
    const [start, end] = [left, room.ownerDocument.documentElement.clientWidth - right];
    element.style.setProperty('--guest-start', `${Math.max(0, start)}px`);
    element.style.setProperty('--guest-end', `${Math.max(0, end)}px`);
  });
  observer.observe(room);
  return () => {
    observer.disconnect();
  };
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
