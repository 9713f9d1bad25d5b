/** The bar's word on where the reader is: the name of the chapter, or that the map is in their own hand. */
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';
import { storyRootOf } from './story-root.ts';

/** @tagname story-chapter */
export class StoryChapter extends FurnitureElement {
  protected override start(host: StoryHost): () => void {
    const show = (): void => {
      const { step, lead } = host.store.get();
      const words = lead === 'reader' ? host.messages.controls.exploringShort : this.#chapter(host, step);
      if (this.textContent !== words) this.textContent = words;
    };
    show();
    return host.store.subscribe(show);
  }

  /** As the list of steps has it. */
  #chapter({ story }: StoryHost, step: number): string {
    const id = story.steps[step]?.id;
    if (id === undefined) return '';
    const link = storyRootOf(this)?.querySelector(`nav a[href="#${CSS.escape(id)}"]`);
    return link?.closest('.chapter')?.querySelector('.chapter-name')?.textContent ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-chapter': StoryChapter;
  }
}
