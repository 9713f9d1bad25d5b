/** Where an overlay's words stand on the map. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../camera/geo.ts';
import { project, unproject } from '../camera/mercator.ts';
import type { Stop, Story } from '../story/story.ts';
import { overlayKey } from './paint-state.ts';

export const OVERLAY_WORDS_SOURCE = 'overlay-words';

/**
 * A ruler's words stand at its middle. A statement's stand in the middle of the view that shows it, since the thing
 * itself has no place: one point for each such view.
 */
export function overlayWords({ overlays, stops }: Story): FeatureCollection<Point> {
  const points = new Map<string, Feature<Point>>();
  const add = (overlay: string, at: LngLat): void => {
    const coordinates = at.map((degrees) => Math.round(degrees * 1e4) / 1e4);
    points.set(`${overlay} ${coordinates.join()}`, {
      type: 'Feature',
      properties: { overlay },
      geometry: { type: 'Point', coordinates },
    });
  };
  for (const { id, kind, label, labelAt } of overlays) {
    if (label === undefined) continue;
    if (labelAt !== undefined) add(id, labelAt);
    else if (kind === 'statement') {
      for (const stop of stops) if (overlayKey(id) in stop.show) add(id, middleOf(stop));
    }
  }
  return { type: 'FeatureCollection', features: [...points.values()] };
}

function middleOf({ view }: Stop): LngLat {
  const [west, south, east, north] = view.bounds;
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  return unproject([(left + right) / 2, (bottom + top) / 2]);
}
