/** Tells of each placement of names before MapLibre begins it. */
import type { Map as MapLibreMap } from 'maplibre-gl';

export type Placing = MapLibreMap['style']['pauseablePlacement'];

/** Placement has no public door, so the property that holds the running one is watched. */
export function onEachPlacement({ style }: MapLibreMap, prepare: (placing: Placing) => void): void {
  let placing: Placing | undefined = style.pauseablePlacement;
  Object.defineProperty(style, 'pauseablePlacement', {
    configurable: true,
    get: () => placing,
    // A style that is taken down, as with a lost context, is left without one.
    set(next: Placing | undefined) {
      placing = next;
      if (next !== undefined) prepare(next);
    },
  });
}
