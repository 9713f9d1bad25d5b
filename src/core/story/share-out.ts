/** Shares the paragraphs of a step out among its stops, so that each stop's own words stand with its picture. */

/** In order; the first stop, which has the heading too, gets the fewest. Without enough for all, the last go without. */
export function shareOut<T>(items: readonly T[], stops: number): readonly (readonly T[])[] {
  const count = items.length;
  const stopOf = (index: number): number =>
    count < stops ? index : Math.floor((index * stops + stops - 1) / count);
  return Array.from({ length: stops }, (_, stop) => items.filter((_item, index) => stopOf(index) === stop));
}
