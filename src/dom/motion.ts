/** Whether the map may travel: the reader's own choice in the page or the address, or else their device's. */
import type { Motion } from '../core/state/state.ts';
import { createMediaQuery } from './media-query.ts';

export interface MotionSource {
  current(): Motion;
  /** The reader's own choice, from now on; it wins over the device, in both directions. */
  choose(motion: Motion): void;
  /** Tells every change, of the choice and of the device, also while somebody reads. */
  start(onChange: (motion: Motion) => void): () => void;
}

/** @param asked `still` when the address says so; an address cannot ask for more motion than the device allows */
export function createMotion(view: Window, asked: 'still' | undefined): MotionSource {
  const reduced = createMediaQuery(view, '(prefers-reduced-motion: reduce)');
  let choice: Motion | undefined = asked;
  let tell: ((motion: Motion) => void) | null = null;
  const current = (): Motion => choice ?? (reduced.matches() ? 'still' : 'full');
  return {
    current,
    choose(motion) {
      choice = motion;
      tell?.(motion);
    },
    start(onChange) {
      tell = onChange;
      const stopDevice = reduced.start(() => {
        onChange(current());
      });
      return () => {
        stopDevice();
        tell = null;
      };
    },
  };
}
