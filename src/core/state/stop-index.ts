/** From a step and its stop to the place on the story line. */
import type { Story } from '../story/story.ts';

/** Index into `story.stops`; `step` −1 is the opening, `stop` is 1-based. `null` when there is no such stop. */
export function stopIndex(story: Story, step: number, stop: number): number | null {
  if (step === -1) return stop === 1 && story.stops[0]?.step === -1 ? 0 : null;
  const found = story.steps[step];
  if (found === undefined || !Number.isInteger(stop) || stop < 1 || stop > found.stopCount) return null;
  return found.firstStop + stop - 1;
}
