/** How long the story takes to read. */
import type { StoryText } from '../../core/story/loaded-story.ts';

/** Words a minute of careful reading, with looks at the map. */
const WORDS_PER_MINUTE = 160;

export function readingMinutes(text: StoryText): number {
  const words = [...text.sections.values()].reduce((sum, section) => sum + section.wordCount, 0);
  return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
}
