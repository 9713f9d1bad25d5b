/** A live map that travels: in a frame the story goes step by step, and each step would otherwise be a cut. */
import { viewportFor } from '../core/camera/free-area.ts';
import { sceneBetween } from '../core/story/scene-mix.ts';
import type { Scene } from '../core/story/scene.ts';
import type { MapView, OpenMap } from '../map/ports.ts';

/** How long the way takes; another step takes over from wherever it is. */
const GLIDE_MS = 1100;

const ease = (share: number): number => share * share * (3 - 2 * share);

/** The same map; its camera goes to each new stop instead of being there at once. */
export const gliding =
  (open: OpenMap): OpenMap =>
  async (options) => {
    const view = await open(options);
    return view === null ? null : glide(view, options.container, () => options.motion() === 'still');
  };

function glide(view: MapView, container: HTMLElement, still: () => boolean): MapView {
  let shown: Scene | null = null;
  let from: Scene | null = null;
  let to: Scene | null = null;
  let begun = 0;
  let request = 0;

  const put = (scene: Scene): void => {
    shown = scene;
    view.show(scene);
  };
  const frame = (now: number): void => {
    request = 0;
    if (from === null || to === null) return;
    const share = Math.min(1, Math.max(0, (now - begun) / GLIDE_MS));
    const viewport = viewportFor(container.clientWidth, container.clientHeight);
    put(sceneBetween(from, to, viewport)(ease(share)));
    if (share < 1) request = requestAnimationFrame(frame);
  };
  const stop = (): void => {
    cancelAnimationFrame(request);
    request = 0;
  };

  return {
    ...view,
    show(scene) {
      if (request !== 0 && scene.position === to?.position) {
        // Under way already; only the colours or the size are others.
        to = scene;
        return;
      }
      stop();
      if (shown === null || scene.position === shown.position || still()) {
        put(scene);
        return;
      }
      [from, to, begun] = [shown, scene, performance.now()];
      request = requestAnimationFrame(frame);
    },
    resize() {
      stop();
      // The next scene is for another size of the map: nothing leads there.
      shown = null;
      view.resize();
    },
    remove() {
      stop();
      view.remove();
    },
  };
}
