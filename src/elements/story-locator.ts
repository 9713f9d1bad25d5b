/** The inset: where in the wider region the view of the present stop lies. The words say it too. */
import { locatorFrame } from '../core/map/locator-frame.ts';
import { stopIndex } from '../core/state/stop-index.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';

/** @tagname story-locator */
export class StoryLocator extends FurnitureElement {
  protected override start(host: StoryHost): () => void {
    const show = (): void => {
      this.#show(host);
    };
    show();
    return host.store.subscribe((next, before) => {
      if (next.step !== before.step || next.stop !== before.stop) show();
    });
  }

  #show({ story, store }: StoryHost): void {
    const { step, stop } = store.get();
    const view = story.stops[stopIndex(story, step, stop) ?? -1]?.view.bounds;
    const picture = this.querySelector('svg');
    const frame = picture?.querySelector('rect');
    // The opening shows more of the world than the inset does.
    this.hidden = step < 0 || view === undefined;
    if (view === undefined || !picture || !frame) return;
    const { x, y, width, height } = locatorFrame(story.extent, view);
    const { width: whole, height: tall } = picture.viewBox.baseVal;
    const sides = { x: x * whole, y: y * tall, width: width * whole, height: height * tall };
    for (const [name, value] of Object.entries(sides)) frame.setAttribute(name, value.toFixed(1));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-locator': StoryLocator;
  }
}
