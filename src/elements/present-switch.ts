/** Fetches present mode when it is first wanted and ends it again: a reader never loads it. */
import { StoryErrorEvent } from './events.ts';
import type { StorySession } from './story-session.ts';

export function startPresentSwitch(root: HTMLElement, session: StorySession): () => void {
  let on = false;
  let stop: (() => void) | null = null;
  const turn = (wanted: boolean): void => {
    if (wanted === on) return;
    on = wanted;
    stop?.();
    stop = null;
    if (!on) return;
    root.setAttribute('mode', 'present');
    session.requestMap();
    import('../present/start-present.ts').then(
      ({ startPresent }) => {
        // Asked again, because the reader may have changed their mind meanwhile.
        if (on) stop ??= startPresent(root, session);
      },
      (error: unknown) => {
        session.leave();
        root.dispatchEvent(new StoryErrorEvent('present-failed', String(error)));
      },
    );
  };
  const stopListening = session.store.subscribe(({ mode }) => {
    turn(mode === 'present');
  });
  turn(session.store.get().mode === 'present');
  return () => {
    stopListening();
    turn(false);
  };
}
