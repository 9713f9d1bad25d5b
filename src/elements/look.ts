/** What the map shows at this moment, for whatever is drawn over it; tells when it shows something else. */
import type { Camera, LngLat, Viewport } from '../core/camera/geo.ts';
import { screenPoint, type ScreenPoint } from '../core/camera/screen-point.ts';

export interface LookSource {
  /** The camera of the story's own picture, or of the map while the reader has it in hand. */
  readonly camera: () => Camera;
  /** Id of the story's place at a point of the map, in CSS pixels; `null` where there is none, or no live map. */
  readonly featureAt: (point: ScreenPoint) => string | null;
}

export class Look {
  readonly #source: LookSource;
  readonly #listeners = new Set<() => void>();
  /** What stands on the map beside the card, once there is any; only declared, for the first script's sake. */
  declare covers?: Iterable<Element>;
  #viewport: Viewport;
  #told: Camera | null = null;

  constructor(source: LookSource, viewport: Viewport) {
    this.#source = source;
    this.#viewport = viewport;
  }

  get camera(): Camera {
    return this.#source.camera();
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  /** `null` when the picture is not flat. */
  pointOf(place: LngLat): ScreenPoint | null {
    return screenPoint(this.camera, this.#viewport, place);
  }

  featureAt(point: ScreenPoint): string | null {
    return this.#source.featureAt(point);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  resize(viewport: Viewport): void {
    this.#viewport = viewport;
  }

  /** Says so where the camera is another one: resting at a stop, the story has the very same in every frame. */
  changed(): void {
    const { camera } = this;
    if (camera === this.#told) return;
    this.#told = camera;
    for (const listener of this.#listeners) listener();
  }
}
