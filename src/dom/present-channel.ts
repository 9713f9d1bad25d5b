/** Carries messages between two windows of this origin, without a server: BroadcastChannel, or else storage events. */

export interface PresentChannel {
  send(text: string): void;
  /** Hears what other windows send; returns the stop. */
  start(onText: (text: unknown) => void): () => void;
}

/** @param name the same in both windows, another one for every presentation */
export function createPresentChannel(view: Window & typeof globalThis, name: string): PresentChannel {
  const key = `story-present:${name}`;
  const channel = typeof view.BroadcastChannel === 'function' ? new view.BroadcastChannel(key) : null;
  return {
    send(text) {
      if (channel !== null) channel.postMessage(text);
      else sendByStorage(view, key, text);
    },
    start(onText) {
      const hearChannel = ({ data }: MessageEvent<unknown>): void => {
        onText(data);
      };
      const hearStorage = (event: StorageEvent): void => {
        if (event.key === key && event.newValue !== null) onText(event.newValue);
      };
      if (channel !== null) channel.addEventListener('message', hearChannel);
      else view.addEventListener('storage', hearStorage);
      return () => {
        channel?.removeEventListener('message', hearChannel);
        channel?.close();
        view.removeEventListener('storage', hearStorage);
      };
    },
  };
}

/** Written and taken away again at once: the event is the message, nothing is kept. */
function sendByStorage(view: Window, key: string, text: string): void {
  try {
    view.localStorage.setItem(key, text);
    view.localStorage.removeItem(key);
  } catch {
    // No storage, no second window: the presenter window says that it is not connected.
  }
}
