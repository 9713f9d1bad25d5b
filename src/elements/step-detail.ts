/** What the public `story-step` event says of a state. */
import type { StoryState } from '../core/state/state.ts';
import type { Story } from '../core/story/story.ts';
import type { StoryStepDetail } from './events.ts';

export const stepDetail = ({ steps }: Story, { step, stop, by }: StoryState): StoryStepDetail => ({
  id: steps[step]?.id ?? null,
  index: step,
  total: steps.length,
  stop,
  by,
});
