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
    const { container, motion } = options;
    const view = await open(options);
    return view === null ? null : glide(view, container, () => motion() === 'still');
  };

interface Way {
  readonly from: Scene;
  readonly to: Scene;
  /** The scene at 0 to 1 of it. */
  readonly at: (share: number) => Scene;
}

function glide(view: MapView, container: HTMLElement, still: () => boolean): MapView {
  let shown: Scene | null = null;
  let way: Way | null = null;
  let begun = 0;
  let request = 0;

  const put = (scene: Scene): void => {
    shown = scene;
    view.show(scene);
  };
  // Made once a way: its formulas are dear, and another size of the map ends it.
  const wayBetween = (from: Scene, to: Scene): Way => ({
    from,
    to,
    at: sceneBetween(from, to, viewportFor(container.clientWidth, container.clientHeight)),
  });
  const frame = (now: number): void => {
    request = 0;
    if (way === null) return;
    const share = Math.min(1, Math.max(0, (now - begun) / GLIDE_MS));
    put(way.at(ease(share)));
    if (share < 1) request = requestAnimationFrame(frame);
  };
  const stop = (): void => {
    cancelAnimationFrame(request);
    request = 0;
  };

  return {
    ...view,
    show(scene) {
      if (request !== 0 && way !== null && scene.position === way.to.position) {
        // Under way already; only the colours are others.
        way = wayBetween(way.from, scene);
        return;
      }
      stop();
      if (shown === null || scene.position === shown.position || still()) {
        put(scene);
        return;
      }
      [way, begun] = [wayBetween(shown, scene), performance.now()];
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
