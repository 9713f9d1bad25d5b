/** Shows how far the reader is: a line as long as the part of the story that is behind them. */
import { lastPosition } from '../core/scroll/position.ts';

/**
 * Moves an animation that stands still to each place: that costs a quarter of a style written in each scrolled frame.
 *
 * @param line of full length at the end of the story; an element, since a pseudo-element loses its animation while it
 * has no box
 */
export function createProgress(line: Element | null, stopCount: number): (position: number) => void {
  const drawn = line?.animate(
    { transform: ['scaleX(0)', 'scaleX(1)'] },
    { duration: lastPosition(stopCount), fill: 'both' },
  );
  drawn?.pause();
  return (position) => {
    if (drawn) drawn.currentTime = position;
  };
}
