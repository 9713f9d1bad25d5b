/** Registers the elements of the prerendered page once; safe to call again, and beside another copy of this script. */
import { StoryMap } from './story-map.ts';
import { StoryStage } from './story-stage.ts';

export function defineStoryElements(registry: CustomElementRegistry = customElements): void {
  const define = (name: string, element: CustomElementConstructor): void => {
    if (registry.get(name) === undefined) registry.define(name, element);
  };
  // The map last: it looks for the stage when it starts.
  define('story-stage', StoryStage);
  define('story-map', StoryMap);
}
