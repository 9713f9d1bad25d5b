/** Measures the map's stage and which part of it nothing covers. */
import { viewportFor } from '../core/camera/free-area.ts';
import type { Viewport } from '../core/camera/geo.ts';

export interface ViewportSource {
  /** The stage's size now, or the window's while the stage has none. */
  current(): Viewport;
  /** Tells each new size, beginning with the first that is not empty. */
  start(onChange: (viewport: Viewport) => void): () => void;
}

export function createViewportSource(stage: HTMLElement): ViewportSource {
  const view = stage.ownerDocument.defaultView ?? window;
  return {
    current: () =>
      stage.clientWidth > 0 && stage.clientHeight > 0
        ? viewportFor(stage.clientWidth, stage.clientHeight)
        : viewportFor(view.innerWidth, view.innerHeight),
    start(onChange) {
      const observer = new ResizeObserver((entries) => {
        const size = entries.at(-1)?.contentRect;
        if (size !== undefined && size.width > 0 && size.height > 0) {
          onChange(viewportFor(size.width, size.height));
        }
      });
      observer.observe(stage);
      return () => {
        observer.disconnect();
      };
    },
  };
}
