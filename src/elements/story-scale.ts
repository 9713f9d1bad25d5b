/** The scale bar: one line for kilometres and one for miles, right in the middle of what the reader looks at. */
import { lookAt } from '../core/camera/look-at.ts';
import { unproject } from '../core/camera/mercator.ts';
import { scaleFor } from '../core/map/scale.ts';
import { formatNumber } from '../core/words/number.ts';
import { FurnitureElement } from './furniture-element.ts';
import type { StoryHost } from './story-host.ts';

/** @tagname story-scale */
export class StoryScale extends FurnitureElement {
  #lengths = '';
  /** As last written, in pixels: reading a style costs more than the rest of a frame. */
  #widths: number[] = [];

  protected override start(host: StoryHost): () => void {
    const show = (): void => {
      this.#show(host);
    };
    show();
    const stops = [
      host.look.subscribe(show),
      host.store.subscribe((next, before) => {
        if (next.map !== before.map) show();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #show({ look, store, messages, story }: StoryHost): void {
    const { camera, viewport } = look;
    const [, latitude] = unproject(lookAt(camera, viewport));
    // The stills are scaled to the screen, so only the live map's own scale is known.
    const scale = store.get().map === 'live' ? scaleFor(latitude, camera.zoom) : null;
    // Even the value that it has makes the browser look at its style again.
    if (this.hidden !== (scale === null)) this.hidden = scale === null;
    if (scale === null) return;
    const bars = [
      [scale.km, messages.units.km],
      [scale.miles, messages.units.mi],
    ] as const;
    const lengths = bars.map(([{ length }]) => length).join();
    if (lengths !== this.#lengths || this.childElementCount === 0) {
      this.#lengths = lengths;
      this.#widths = [];
      this.replaceChildren(
        ...bars.map(([{ length }, unit]) => this.#bar(`${formatNumber(length, story.locale)}\u00A0${unit}`)),
      );
    }
    for (const [index, [{ px }]] of bars.entries()) {
      const width = Math.round(px);
      if (this.#widths[index] === width) continue;
      this.#widths[index] = width;
      (this.children[index] as HTMLElement).style.inlineSize = `${width}px`;
    }
  }

  #bar(text: string): HTMLElement {
    const bar = this.ownerDocument.createElement('span');
    bar.className = 'scale-bar';
    bar.textContent = text;
    return bar;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-scale': StoryScale;
  }
}
