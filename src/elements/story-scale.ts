/** The scale bar: one line for kilometres and one for miles, right in the middle of what the reader looks at. */
import { lookAt } from '../core/camera/look-at.ts';
import { unproject } from '../core/camera/mercator.ts';
import { scaleFor, type ScaleBar } from '../core/map/scale.ts';
import { formatNumber } from '../core/words/number.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';

/** @tagname story-scale */
export class StoryScale extends FurnitureElement {
  #shown = '';

  protected override start(host: StoryHost): () => void {
    const show = (): void => {
      this.#show(host);
    };
    show();
    const stops = [host.look.subscribe(show), host.store.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #show({ look, store, messages, story }: StoryHost): void {
    const { camera, viewport } = look;
    const [, latitude] = unproject(lookAt(camera, viewport));
    // The stills are scaled to the screen, so only the live map's own scale is known.
    const scale = store.get().map === 'live' ? scaleFor(latitude, camera.zoom) : null;
    this.hidden = scale === null;
    if (scale === null) return;
    const bars = [
      [scale.km, messages.units.km],
      [scale.miles, messages.units.mi],
    ] as const;
    const text = bars.map(([{ length }, unit]) => `${formatNumber(length, story.locale)}\u00A0${unit}`);
    const shown = [...text, ...bars.map(([{ px }]) => px.toFixed(0))].join();
    if (shown === this.#shown && this.childElementCount > 0) return;
    this.#shown = shown;
    this.replaceChildren(...bars.map(([bar], index) => this.#bar(bar, text[index] ?? '')));
  }

  #bar({ px }: ScaleBar, text: string): HTMLElement {
    const bar = this.ownerDocument.createElement('span');
    bar.className = 'scale-bar';
    bar.style.inlineSize = `${px.toFixed(1)}px`;
    bar.textContent = text;
    return bar;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-scale': StoryScale;
  }
}
