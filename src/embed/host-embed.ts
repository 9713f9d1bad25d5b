/** One embed on a host page: its poster, its runway or fixed box, its frame, and what the two say to each other. */
import { parseChild } from '../core/embed/parse-child.ts';
import {
  MOST_MESSAGES_A_SECOND,
  PROTOCOLS,
  seal,
  type EmbedMode,
  type HostMessage,
} from '../core/embed/protocol.ts';
import { dress, reduced, safeAddress, stickyBroken } from './host-checks.ts';

/** A frame that has not answered by then gives the place back to its poster. */
const ANSWER_MS = 7_500;
const LEAST_VIEWPORT_PX = 480;
const NARROW_PX = 480;
const LEAST_BOX_PX = 200;

const BOX = 'all:initial;display:block;position:relative';
const FILL = 'all:initial;display:block;position:absolute;inset:0;width:100%;height:100%';

export interface HostEmbed {
  attr(name: string): string | null;
  /** Keeps the room that the frame will take. */
  reserve(): void;
  activate(): void;
  /** Takes everything of ours out and gives the poster back. */
  close(): void;
  /** Whether a message event is this frame's; only then is it looked at. */
  hears(event: MessageEvent): boolean;
  say(message: HostMessage): void;
  /** The host page has been scrolled or resized; `false` when it is too soon to tell the frame. */
  scrolled(): boolean;
}

