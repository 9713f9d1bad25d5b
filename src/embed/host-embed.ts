/** One embed on a host page: its poster, its runway or fixed box, and its frame. */
import type { EmbedMode, HostMessage } from '../core/embed/protocol.ts';
import {
  dress,
  mayFrame,
  readAddress,
  reduced,
  runwayHeight,
  SMALL_PX,
  stickyBroken,
} from './host-checks.ts';
import { loadPart } from './parts-beside.ts';
import type { Wire } from './wire.ts';

/** A frame that has not answered by then gives the place back to its poster. */
const ANSWER_MS = 7_500;
/** A lower picture is none; a frame as low as that has room for a line and its buttons. */
const LEAST_BOX_PX = 120;

const BOX = 'all:initial;display:block;position:';

export interface HostEmbed {
  readonly attr: (name: string) => string | null;
  /** Stands for the frame until it is pressed. */
  button?: HTMLElement;
  /** Keeps the room that the frame will take. */
  reserve(): void;
  activate(): void;
  /** Takes everything of ours out and gives the poster back. */
  close(): void;
  /** On paper a runway is white pages and a frame a blank one: there the poster stands again. `true` if there is either. */
  paper(on: boolean): boolean;
  /** Looks at a message event if it is this frame's. */
  hear(event: MessageEvent): void;
  /** Hands something to the frame's wire, if there is a frame, as soon as the wire is there. */
  tell(name: keyof Wire, what?: MessageEvent | HostMessage): void;
}

// Everything is a local name here, which a minifier can shorten: the whole loader must stay under 2.5 kB.
export function createHostEmbed(el: HTMLElement): HostEmbed {
  const attr = (name: string): string | null =>
    el.getAttribute(`data-story-map${name && `-${name}`}`) ?? el.getAttribute(name || 'src');
  const number = (name: string): number => Number(attr(name)) || 0;
  const emit = (type: string, detail: object): boolean =>
    el.dispatchEvent(
      new CustomEvent(`story-map:${type}`, { bubbles: true, composed: true, cancelable: true, detail }),
    );
  const slot = document.createElement('div');
  const stick = document.createElement('div');
  const offset = number('offset');
  let frame: HTMLIFrameElement | undefined;
  let wire: Promise<Wire | undefined> | undefined;
  let mode: EmbedMode = 'stepper';
  let reason: string;
  let timer: number;

  const size = (px?: number): void => {
    const height = `${px ?? ((el.clientWidth < SMALL_PX && number('height-narrow')) || number('height') || 640)}px`;
    // Asked at every scroll: written only when it is another one.
    if (stick.style.height !== height) dress(stick, `height:${height}`);
  };

  function decide(): void {
    const asked = attr('mode');
    mode = 'stepper';
    if (asked === 'stepper' || asked === 'stack') [mode, reason] = [asked, 'asked'];
    else if (reduced('data')) [mode, reason] = ['stack', 'data'];
    else if (!number('steps')) reason = 'steps';
    else if (reduced('motion')) reason = 'motion';
    else if (innerHeight - offset < SMALL_PX) reason = 'height';
    else if (stickyBroken(el)) reason = 'sticky';
    else if (asked !== 'scroll' && el.getBoundingClientRect().top < innerHeight) reason = 'in-view';
    else [mode, reason] = ['scroll', 'auto'];
  }

  /** What stands in the figure beside ours. */
  function cover(on: boolean): void {
    for (const child of el.children)
      if (child !== slot && child.localName !== 'figcaption') {
        if (on) dress(child as HTMLElement, 'display:none');
        else (child as HTMLElement).style.removeProperty('display');
      }
  }

  function paper(on: boolean): boolean {
    if (slot.isConnected) {
      cover(!on);
      dress(slot, `display:${on ? 'none' : 'block'}`);
    }
    return slot.isConnected;
  }

  function reserve(): void {
    if (slot.isConnected) return;
    decide();
    const poster = el.querySelector('img');
    const { bottom, height } = (poster ?? el).getBoundingClientRect();
    dress(slot, `${BOX}relative`);
    dress(stick, `${BOX}relative`);
    if (poster) dress(stick, `background:url("${poster.currentSrc || poster.src}")50%/cover`);
    cover(true);
    slot.append(stick);
    el.prepend(slot);
    if (mode === 'scroll') {
      dress(slot, runwayHeight(number('steps')));
      dress(stick, `position:sticky;top:${offset}px;height:calc(100svh - ${offset}px)`);
      // Text below what is in view must not jump: it is made of its full height later.
    } else size(bottom < innerHeight && height > LEAST_BOX_PX ? height : undefined);
  }

  function close(): void {
    clearTimeout(timer);
    frame = wire = undefined;
    slot.remove();
    stick.replaceChildren();
    cover(false);
  }

  function activate(): void {
    if (frame || !emit('consent', {})) return;
    const address = attr('') ?? '';
    if (!mayFrame(address)) {
      emit('error', { code: 'blocked' });
      return;
    }
    reserve();
    const url = readAddress(address);
    // 128 random bits: digits alone are hexadecimal too.
    const nonce = crypto.getRandomValues(new BigUint64Array(2)).join('');
    // What an `init` would say too late: how to begin, before anything has been drawn.
    const first = new URLSearchParams({ sm: `1.${nonce}`, mode });
    for (const name of ['theme', 'step']) {
      const value = attr(name);
      if (value) first.set(name, value);
    }
    url.hash = first.toString();
    frame = document.createElement('iframe');
    // Until it says its own.
    frame.title = attr('frame-title') ?? el.querySelector('img')?.alt ?? '';
    frame.allow = 'fullscreen';
    frame.sandbox.value =
      attr('sandbox') ??
      // A frame of the host's own origin that may run scripts could take its sandbox off.
      `allow-scripts allow-popups allow-popups-to-escape-sandbox ${url.origin === origin ? '' : 'allow-same-origin'}`;
    // On top of the poster, but unseen until it has something better to show.
    dress(frame, `${BOX}absolute;inset:0;width:100%;height:100%;opacity:0`);
    frame.src = url.href;
    stick.append(frame);
    emit('load', {});
    timer = setTimeout(() => {
      close();
      emit('error', { code: 'timeout' });
    }, ANSWER_MS);
    const own = frame;
    const show = (): void => {
      clearTimeout(timer);
      dress(own, 'opacity:1');
    };
    wire = loadPart(WIRE).then(
      ({ connect }) =>
        connect({ el, frame: own, stick, slot, nonce, mode, reason, offset, attr, emit, size, show }),
      // Without it there is no answer, and that has an end already.
      () => undefined,
    );
  }

  /** What is said before the wire is there waits for it. */
  function tell(name: keyof Wire, what?: MessageEvent | HostMessage): void {
    void wire?.then((there) => there?.[name](what as MessageEvent & HostMessage));
  }

  function hear(event: MessageEvent): void {
    // A figure that is out of the page has no window, as some messages have none: the wire still asks for the nonce.
    if (event.source === frame?.contentWindow) tell('hear', event);
  }

  return { attr, reserve, activate, close, paper, hear, tell };
}
