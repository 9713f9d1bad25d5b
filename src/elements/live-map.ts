/** The life of the live map: asked for once, shown when drawn, told from its failures, and freed without a trace. */
import type { MapStatus } from '../core/state/state.ts';
import type { Scene } from '../core/story/scene.ts';
import type { MapEvents, MapOptions, MapView, OpenMap } from '../map/ports.ts';

export type FailureCode = Parameters<MapEvents['onFailed']>[0];

export interface LiveMapEvents {
  onStatus(status: MapStatus, reason?: FailureCode): void;
  onError(code: FailureCode, message: string): void;
  onTaken(): void;
  onMoved(): void;
}

export interface LiveMapRequest extends Omit<MapOptions, 'scene' | 'events'> {
  /** Asked twice: when the map opens, and again when it is there. */
  readonly scene: () => Scene;
}

export class LiveMap {
  readonly #load: () => Promise<OpenMap>;
  readonly #events: LiveMapEvents;
  #view: MapView | null = null;
  /** Counts requests and removals: what belongs to an older number is too late and is thrown away. */
  #turn = 0;
  #asked = false;

  constructor(load: () => Promise<OpenMap>, events: LiveMapEvents) {
    this.#load = load;
    this.#events = events;
  }

  get view(): MapView | null {
    return this.#view;
  }

  /** Loads and opens the map; a second request does nothing until the map has been removed. */
  async request({ scene, ...options }: LiveMapRequest): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    this.#turn += 1;
    const turn = this.#turn;
    const current = (): boolean => turn === this.#turn;
    const fail = (code: FailureCode, message: string): void => {
      if (!current()) return;
      // A lost context may come back; whatever else failed will not.
      if (code !== 'context-lost') this.#free();
      this.#events.onError(code, message);
      this.#events.onStatus('still', code);
    };
    const live = (): void => {
      if (current()) this.#events.onStatus('live');
    };
    this.#events.onStatus('loading');
    try {
      const openMap = await this.#load();
      if (!current()) return;
      const view = await openMap({
        ...options,
        scene: scene(),
        events: {
          onDrawn: live,
          onRestored: live,
          onFailed: fail,
          onTaken: () => {
            if (current()) this.#events.onTaken();
          },
          onMoved: () => {
            if (current()) this.#events.onMoved();
          },
        },
      });
      if (!current()) view?.remove();
      else {
        this.#view = view;
        view?.show(scene());
      }
    } catch (error) {
      // Only the import itself can throw: a broken line, or a deployment that took the file away.
      fail('load-failed', error instanceof Error ? error.message : String(error));
    }
  }

  /** Frees everything; the map may then be asked for again. */
  remove(): void {
    this.#free();
    this.#asked = false;
  }

  #free(): void {
    this.#turn += 1;
    this.#view?.remove();
    this.#view = null;
  }
}
