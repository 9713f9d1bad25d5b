/** The embed document's end of the protocol: speaks only to its parent, believes only its parent. */
import { parseHost } from '../core/embed/parse-host.ts';
import { seal, type ChildMessage, type HostMessage } from '../core/embed/protocol.ts';

/** A loader that has not answered by then never will. */
export const ANSWER_MS = 1500;

export interface Channel {
  say(message: ChildMessage): void;
  /** Whether there is a loader on the host page that speaks with us. */
  answered(): boolean;
  stop(): void;
}

/** Without a nonce nobody is listening and nobody is heard. */
export function openChannel(
  view: Window,
  nonce: string | undefined,
  onMessage: (message: HostMessage) => void,
): Channel {
  const { parent } = view;
  /** Of the first valid `init`; before it only what anybody may know is said. */
  let pinned: string | undefined;
  const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (nonce === undefined || source !== parent || parent === view) return;
    if (pinned !== undefined && origin !== pinned) return;
    const message = parseHost(data, nonce);
    if (message === undefined) return;
    if (pinned === undefined && message.type !== 'init') return;
    pinned ??= origin;
    onMessage(message);
  };
  view.addEventListener('message', hear);
  return {
    say(message) {
      if (nonce === undefined || parent === view) return;
      const target = pinned === undefined || pinned === 'null' ? '*' : pinned;
      parent.postMessage(seal(message, nonce), target);
    },
    answered: () => pinned !== undefined,
    stop() {
      view.removeEventListener('message', hear);
    },
  };
}
