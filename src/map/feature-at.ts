/** Which of the story's places is drawn at a point of the map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ScreenPoint } from '../core/camera/screen-point.ts';

/** Fingers are wider than dots. */
const REACH_PX = 10;

/** The id in the register of the topmost place whose dot or name is drawn there. */
export function featureAt(map: MapLibreMap, { x, y }: ScreenPoint): string | null {
  const found = map.queryRenderedFeatures([
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ]);
  for (const { properties } of found) {
    const id: unknown = properties['story_id'];
    if (typeof id === 'string') return id;
  }
  return null;
}
