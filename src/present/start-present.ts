/** Begins present mode over a story, and ends it without a trace. */
import '../styles/present-button.css';
import '../styles/present.css';
import { keepAwake } from '../dom/wake-lock.ts';
import { turnPlain } from '../elements/plain-words.ts';
import { presentMessages } from '../i18n/present-catalogue.ts';
import type { PresentHost } from './host.ts';
import { writeMemory } from './memory.ts';
import { readingAddress } from './present-address.ts';
import { ShowSession, type Carried } from './show-session.ts';
import { StoryPresent } from './story-present.ts';
import { switchLanguage } from './switch-language.ts';

/** The show on its way from one language's page to the other's. */
let carried: Carried | null = null;
/** The presenter windows that were opened, by the name of their show. */
const windows = new Map<string, Window>();

export function startPresent(root: HTMLElement, host: PresentHost): () => void {
  const view = root.ownerDocument.defaultView ?? window;
  if (customElements.get('story-present') === undefined) customElements.define('story-present', StoryPresent);
  const words = presentMessages(host.story.locale);
  const element = new StoryPresent();
  const resumed = carried !== null;
  const session = new ShowSession(
    view,
    host,
    words,
    {
      onChange: () => {
        element.requestUpdate();
      },
      onFullScreen: () => void toggleFullScreen(view.document),
      onPresenter: (name) => {
        element.blockedHref = openPresenter(view, name);
      },
      onPlain: () => {
        const link = root.querySelector<HTMLAnchorElement>('a[data-story-plain]');
        if (link === null) return;
        void turnPlain(root, link.href, host).then(() => {
          session.hold({ plain: root.dataset['words'] === 'plain' });
        });
      },
      onLanguage: () => {
        const link = root.querySelector<HTMLAnchorElement>('a[data-story-language]');
        if (link === null) return;
        carried = session.carried;
        const target = new URL(link.href);
        target.search = view.location.search;
        switchLanguage(view, target.href).catch(() => {
          carried = null;
          host.say(words.languageFailed);
        });
      },
    },
    carried,
  );
  carried = null;
  element.session = session;
  element.root = root;
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || belongsToOthers(event)) return;
    if (session.press(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  root.append(element);
  root.ownerDocument.addEventListener('keydown', press, true);
  const stops = [session.start(), keepAwake(view)];
  if (!resumed) host.say(words.began);
  return () => {
    root.ownerDocument.removeEventListener('keydown', press, true);
    for (const stop of stops) stop();
    element.remove();
    if (carried === null) writeMemory(view, null, readingAddress(view.location.href));
  };
}

/** Space, Enter and typing keep their meaning where the focus is; an open dialog has its own keys but for Escape. */
function belongsToOthers({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input, textarea, select')) return key !== 'Escape';
  if (target.closest('dialog[open]') !== null) return key !== 'Escape';
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
}

async function toggleFullScreen(document: Document): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Refused by the browser or the frame it is in: the picture stays as large as it is.
  }
}

/** `null` when the window is open; its address when the browser did not let it open. */
function openPresenter(view: Window, name: string): string | null {
  const known = windows.get(name);
  if (known !== undefined && !known.closed) {
    known.focus();
    return null;
  }
  const href = new URL(`presenter/#${name}`, view.document.baseURI).href;
  const opened = view.open(href, `presenter-${name}`, 'popup,width=1000,height=760');
  if (opened === null) return href;
  windows.set(name, opened);
  opened.focus();
  return null;
}
