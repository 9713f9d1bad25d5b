/** Watches how fast the live map moves, and tells when that is too slow. */
import { createFrameWatch } from '../core/state/frame-watch.ts';
import type { StoryHost } from './story-host.ts';

/**
 * Asks for frames of its own only while the map moves.
 * @param onSlow says whether the reader was told; until then it is asked again · @returns stops watching
 */
export function watchSpeed(view: Window, { look, store }: StoryHost, onSlow: () => boolean): () => void {
  let frames = createFrameWatch();
  let camera = look.camera;
  let before: number | null = null;
  let request: number | null = null;
  let moved = false;
  const frame = (now: number): void => {
    request = null;
    if (before !== null) frames.add(now - before);
    before = moved ? now : null;
    if (moved) request = view.requestAnimationFrame(frame);
    moved = false;
    if (!frames.isSlow()) return;
    if (onSlow()) stop();
    // The map must be slow anew before it asks again.
    else frames = createFrameWatch();
  };
  const stopLook = look.subscribe(() => {
    const { map, motion } = store.get();
    const now = look.camera;
    // The words of a step may move without the map.
    if (map !== 'live' || motion === 'still' || now === camera) return;
    camera = now;
    moved = true;
    request ??= view.requestAnimationFrame(frame);
  });
  const stop = (): void => {
    stopLook();
    if (request !== null) view.cancelAnimationFrame(request);
  };
  return stop;
}
