/** A map that only remembers what it was told, so that elements can be tested without WebGL. */
import type { Camera } from '../../src/core/camera/geo.ts';
import type { Scene } from '../../src/core/story/scene.ts';
import type { MapEvents, MapOptions, MapView, Nudge, OpenMap } from '../../src/map/ports.ts';

export interface FakeMap {
  readonly openMap: OpenMap;
  /** Options of every map that was opened. */
  readonly opened: readonly MapOptions[];
  readonly scenes: readonly Scene[];
  readonly interactive: readonly boolean[];
  readonly nudges: readonly Nudge[];
  /** What the reader's finger finds on the map, wherever it is. */
  feature: string | null;
  /** The reader moves the map. */
  move(to: Camera): void;
  /** Maps opened and not removed. */
  readonly alive: number;
  /** What the map tells the story; throws when no map was opened. */
  readonly events: MapEvents;
  /** Refuse to open, as a browser without WebGL does. */
  refuse: boolean;
}

export function createFakeMap(): FakeMap {
  const opened: MapOptions[] = [];
  const scenes: Scene[] = [];
  const interactive: boolean[] = [];
  const nudges: Nudge[] = [];
  let alive = 0;
  let moveTo: (camera: Camera) => void = () => undefined;
  const fake: FakeMap = {
    opened,
    scenes,
    interactive,
    nudges,
    feature: null,
    get alive() {
      return alive;
    },
    get events() {
      const last = opened.at(-1);
      if (last === undefined) throw new Error('No map was opened.');
      return last.events;
    },
    refuse: false,
    move(to) {
      moveTo(to);
      fake.events.onMoved();
    },
    openMap(options) {
      opened.push(options);
      if (fake.refuse) {
        options.events.onFailed('no-webgl', 'WebGL2 is not available.');
        return Promise.resolve(null);
      }
      alive += 1;
      let camera: Camera = options.scene.camera;
      moveTo = (to) => {
        camera = to;
      };
      const view: MapView = {
        show(scene) {
          scenes.push(scene);
          camera = scene.camera;
        },
        camera: () => camera,
        setInteractive(on) {
          interactive.push(on);
        },
        nudge(by) {
          nudges.push(by);
        },
        featureAt: () => fake.feature,
        resize: () => undefined,
        remove() {
          alive -= 1;
        },
      };
      return Promise.resolve(view);
    },
  };
  return fake;
}
