/** Begins present mode over a story, and ends it without a trace. */
import '../styles/present-button.css';
import '../styles/present.css';
import { keepAwake } from '../dom/wake-lock.ts';
import { keepPlaceInLanguageLinks } from '../elements/place-marks.ts';
import { turnPlain } from '../elements/plain-words.ts';
import { watchSpeed } from '../elements/speed-watch.ts';
import { focusWords } from '../elements/words-and-controls.ts';
import { presentMessages } from '../i18n/present-catalogue.ts';
import type { PresentHost } from './host.ts';
import { createMapTools } from './map-tools.ts';
import { readingAddress } from './present-address.ts';
import { belongsToOthers } from './present-keys.ts';
import { createPresenterWindows, type PresenterWindows } from './presenter-window.ts';
import type { Carried } from './show-events.ts';
import { ShowSession } from './show-session.ts';
import { StoryPresent } from './story-present.ts';
import { switchLanguage } from './switch-language.ts';

/** What outlives the page of one language: the show on its way to the other's, and the windows it has opened. */
interface Stage {
  carried: Carried | null;
  readonly windows: PresenterWindows;
}
const stages = new WeakMap<Document, Stage>();

export function startPresent(root: HTMLElement, host: PresentHost): () => void {
  const page = root.ownerDocument;
  const view = page.defaultView ?? window;
  if (customElements.get('story-present') === undefined) customElements.define('story-present', StoryPresent);
  const stage = stages.get(page) ?? { carried: null, windows: createPresenterWindows(view) };
  stages.set(page, stage);
  const words = presentMessages(host.story.locale);
  const element = new StoryPresent();
  const { carried } = stage;
  stage.carried = null;
  let switching = false;

  const mapTools = createMapTools(
    root,
    host,
    () => {
      element.requestUpdate();
      if (!mapTools.open) element.focusTitle();
    },
    () => {
      session.tell('tools', false);
    },
  );

  const session = new ShowSession(view, host, words, carried, {
    mapTools,
    isPlain: () => root.dataset['words'] === 'plain',
    onChange: () => {
      element.requestUpdate();
    },
    onFullScreen: () => void toggleFullScreen(page),
    onPresenter: (name, href) => {
      stage.windows.open(name, href, (blocked) => {
        element.blockedHref = blocked;
      });
    },
    onPlain: () => {
      const { isRemote } = session;
      const link = root.querySelector<HTMLAnchorElement>('a[data-story-plain]');
      if (link === null) session.tell('noPlain', isRemote);
      else
        void turnPlain(root, link.href, host, () => {
          session.tell('plain', isRemote);
        });
    },
    onLanguage: () => {
      const link = root.querySelector<HTMLAnchorElement>('a[data-story-language]');
      if (link === null || switching) return;
      switching = true;
      const { isRemote } = session;
      const href = (): string => {
        const target = new URL(link.href);
        ({ search: target.search, hash: target.hash } = view.location);
        return target.href;
      };
      // The show is taken along as it is when the other page is there, not as it was when the key was pressed.
      const leave = (): boolean => {
        if (session.ended) return false;
        stage.carried = session.carried;
        return true;
      };
      switchLanguage(view, href, leave).catch(() => {
        switching = false;
        session.tell('language', isRemote);
      });
    },
  });
  element.session = session;
  element.root = root;
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || belongsToOthers(event, session.tools.dialog !== null)) return;
    if (!element.press(event) && !session.press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const plainWords = new MutationObserver(() => {
    session.changed();
  });
  // The page's inset may come to life after this.
  const insets = new MutationObserver(() => {
    element.requestUpdate();
  });
  root.append(element);
  // After the element's own listener, which only wakes the toolbar.
  page.addEventListener('keydown', press, true);
  plainWords.observe(root, { attributeFilter: ['data-words'] });
  for (const inset of root.querySelectorAll('story-locator'))
    insets.observe(inset, { attributeFilter: ['hidden'] });
  const watch = watchSpeed(view, host, () => {
    session.tell('slow', session.isRemote);
    return true;
  });
  const stops = [session.start(), keepAwake(view), watch];
  void element.updateComplete.then(() => {
    element.focusTitle();
  });
  if (carried === null) host.say(words.began);
  return () => {
    page.removeEventListener('keydown', press, true);
    plainWords.disconnect();
    insets.disconnect();
    mapTools.close();
    for (const stop of stops) stop();
    element.remove();
    if (stage.carried !== null) return;
    session.remember(readingAddress(view.location.href));
    keepPlaceInLanguageLinks(root, view.location.search);
    host.say(words.left);
    // Where reading goes on.
    focusWords(root, session.shownId);
  };
}

async function toggleFullScreen(document: Document): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Refused by the browser or the frame it is in: the picture stays as large as it is.
  }
}
