/** Which places the map of a step shows. */
import type { Story } from '../../core/story/story.ts';

const PLACE = 'place:';

/** Ids in the order in which its stops show them. */
export function placesOfStep(story: Story, stepIndex: number): readonly string[] {
  const keys = story.stops
    .filter(({ step }) => step === stepIndex)
    .flatMap(({ show }) => Object.entries(show))
    .filter(([key, strength]) => key.startsWith(PLACE) && strength > 0)
    .map(([key]) => key.slice(PLACE.length));
  return [...new Set(keys)];
}
