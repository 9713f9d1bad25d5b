/** Height messages of other embedding systems, spoken only where the frame's own address shows that one is there. */
import type { FrameAddress } from './frame-address.ts';

export interface Dialects {
  height(px: number): void;
  /** `true` when the host takes links for us: WordPress's sandbox lets none out. */
  link(href: string): boolean;
  stop(): void;
}

declare global {
  interface Window {
    /** Chromium's native responsive frames. */
    requestResize?(): void;
  }
}

export function createDialects(
  view: Window,
  { wordPressSecret: secret, amp, pymId }: FrameAddress,
): Dialects {
  const { parent } = view;
  let last = 0;
  // Heights and the address of a public story are no secret.
  const post = (message: unknown): void => {
    if (parent !== view) parent.postMessage(message, '*');
  };
  const tell = (px: number): void => {
    last = px;
    if (secret !== undefined) post({ message: 'height', value: px, secret });
    if (amp) post({ sentinel: 'amp', type: 'embed-size', height: px });
    if (pymId !== undefined) post(`pymxPYMx${pymId}xPYMxheightxPYMx${String(px)}`);
    try {
      view.requestResize?.();
    } catch {
      // Refused outside of a frame that asked for it; its height is then the host's own affair.
    }
  };
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== parent || secret === undefined || typeof data !== 'object' || data === null) return;
    if ('message' in data && data.message === 'ready' && 'secret' in data && data.secret === secret)
      tell(last);
  };
  view.addEventListener('message', hear);
  if (amp) post({ sentinel: 'amp', type: 'embed-ready' });
  return {
    height: tell,
    link(href) {
      if (secret === undefined) return false;
      post({ message: 'link', value: href, secret });
      return true;
    },
    stop() {
      view.removeEventListener('message', hear);
    },
  };
}
