/** A stop with everything a description needs to look up. */
import type { LoadedStory } from '../story/loaded-story.ts';
import type { Stop, Story } from '../story/story.ts';
import type { DescriptionWords } from './description-words.ts';

export interface ViewSubject {
  readonly loaded: Pick<LoadedStory, 'places' | 'layers'>;
  readonly story: Story;
  readonly stop: Stop;
  /** The stop the reader comes from; none at the very first. */
  readonly before: Stop | undefined;
  readonly words: DescriptionWords;
}
