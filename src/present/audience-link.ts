/** The presenter window's line to the audience window: asks every second, and notices when nobody answers. */
import { parseMessage, printMessage, type PresentMessage, type Snapshot } from '../core/present/protocol.ts';
import { createPresentChannel } from '../dom/present-channel.ts';

const ASK_EVERY_MS = 1000;
/** Three questions without an answer. */
const LOST_AFTER_MS = 3500;

export interface AudienceLink {
  /** What the audience window said last; `null` while it is not there. */
  readonly state: Snapshot | null;
  send(message: PresentMessage): void;
  /** Asks at once. */
  ask(): void;
  stop(): void;
}

export function createAudienceLink(
  view: Window & typeof globalThis,
  name: string,
  onChange: () => void,
): AudienceLink {
  const channel = createPresentChannel(view, name);
  let state: Snapshot | null = null;
  let heard = 0;
  const send = (message: PresentMessage): void => {
    channel.send(printMessage(message));
  };
  const stopHearing = channel.start((text) => {
    const message = parseMessage(text);
    if (message?.kind === 'state') {
      ({ state } = message);
      heard = Date.now();
      onChange();
    } else if (message?.kind === 'gone') {
      state = null;
      onChange();
    }
  });
  const ask = (): void => {
    send({ kind: 'ask' });
  };
  const timer = setInterval(() => {
    if (state !== null && Date.now() - heard > LOST_AFTER_MS) state = null;
    ask();
    // The clocks go on even if nobody answers.
    onChange();
  }, ASK_EVERY_MS);
  ask();
  return {
    get state() {
      return state;
    },
    send,
    ask,
    stop() {
      clearInterval(timer);
      stopHearing();
    },
  };
}
