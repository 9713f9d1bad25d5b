/** Writes how far the reader is, 0 to 1, on the elements that show it, and only when it changed. */
import { lastPosition } from '../core/scroll/position.ts';

export function createProgress(
  elements: readonly HTMLElement[],
  stopCount: number,
): (position: number) => void {
  let shown = '';
  return (position) => {
    const share = (position / lastPosition(stopCount)).toFixed(3);
    if (share === shown) return;
    shown = share;
    for (const element of elements) element.style.setProperty('--story-progress', share);
  };
}
