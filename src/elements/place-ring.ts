/** The ring that lights a place up: drawn over the map, never in it, so that no scene can be left with a trace of it. */
import { metresPerPixel } from '../core/camera/mercator.ts';
import { placePoint, placeRow, type PlacePoint } from './place-row.ts';
import type { StoryHost } from './story-host.ts';

/** No ring is smaller: it goes round the dot. */
const LEAST_RADIUS_PX = 15;
/** A place that is an area has no edge to go round. */
const AREA_RADIUS_PX = 44;

export class PlaceRing {
  readonly #stage: HTMLElement;
  readonly #root: HTMLElement;
  readonly #host: StoryHost;
  readonly #ring: HTMLElement;
  readonly #stops: readonly (() => void)[];
  #lit: string | null = null;
  #held: string | null = null;
  #place: PlacePoint | null = null;

  constructor(stage: HTMLElement, root: HTMLElement, host: StoryHost) {
    this.#stage = stage;
    this.#root = root;
    this.#host = host;
    this.#ring = stage.ownerDocument.createElement('span');
    this.#ring.className = 'place-ring';
    this.#ring.ariaHidden = 'true';
    const draw = (): void => {
      this.#draw();
    };
    this.#stops = [host.look.subscribe(draw), host.store.subscribe(draw)];
  }

  /** The place the reader points at; `null` gives way to the one that is held. */
  light(id: string | null): void {
    if (id === this.#lit) return;
    this.#lit = id;
    this.#choose();
  }

  /** The place whose panel is open. */
  hold(id: string | null): void {
    this.#held = id;
    this.#choose();
  }

  remove(): void {
    for (const stop of this.#stops) stop();
    this.#ring.remove();
  }

  #choose(): void {
    const id = this.#lit ?? this.#held;
    this.#place = id === null ? null : placePoint(placeRow(this.#root, id));
    this.#draw();
  }

  #draw(): void {
    const place = this.#place;
    if (place === null && !this.#ring.isConnected) return;
    const live = this.#host.store.get().map === 'live';
    const point = place === null || !live ? null : this.#host.look.pointOf(place.at);
    if (place === null || point === null) {
      this.#ring.remove();
      return;
    }
    const km = metresPerPixel(place.at[1], this.#host.look.camera.zoom) / 1000;
    const radius =
      place.sure === 'area' ? AREA_RADIUS_PX : Math.max(LEAST_RADIUS_PX, place.radiusKm / km + 4);
    this.#ring.dataset['sure'] = place.sure;
    Object.assign(this.#ring.style, {
      inlineSize: `${(2 * radius).toFixed(1)}px`,
      blockSize: `${(2 * radius).toFixed(1)}px`,
      translate: `${(point.x - radius).toFixed(1)}px ${(point.y - radius).toFixed(1)}px`,
    });
    if (!this.#ring.isConnected) this.#stage.append(this.#ring);
  }
}
