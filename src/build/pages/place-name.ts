/** The name of a place in the language of the page, also of a thing that has no place. */
import type { LoadedStory } from '../../core/story/loaded-story.ts';
import { placeName as knownName } from '../../core/story/plain-text.ts';
import { translated } from '../../core/words/translated.ts';

export function placeName(loaded: LoadedStory, id: string, locale: string): string {
  const unplaced = loaded.layers
    .get('undisclosed')
    ?.find(({ properties }) => properties.id === id)?.properties;
  return translated(unplaced, 'name', locale) ?? knownName(loaded, id, locale);
}
