/** What a host page and its frame say to each other; loaded with the first frame, so that a page without one never pays. */
import { parseChild } from '../core/embed/parse-child.ts';
import {
  MOST_MESSAGES_A_SECOND,
  MOST_TOKEN_CHARACTERS,
  PROTOCOL,
  seal,
  type EmbedMode,
  type HostMessage,
} from '../core/embed/protocol.ts';
import { readAddress, reduced } from './host-checks.ts';
import { createRunwayKeeper } from './runway-keeper.ts';

/** What the loader has made of a figure. */
export interface Placed {
  readonly el: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** The box that the frame fills, and the runway around it. */
  readonly stick: HTMLElement;
  readonly slot: HTMLElement;
  readonly nonce: string;
  readonly mode: EmbedMode;
  /** Why this mode. */
  readonly reason: string;
  /** Height of the host's sticky header in pixels. */
  readonly offset: number;
  readonly attr: (name: string) => string | null;
  /** Fires `story-map:<type>`; `false` when the host cancelled it. */
  readonly emit: (type: string, detail: object) => boolean;
  readonly size: (px?: number) => void;
  /** The frame has answered: it may be seen. */
  readonly show: () => void;
}

export interface Wire {
  /** Looks at a message event of this frame. */
  hear(event: MessageEvent): void;
  say(message: HostMessage): void;
  /** Tells the frame where it stands: the host page has been scrolled or resized, or its reader has gone into a frame. */
  follow(): void;
}

const TOKENS = ['accent', 'surface', 'text', 'font', 'radius'] as const;
const ORIGIN = 'allow-same-origin';

export function connect(placed: Placed): Wire {
  const { el, frame, stick, slot, nonce, offset, attr, emit, size, show } = placed;
  /** Of the story. */
  const home = readAddress(frame.src).origin;
  const opaque = !frame.sandbox.contains(ORIGIN);
  const isRunway = createRunwayKeeper({ slot, stick, offset, steps: Number(attr('steps')), size });
  let { mode, reason } = placed;
  let protocol = 0;
  let step: number | undefined;
  let total = 0;
  let live = false;
  let seen: boolean | undefined;
  let second = 0;
  let heard = 0;

  function hear({ origin, data, timeStamp }: MessageEvent): void {
    if (origin !== (opaque ? 'null' : home)) return;
    if (second !== Math.floor(timeStamp / 1000)) heard = 0;
    second = Math.floor(timeStamp / 1000);
    heard += 1;
    const m = heard > MOST_MESSAGES_A_SECOND ? undefined : parseChild(data, nonce);
    switch (m?.type) {
      case 'ready':
        if (m.title !== undefined && attr('frame-title') === null) frame.title = m.title;
        greet(m.protocols, m.steps);
        break;
      case 'height':
        if (mode === 'stack') size(m.px);
        break;
      case 'step':
        step = m.index;
        emit('step', { index: step, id: m.chapter, total });
        break;
      case 'error':
        emit('error', { code: m.code });
        break;
      case 'link':
        leave(m.href);
    }
  }

  /** Only where the story itself lives, only for a reader who just acted inside the frame. */
  function leave(href: string): void {
    const { userActivation } = navigator as Partial<Navigator>;
    if (
      // An address that a page has made of its own memory has the origin of that page.
      /^https?:/.test(href) &&
      readAddress(href).origin === home &&
      document.activeElement === frame &&
      userActivation?.isActive !== false &&
      emit('link', { href })
    )
      open(href, '_blank', 'noopener');
  }

  /** Again after every reload of the frame, e.g. because the figure was moved: it then takes up where it was. */
  function greet(protocols: readonly number[], steps: number): void {
    live = false;
    // Whether the runway still is one.
    follow();
    live = true;
    seen = undefined;
    total = steps;
    show();
    protocol = protocols.includes(PROTOCOL) ? PROTOCOL : 0;
    emit('ready', { version: VERSION, protocol, steps });
    if (protocol === 0) {
      // It stays the stepper that it is without us.
      reason = 'version';
      emit('error', { code: reason });
    }
    begin();
    follow();
  }

  /** In this mode, at the reader's step. */
  function begin(): void {
    if (protocol !== 0)
      say({
        type: 'init',
        mode,
        dir: direction(),
        lang: attr('lang') ?? undefined,
        reduced: reduced('motion'),
        step,
        theme: tokens(),
      });
    emit('mode', { mode: protocol === 0 ? 'stepper' : mode, reason });
  }

  const direction = (): 'ltr' | 'rtl' => (getComputedStyle(el).direction === 'rtl' ? 'rtl' : 'ltr');

  function tokens(): Readonly<Record<string, string>> {
    const style = getComputedStyle(el);
    const given = TOKENS.map((name) => [name, style.getPropertyValue(`--story-map-${name}`).trim()] as const);
    return Object.fromEntries(
      given.filter(([, value]) => value !== '' && value.length <= MOST_TOKEN_CHARACTERS),
    );
  }

  function say(message: HostMessage): void {
    // To an opaque origin only `*` arrives; nothing here is secret.
    if (live) frame.contentWindow?.postMessage(seal(message, nonce), opaque ? '*' : home);
  }

  function follow(): void {
    if (mode === 'scroll' && !isRunway()) {
      [mode, reason] = ['stepper', 'height'];
      if (live) begin();
    }
    const { top, bottom, height } = slot.getBoundingClientRect();
    const visible = top < innerHeight && bottom > 0;
    if (visible !== seen) say({ type: 'visibility', visible });
    seen = visible;
    // Only then may it grow: it is the reader's own act, or moves nothing that is seen.
    if (mode === 'stepper' && (document.activeElement === frame || bottom >= innerHeight)) size();
    if (mode === 'scroll') say({ type: 'scroll', top: top - offset, height, vh: stick.clientHeight });
  }

  return { hear, say, follow };
}
