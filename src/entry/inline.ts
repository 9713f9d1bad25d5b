/** The inline element's script, for pages of others: defines `<story-map src>` once, beside any other copy of itself. */
import { defineStoryElements } from '../elements/define.ts';
import { InlineStoryMap } from '../inline/inline-story-map.ts';
import { StoryMapPage } from '../inline/story-map-page.ts';

if (customElements.get('story-map') === undefined) {
  customElements.define('story-map-page', StoryMapPage);
  customElements.define(
    'story-map',
    class extends InlineStoryMap {
      constructor() {
        super();
        this.loadMap ??= async (root) => (await import('../map/rooted-map.ts')).openMapIn(root);
      }
    },
  );
  defineStoryElements();
}
