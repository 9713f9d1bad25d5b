/** The state a page opens in: what its address asks for, then what its markup says. */
import { initialState, type Mode, type StoryState } from '../core/state/state.ts';
import type { Story } from '../core/story/story.ts';
import type { Place } from '../dom/address.ts';
import type { MotionSource } from '../dom/motion.ts';
import type { Query } from '../dom/query.ts';
import type { ThemeSource } from '../dom/theme.ts';

export interface FirstSources {
  readonly mode: Mode;
  readonly theme: ThemeSource;
  readonly motion: MotionSource;
}

export const firstState = (
  story: Story,
  place: Place,
  { present, labels }: Query,
  { mode, theme, motion }: FirstSources,
): StoryState =>
  initialState(story, {
    ...place,
    mode: present ? 'present' : mode,
    theme: theme.current(),
    motion: motion.current(),
    labels,
  });

/** The beginning of a step; the opening when there is none of that id. */
export const stepPlace = ({ steps }: Story, id: string | null): Place => ({
  step: steps.findIndex((step) => step.id === id),
  stop: 1,
});
