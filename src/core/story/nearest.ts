/** The valid name an author most likely meant. */
import { distance } from 'fastest-levenshtein';

/** The nearest of `names`, or undefined when none is near enough to be worth suggesting. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.round(name.length * 0.4)) + 1;
  for (const candidate of names) {
    const step = distance(name, candidate);
    if (step < bestDistance) {
      best = candidate;
      bestDistance = step;
    }
  }
  return best;
}

/** A repair as a sentence: the nearest name, or what else to do. */
export function suggest(name: string, names: Iterable<string>, otherwise: string): string {
  const found = nearest(name, names);
  return found === undefined ? otherwise : `Did you mean ${found}?`;
}
