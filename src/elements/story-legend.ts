/** The legend of what the map shows at this stop: copies of the entries that stand in the page behind the story. */
import { legendFor } from '../core/map/legend.ts';
import { stopIndex } from '../core/state/stop-index.ts';
import { watchEnd } from './end-watch.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';
import { storyRootOf } from './story-root.ts';

/** From this size on there is room beside the subject. */
const ROOMY = '(min-width: 1500px) and (min-height: 850px)';

/** @tagname story-legend */
export class StoryLegend extends FurnitureElement {
  #open: boolean | null = null;

  protected override start(host: StoryHost): () => void {
    const { ownerDocument: page } = this;
    const view = page.defaultView ?? window;
    const room = view.matchMedia(ROOMY);
    const button = page.createElement('button');
    const list = page.createElement('ul');
    button.type = 'button';
    button.textContent = host.messages.map.legend;
    list.id = 'story-legend-entries';
    this.role = 'region';
    this.ariaLabel = host.messages.map.legend;
    button.setAttribute('aria-controls', list.id);
    this.replaceChildren(button, list);

    const fold = (): void => {
      const open = this.#open ?? room.matches;
      button.ariaExpanded = open ? 'true' : 'false';
      list.hidden = !open;
    };
    const toggle = (): void => {
      this.#open = list.hidden !== false;
      fold();
    };
    button.addEventListener('click', toggle);
    room.addEventListener('change', fold);
    let behind = false;
    const show = (): void => {
      const { step, stop } = host.store.get();
      const entries = this.#entries(host, stopIndex(host.story, step, stop) ?? -1);
      list.replaceChildren(...entries);
      this.hidden = behind || entries.length === 0;
    };
    fold();
    show();
    const stop = host.store.subscribe((next, before) => {
      if (next.step !== before.step || next.stop !== before.stop) show();
    });
    const root = storyRootOf(this);
    const end = root?.querySelector('.end') ?? null;
    const stopWatching =
      end === null
        ? undefined
        : watchEnd(end, (visible) => {
            behind = visible;
            // The strip of controls that it stands in is in the way there as well.
            root?.toggleAttribute('data-end', visible);
            show();
          });
    return () => {
      stop();
      stopWatching?.();
      root?.removeAttribute('data-end');
      room.removeEventListener('change', fold);
      button.removeEventListener('click', toggle);
      this.replaceChildren();
    };
  }

  #entries({ story }: StoryHost, stop: number): readonly Node[] {
    const all = storyRootOf(this)?.querySelector('.legend-all');
    return legendFor(story, stop).flatMap((kind) => {
      const entry = all?.querySelector(`[data-legend="${kind}"]`)?.cloneNode(true);
      return entry === undefined ? [] : [entry];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-legend': StoryLegend;
  }
}
