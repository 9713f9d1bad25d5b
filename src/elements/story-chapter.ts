/** Where the reader is: in the bar the chapter, or that the map is in their own hand; in the page's title the step. */
import { followTitle } from './document-title.ts';
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
    const stop = host.store.subscribe((next, before) => {
      if (next.step !== before.step || next.lead !== before.lead) show();
    });
    // A guest leaves the title of the page to its host.
    const untitle =
      this.getRootNode() === this.ownerDocument ? followTitle(this.ownerDocument, host) : undefined;
    return () => {
      stop();
      untitle?.();
    };
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
