/** Whether the map may travel: the address asks for stills, or else the reader's device decides, also while reading. */
import type { Motion } from '../core/state/state.ts';
import { createMediaQuery } from './media-query.ts';

export interface MotionSource {
  current(): Motion;
  start(onChange: (motion: Motion) => void): () => void;
}

/** @param asked `still` when the address says so; nobody can ask for more motion than the device allows */
export function createMotion(view: Window, asked: Motion | undefined): MotionSource {
  const reduced = createMediaQuery(view, '(prefers-reduced-motion: reduce)');
  const current = (): Motion => (asked === 'still' || reduced.matches() ? 'still' : 'full');
  return {
    current,
    start: (onChange) =>
      reduced.start(() => {
        onChange(current());
      }),
  };
}
