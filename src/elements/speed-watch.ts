/** Watches how fast the live map moves, and tells once when that is too slow. */
import { isSlow, NO_FRAMES, withFrame } from '../core/state/frame-watch.ts';
import type { StoryHost } from './story-host.ts';

/** Asks for frames of its own only while the map moves. @returns stops watching */
export function watchSpeed(view: Window, { look, store }: StoryHost, onSlow: () => void): () => void {
  let frames = NO_FRAMES;
  let camera = look.camera;
  let before: number | null = null;
  let request: number | null = null;
  let moved = false;
  let told = false;
  const frame = (now: number): void => {
    request = null;
    if (before !== null) frames = withFrame(frames, now - before);
    before = moved ? now : null;
    if (moved) request = view.requestAnimationFrame(frame);
    moved = false;
    if (told || !isSlow(frames)) return;
    told = true;
    stop();
    onSlow();
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
