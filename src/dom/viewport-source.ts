/** Measures the map's stage and which part of it nothing covers. */
import { viewportFor, type Layout } from '../core/camera/free-area.ts';
import type { Viewport } from '../core/camera/geo.ts';
import { layoutOf } from './page-layout.ts';

export interface ViewportSource {
  /** The stage's size now, or the window's while the stage has none. */
  current(): Viewport;
  /** Tells each new size, beginning with the first that is not empty. */
  start(onChange: (viewport: Viewport) => void): () => void;
}

/** @param layoutAt what covers a stage of this size, asked anew each time */
export function createViewportSource(
  stage: HTMLElement,
  layoutAt: (width: number, height: number) => Layout = layoutOf,
): ViewportSource {
  const view = stage.ownerDocument.defaultView ?? window;
  const measured = (width: number, height: number): Viewport => {
    const viewport = viewportFor(width, height, layoutAt(width, height));
    const { free } = viewport;
    // On a page written from right to left card and rail have changed sides.
    return stage.closest<HTMLElement>('[dir]')?.dir === 'rtl'
      ? { ...viewport, free: { ...free, x: width - free.x - free.width } }
      : viewport;
  };
  return {
    current: () =>
      stage.clientWidth * stage.clientHeight > 0
        ? measured(stage.clientWidth, stage.clientHeight)
        : measured(view.innerWidth, view.innerHeight),
    start(onChange) {
      const observer = new ResizeObserver((entries) => {
        const { width = 0, height = 0 } = entries.at(-1)?.contentRect ?? {};
        if (width * height > 0) onChange(measured(width, height));
      });
      observer.observe(stage);
      return () => {
        observer.disconnect();
      };
    },
  };
}
