/** The story's root inside an inline embed: the page's own element, which also tells the element around it. */
import type { PropertyValues } from '@lit/reactive-element';
import { StoryMap } from '../elements/story-map.ts';

/** @tagname story-map-page */
export class StoryMapPage extends StoryMap {
  /** Hears that a public property may have changed. */
  onUpdated: (() => void) | null = null;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.onUpdated?.();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-map-page': StoryMapPage;
  }
}
