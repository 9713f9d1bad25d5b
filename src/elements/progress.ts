/** Shows how far the reader is: a line across the bar, as long as the part of the story that is behind them. */
import { lastPosition } from '../core/scroll/position.ts';

/**
 * An animation that stands still is moved to each place: a style written in each scrolled frame costs four times that.
 *
 * @param bar whose `::after` is the line
 */
export function createProgress(bar: Element | null, stopCount: number): (position: number) => void {
  const line = bar?.animate(
    { transform: ['scaleX(0)', 'scaleX(1)'] },
    { duration: lastPosition(stopCount), fill: 'both', pseudoElement: '::after' },
  );
  line?.pause();
  return (position) => {
    if (line) line.currentTime = position;
  };
}
