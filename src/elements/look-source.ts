/** Where the furniture looks: at the story's own picture, or at the map while the reader has it in hand. */
import type { Store } from '../core/state/store.ts';
import type { LiveMap } from './live-map.ts';
import type { LookSource } from './look.ts';
import type { Picture } from './picture.ts';

interface Shown {
  readonly store: Store;
  readonly live: LiveMap;
  readonly picture: Picture;
}

/** Asked anew each time: the map comes and goes. */
export const lookSource = (shown: Shown): LookSource => ({
  camera: () =>
    (shown.store.get().lead === 'reader' ? shown.live.view?.camera() : null) ?? shown.picture.scene.camera,
  featureAt: (point) => shown.live.view?.featureAt(point) ?? null,
});
