/** What present mode needs from the story's session. */
import type { StoryHost } from '../elements/story-host.ts';

export interface PresentHost extends StoryHost {
  go(step: number, stop: number, by: 'present'): void;
  /** Back to reading, at the place the class saw last. */
  leave(): void;
}
