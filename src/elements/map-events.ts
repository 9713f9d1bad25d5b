/** What the live map's life means to the story: inputs for its store, and another look for its furniture. */
import type { Store } from '../core/state/store.ts';
import type { LiveMapEvents } from './live-map.ts';
import type { Look } from './look.ts';

/** @param look asked for when the map moves: it is made after the map */
export const mapEvents = (
  store: Store,
  onError: LiveMapEvents['onError'],
  look: () => Look,
): LiveMapEvents => ({
  onError,
  onMoved: () => {
    look().changed();
  },
  onStatus: (status, reason) => {
    store.send({ type: 'map', status, reason });
  },
  onTaken: () => {
    store.send({ type: 'explored' });
  },
});