// Everything is a local name here, which a minifier can shorten: the whole loader must stay under 2.5 kB.
export function createHostEmbed(el: HTMLElement): HostEmbed {
  const attr = (name: string): string | null =>
    el.localName === 'figure'
      ? el.getAttribute(`data-story-map${name === 'src' ? '' : `-${name}`}`)
      : el.getAttribute(name);
  const number = (name: string): number => Number(attr(name)) || 0;
  const emit = (name: string, detail: object, cancelable = false): boolean =>
    el.dispatchEvent(
      new CustomEvent(`story-map:${name}`, { bubbles: true, composed: true, cancelable, detail }),
    );
  const url = safeAddress(attr('src'));
  const nonce = [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');
  const slot = document.createElement('div');
  const stick = document.createElement('div');
  const offset = number('offset');
  let frame: HTMLIFrameElement | undefined;
  let mode: EmbedMode = 'stepper';
  let reason = '';
  let step: number | undefined;
  let total = 0;
  let live = false;
  let timer = 0;
  let heard = 0;
  let second = 0;
  let sent = 0;

  const height = (): number =>
    (el.clientWidth < NARROW_PX && number('height-narrow')) || number('height') || 640;
  const size = (px: number): void => {
    dress(stick, `height:${Math.max(px, LEAST_BOX_PX)}px`);
  };
  const opaque = (): boolean => !frame?.sandbox.contains('allow-same-origin');

  function decide(): void {
    const asked = attr('mode');
    mode = 'stepper';
    if (asked === 'stepper' || asked === 'stack') [mode, reason] = [asked, 'asked'];
    else if (reduced('data')) [mode, reason] = ['stack', 'data'];
    else if (!number('steps')) reason = 'steps';
    else if (reduced('motion')) reason = 'motion';
    else if (innerHeight - offset < LEAST_VIEWPORT_PX) reason = 'height';
    else if (stickyBroken(el)) reason = 'sticky';
    else if (asked !== 'scroll' && el.getBoundingClientRect().top < innerHeight) reason = 'in-view';
    else [mode, reason] = ['scroll', asked ?? 'auto'];
  }

  function reserve(): void {
    if (slot.isConnected) return;
    decide();
    const poster = el.querySelector('img');
    const before = (poster ?? el).getBoundingClientRect();
    dress(slot, BOX);
    dress(stick, BOX);
    if (poster !== null) {
      const copy = document.createElement('img');
      copy.src = poster.currentSrc || poster.src;
      copy.alt = '';
      dress(copy, `${FILL};object-fit:cover`);
      stick.append(copy);
    }
    for (const child of el.children)
      if (child.localName !== 'figcaption') dress(child as HTMLElement, 'display:none');
    slot.append(stick);
    el.prepend(slot);
    if (mode === 'scroll') {
      dress(slot, `height:${number('steps') * 90 + 100}vh`);
      dress(stick, `position:sticky;top:${offset}px;height:calc(100svh - ${offset}px)`);
      // What is in view keeps its height until its lower edge is out of sight: text below it must not jump.
    } else if (before.bottom < innerHeight && before.height >= LEAST_BOX_PX) size(before.height);
    else size(height());
  }

  function close(): void {
    clearTimeout(timer);
    frame = undefined;
    live = false;
    slot.remove();
    stick.replaceChildren();
    for (const child of el.children) (child as HTMLElement).style.removeProperty('display');
  }

  function activate(): void {
    if (frame !== undefined || !emit('consent', {}, true)) return;
    if (url === undefined) {
      emit('error', { code: 'blocked' });
      return;
    }
    reserve();
    const address = new URL(url);
    for (const name of ['step', 'theme'])
      if (attr(name) !== null) address.searchParams.set(name, attr(name) ?? '');
    if (mode === 'stack') address.searchParams.set('mode', mode);
    address.hash = `sm=1.${nonce}`;
    frame = document.createElement('iframe');
    frame.title = attr('frame-title') ?? el.querySelector('a img')?.getAttribute('alt') ?? 'Map story';
    frame.allow = 'fullscreen';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.setAttribute(
      'sandbox',
      // A frame of the host's own origin that may run scripts could take its sandbox off.
      attr('sandbox') ??
        `allow-scripts allow-popups allow-popups-to-escape-sandbox${url.origin === origin ? '' : ' allow-same-origin'}`,
    );
    // On top of the poster, but unseen until it has something better to show.
    dress(frame, `${FILL};opacity:0`);
    frame.src = address.href;
    stick.append(frame);
    emit('load', {});
    timer = setTimeout(() => {
      if (live) return;
      close();
      emit('error', { code: 'timeout' });
    }, ANSWER_MS);
  }

  function hears({ source, origin: from, data }: MessageEvent): boolean {
    if (source === null || source !== frame?.contentWindow) return false;
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) heard = 0;
    second = now;
    heard += 1;
    const m =
      from === (opaque() ? 'null' : url?.origin) && heard <= MOST_MESSAGES_A_SECOND
        ? parseChild(data, nonce)
        : undefined;
    if (m?.type === 'ready') greet(m.protocols, m.steps);
    if (m?.type === 'height' && mode === 'stack') size(m.px);
    if (m?.type === 'step') emit('step', { index: (step = m.index), id: m.chapter, total });
    if (m?.type === 'link') follow(m.href);
    if (m?.type === 'error') emit('error', { code: m.code });
    return true;
  }

  /** Again after every reload of the frame, e.g. because the figure was moved: it then takes up where it was. */
  function greet(protocols: readonly number[], steps: number): void {
    live = true;
    total = steps;
    if (frame) dress(frame, 'opacity:1');
    const protocol = Math.max(0, ...PROTOCOLS.filter((version) => protocols.includes(version)));
    emit('ready', { version: VERSION, protocol, steps });
    if (protocol === 0) {
      emit('error', { code: (reason = 'version') });
    } else {
      const style = getComputedStyle(el);
      const theme: Record<string, string> = {};
      for (const token of ['accent', 'surface', 'text', 'font', 'radius']) {
        const value = style.getPropertyValue(`--story-map-${token}`).trim();
        if (value !== '' && value.length <= 64) theme[token] = value;
      }
      const lang = attr('lang') ?? undefined;
      const dir = style.direction === 'rtl' ? 'rtl' : 'ltr';
      say({ type: 'init', mode, dir, lang, reduced: reduced('motion'), step, theme });
      sent = 0;
      scrolled();
    }
    emit('mode', { mode, reason });
  }

  function say(message: HostMessage): void {
    // To an opaque origin only `*` arrives; nothing here is secret.
    if (live) frame?.contentWindow?.postMessage(seal(message, nonce), opaque() ? '*' : (url?.origin ?? '*'));
  }

  function scrolled(): boolean {
    const { top, bottom } = slot.getBoundingClientRect();
    if (mode === 'scroll') {
      const now = performance.now();
      if (now - sent < 1000 / MOST_MESSAGES_A_SECOND - 1) return false;
      sent = now;
      say({ type: 'scroll', top: top - offset, height: bottom - top, vh: stick.clientHeight });
    } else if (mode === 'stepper' && slot.isConnected && bottom >= innerHeight) size(height());
    return true;
  }

  /** Only where the story itself lives, only for a reader who just acted inside the frame. */
  function follow(href: string): void {
    const to = safeAddress(href);
    const { userActivation } = navigator as Partial<Navigator>;
    if (
      to?.origin === url?.origin &&
      document.activeElement === frame &&
      userActivation?.isActive !== false &&
      emit('link', { href }, true)
    )
      open(href, '_blank', 'noopener');
  }

  return { attr, reserve, activate, close, hears, say, scrolled };
}
