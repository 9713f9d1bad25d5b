/** Where the map moves slowly, the place for the offer of one without movement. */
import { FurnitureElement } from './furniture-element.ts';
import { withPart } from './late-part.ts';
import { watchSpeed } from './speed-watch.ts';
import type { StoryHost } from './story-host.ts';

/**
 * Holds nothing until the map was slow for a while; then the offer, once: who has said no is not asked again.
 *
 * @tagname story-speed
 */
export class StorySpeed extends FurnitureElement {
  #offered = false;

  protected override start(host: StoryHost): () => void {
    const view = this.ownerDocument.defaultView;
    if (this.#offered || view === null) return () => undefined;
    const end = new AbortController();
    const stopWatch = watchSpeed(view, host, () => {
      // Whoever presents is told by present mode, where the class need not read it.
      if (host.store.get().mode === 'present') return false;
      this.#offered = true;
      withPart(this, import('./story-light.ts'), ({ offerLight }) => {
        if (!end.signal.aborted) end.signal.addEventListener('abort', offerLight(this, host));
      });
      return true;
    });
    return () => {
      stopWatch();
      end.abort();
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-speed': StorySpeed;
  }
}
