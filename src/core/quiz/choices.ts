/** Names to choose from: the right one among others, of its own kind first, so that the kind alone tells little. */
import { mixed } from './mixed.ts';

const CHOICES = 4;
/** The kind of most items: the rest are likelier taken for one another than for one of these. */
export const PLACE_KIND = 'places';

/** @returns indices of the list, the right one among them, in an order that is always the same and tells nothing */
export function choicesFor(item: number, kinds: readonly string[]): readonly number[] {
  const own = kinds[item];
  const unlike = (other: number): number => {
    const kind = kinds[other];
    if (kind === own) return 0;
    return kind === PLACE_KIND || own === PLACE_KIND ? 2 : 1;
  };
  const order = (a: number, b: number): number => mixed(item, a) - mixed(item, b);
  const others = kinds
    .map((_, other) => other)
    .filter((other) => other !== item)
    .sort((a, b) => unlike(a) - unlike(b) || order(a, b));
  return [item, ...others.slice(0, CHOICES - 1)].sort((a, b) => mixed(a, item) - mixed(b, item));
}
