/** Makes the page for newsrooms answer: what is chosen is shown at once, in the preview and in what there is to copy. */
import {
  DEFAULT_CHOICE,
  figureSnippet,
  frameSnippet,
  inlineSnippet,
  loaderSnippet,
  pinnedLoaderSnippet,
  type SnippetChoice,
  type SnippetStory,
} from '../core/embed/snippets.ts';
import { copyText } from '../dom/copy-text.ts';

const LEAST_PX = 320;
const MOST_PX = 1200;

interface GuideData extends SnippetStory {
  /** Whether `site` is the real one. */
  readonly known: boolean;
  /** Of the pinned loader. */
  readonly integrity: string;
  /** From the page to the site root. */
  readonly base: string;
}

export function startGuide(page: Document): void {
  const data = JSON.parse(page.getElementById('guide-data')?.textContent ?? 'null') as GuideData | null;
  const form = page.querySelector<HTMLFormElement>('[data-guide-form]');
  if (data === null || form === null) return;
  const site = data.known ? data.site : new URL(data.base, page.baseURI).href;
  const story: GuideData = { ...data, site };
  for (const code of page.querySelectorAll('[data-guide-site]'))
    code.textContent = code.textContent.replaceAll(data.site, site);
  for (const paragraph of page.querySelectorAll<HTMLElement>('[data-guide-privacy]'))
    paragraph.textContent = (paragraph.dataset['guidePrivacy'] ?? '').replace('{host}', new URL(site).host);
  const show = (): void => {
    showChoice(page, story, readChoice(form));
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  for (const type of ['online', 'offline']) page.defaultView?.addEventListener(type, show);
  form.hidden = false;
  show();
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(page, button);
    });
  }
}

/** The form offers what there is to choose, so that every value of it is one. */
function readChoice(form: HTMLFormElement): SnippetChoice {
  const { height, ...chosen } = Object.fromEntries(new FormData(form));
  const pixels = Math.round(Number(height));
  return {
    ...DEFAULT_CHOICE,
    ...chosen,
    height: pixels >= LEAST_PX && pixels <= MOST_PX ? pixels : DEFAULT_CHOICE.height,
  };
}

function showChoice(page: Document, story: GuideData, choice: SnippetChoice): void {
  const texts: Readonly<Record<string, string>> = {
    figure: figureSnippet(story, choice),
    loader: loaderSnippet(story),
    pinned: pinnedLoaderSnippet(story, story.integrity),
    frame: frameSnippet(story, choice),
    inline: inlineSnippet(story, choice),
    address: `${story.site}${story.folder}`,
  };
  for (const code of page.querySelectorAll<HTMLElement>('[data-snippet]'))
    code.textContent = texts[code.dataset['snippet'] ?? ''] ?? '';
  const preview = page.querySelector<HTMLIFrameElement>('[data-guide-preview]');
  if (preview === null) return;
  preview.height = String(choice.height);
  // What stands in the frame is not in the copy for offline reading.
  const wasHidden = preview.hidden;
  preview.hidden = page.defaultView?.navigator.onLine === false;
  const query = new URLSearchParams({ mode: choice.mode === 'stack' ? 'stack' : 'stepper' });
  if (choice.step !== '') query.set('step', choice.step);
  if (choice.theme !== 'auto') query.set('theme', choice.theme);
  const address = `../embed/?${query.toString()}`;
  // Another address loads the frame anew: only for another picture, and never as a step in the history. What it loaded
  // without a network is a browser's own page.
  if (preview.getAttribute('src') === address && !(wasHidden && !preview.hidden)) return;
  const fresh = preview.cloneNode() as HTMLIFrameElement;
  fresh.setAttribute('src', address);
  preview.replaceWith(fresh);
}

async function copy(page: Document, button: HTMLButtonElement): Promise<void> {
  const code = page.querySelector<HTMLElement>(`[data-snippet="${button.dataset['copy'] ?? ''}"]`);
  const status = button.parentElement?.querySelector<HTMLElement>('[role=status]');
  if (code === null || status === null || status === undefined) return;
  const done = await copyText(page.defaultView ?? window, code.textContent);
  status.textContent = status.dataset[done ? 'done' : 'failed'] ?? '';
  if (!done) page.getSelection()?.selectAllChildren(code);
}
