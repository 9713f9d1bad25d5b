/** The embed document's behaviour: one step at a time by button, key or the host's scroll, and never a host page moved. */
import { placeOnRunway, stopAt, textShare } from '../core/embed/runway.ts';
import {
  LEAST_HEIGHT_PX,
  MOST_HEIGHT_PX,
  MOST_HREF_CHARACTERS,
  MOST_TITLE_CHARACTERS,
  PROTOCOL,
  type EmbedMode,
  type HostMessage,
} from '../core/embed/protocol.ts';
import { ANSWER_MS, openChannel } from './channel.ts';
import { createDialects } from './dialects.ts';
import { readFrameAddress } from './frame-address.ts';
import { createFrameControls } from './frame-controls.ts';
import { findParts, markParts, type FramePart } from './frame-parts.ts';
import { createHostMotion } from './host-motion.ts';
import { isPlainClick } from '../dom/plain-click.ts';
import { addressIn } from './other-language.ts';
import type { StoryHandle } from './story-handle.ts';
import { applyTheme } from './theme-tokens.ts';

export async function startFrame(story: StoryHandle, view: Window = window): Promise<void> {
  const { documentElement: root } = view.document;
  const address = readFrameAddress(view.location.search, view.location.hash);
  const motion = createHostMotion(story);
  await story.ready;
  const where = story.querySelector('[data-embed-address]');
  // Unknown when it was built.
  if (where?.textContent === '') where.textContent = new URL('../', view.location.href).href;
  const parts = findParts(story);
  let mode: EmbedMode = address.mode;
  let index = 0;
  let page = 0;
  let shown: number | null = null;
  let told: number | null = null;

  /** A sign that the story itself cannot see: on the host page somebody has scrolled to us. */
  const readerCame = (): void => {
    view.dispatchEvent(new Event('pointermove'));
  };
  const dialects = createDialects(view, address);
  const channel = openChannel(view, address.nonce, obey);
  const controls = createFrameControls(story, {
    move: (by) => move(by),
    explore: () => {
      if (story.state?.lead === 'reader') story.resume();
      else story.explore();
      controls.map(story.state);
    },
    zooms: () => mode !== 'stack' && story.state?.map === 'live',
  });

  const at = (number: number): FramePart | undefined => parts[number];
  /** Screens of a step: as many as its text needs, or its views on the map. */
  const screens = (part: FramePart): number => Math.max(part.stops, part.card.pages());

  /** Shows a part of the story; `share` is how far through it the reader is. */
  function show(number: number, share: number, text = share): void {
    const part = at(number);
    if (part === undefined) return;
    index = number;
    if (shown !== index) markParts(parts, index);
    part.card.place(text);
    const stop = stopAt(share, part.stops);
    if (part.id === null) story.step = null;
    else if (story.state?.stop !== stop || story.step !== part.id) story.goTo(part.id, stop);
    controls.show(index, parts.length, page, screens(part));
    controls.map(story.state);
    if (shown === index) return;
    shown = index;
    channel.say({ type: 'step', index, chapter: part.id ?? 'opening' });
  }

  function showPage(): void {
    const part = at(index);
    if (part === undefined) return;
    const count = screens(part);
    page = Math.min(page, count - 1);
    show(index, page / count, count > 1 ? page / (count - 1) : 0);
  }

  function move(by: 1 | -1): boolean {
    const part = at(index);
    // A stack has no steps, and on a runway the host's scroll is all that goes.
    if (mode !== 'stepper' || part === undefined) return false;
    const next = page + by;
    if (next >= 0 && next < screens(part)) page = next;
    else {
      const there = at(index + by);
      if (there === undefined) return false;
      index += by;
      page = by === 1 ? 0 : screens(there) - 1;
    }
    showPage();
    return true;
  }

  function go(number: number): void {
    // An address may say anything, between two steps too.
    index = Math.min(parts.length - 1, Math.max(0, Math.trunc(number)));
    page = 0;
    showPage();
  }

  function setMode(next: EmbedMode): void {
    mode = next;
    root.dataset['embed'] = next;
    story
      .querySelector('[data-story-status]')
      ?.setAttribute('aria-live', next === 'scroll' ? 'off' : 'polite');
    if (next === 'stack') story.mode = 'still';
  }

  function obey(message: HostMessage): void {
    switch (message.type) {
      case 'init': {
        const other = message.lang === undefined ? null : addressIn(message.lang, view.document);
        // Never a step in the host's history. The other document is greeted anew, and told where the reader was.
        if (other !== null) {
          view.location.replace(other);
          return;
        }
        if (message.reduced === true) motion.still();
        setMode(message.mode);
        if (message.dir !== undefined) root.dataset['hostDir'] = message.dir;
        take(message.theme ?? {});
        if (message.step !== undefined && mode !== 'scroll') go(message.step);
        else showPage();
        // Some loaders listen to nothing before it.
        told = null;
        tellHeight();
        break;
      }
      case 'scroll': {
        if (mode !== 'scroll') return;
        if (message.top < message.vh) readerCame();
        const place = placeOnRunway(
          message,
          parts.map(({ stops }) => stops),
        );
        page = 0;
        show(place.index, place.share, textShare(place.share));
        break;
      }
      case 'goto':
        go(message.index);
        break;
      case 'visibility':
        if (message.visible) readerCame();
    }
  }

  function take({ scheme, ...tokens }: Readonly<Record<string, string>>): void {
    if (scheme === 'light' || scheme === 'dark') story.theme = scheme;
    applyTheme(root, tokens);
  }

  function tellHeight(): void {
    const px = mode === 'stack' ? view.document.body.scrollHeight : STEPPER_PX;
    if (px === told) return;
    told = px;
    dialects.height(px);
    channel.say({ type: 'height', px: Math.min(MOST_HEIGHT_PX, Math.max(LEAST_HEIGHT_PX, px)) });
  }

  if (address.theme !== undefined) story.theme = address.theme;
  setMode(address.mode);
  // Before the first step is told, or a host that gives the place back would learn another one from it. And not on an
  // animation frame: a frame that is out of view gets none.
  channel.say({
    type: 'ready',
    protocols: [PROTOCOL],
    steps: parts.length,
    app: view.document.body.dataset['app'],
    title: view.document.title.slice(0, MOST_TITLE_CHARACTERS),
  });
  const wanted = address.step ?? '';
  const named = parts.findIndex(({ id }) => id === wanted);
  go(named >= 0 ? named : Number(wanted) || 0);
  listen();
  tellHeight();

  function listen(): void {
    new ResizeObserver(() => {
      if (mode === 'stepper') showPage();
      // In another width its words are of another height.
      if (mode === 'stack') tellHeight();
    }).observe(root);
    // The implicit root is the window of the outermost page: seen is seen.
    new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) readerCame();
    }).observe(story);
    story.addEventListener('story-error', (event) => {
      const { code } = (event as CustomEvent<{ code: string }>).detail;
      channel.say({ type: 'error', code: code === 'no-webgl' ? 'webgl' : 'data' });
    });
    story.addEventListener('story-map-status', () => {
      controls.map(story.state);
    });
    story.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.origin !== view.location.origin) return;
      if (link.getAttribute('href')?.startsWith('#') === true) {
        // Following it would scroll the host page and add to its history.
        event.preventDefault();
        story.querySelector<HTMLElement>(link.hash)?.focus({ preventScroll: true });
        return;
      }
      const { href } = link;
      if (dialects.link(href)) event.preventDefault();
      else if (channel.answered() && isPlainClick(event) && href.length <= MOST_HREF_CHARACTERS) {
        // Who listens may refuse it, or opens it for us; without a loader the browser does.
        event.preventDefault();
        channel.say({ type: 'link', href });
      }
    });
    // Words that the reader comes to with Tab are brought into the window.
    story.addEventListener('focusin', ({ target }) => {
      const part = at(index);
      if (part === undefined || !(target instanceof Element) || !part.element.contains(target)) return;
      part.card.place(part.card.shareOf(target));
    });
  }

  setTimeout(() => {
    if (mode === 'scroll') return;
    root.dataset['embedSettled'] = '';
  }, ANSWER_MS);
}

/** What a fixed frame asks for where the host lets it ask; within WordPress's limits. */
const STEPPER_PX = 640;
