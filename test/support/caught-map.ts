/** The page keeps its map to itself: for a test that asks it for its names, it is caught as it is made. */
import type { Page } from 'playwright';
import type { Map as MapLibreMap } from 'maplibre-gl';

declare global {
  var caughtMap: MapLibreMap;
}

export const catchMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(Object.prototype, 'painter', {
      configurable: true,
      set(this: object, painter: unknown) {
        Object.defineProperty(this, 'painter', { value: painter, writable: true, configurable: true });
        if ('queryRenderedFeatures' in this) Object.assign(globalThis, { caughtMap: this });
      },
    });
  });
