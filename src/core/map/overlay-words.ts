/** Where an overlay's words stand on the map. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { project, unproject } from '../camera/mercator.ts';
import type { Stop, Story } from '../story/story.ts';
import { overlayKey } from './paint-state.ts';

export const OVERLAY_WORDS_SOURCE = 'overlay-words';

type Words = Point | LineString;

/** How far below the upper edge of the view a statement runs, as a share of the view's height. */
const BELOW_EDGE = 0.015;
/** How far its line reaches beyond the view on both sides, as a share of the view's width: words may be longer. */
const BEYOND = 0.5;
/** Vertices of that line, so that no renderer takes it for a curve. */
const VERTICES = 9;

/**
 * A ruler's words stand at its middle, or a mark at each of its ends. A statement is about a thing without a place, so
 * it has no point, not even the middle of a view, which would also be a claim: its words run along the upper edge of
 * each view that shows it.
 */
export function overlayWords({ overlays, stops }: Story): FeatureCollection<Words> {
  const words = new Map<string, Feature<Words>>();
  const add = (overlay: string, geometry: Words, own = {}): void => {
    words.set(JSON.stringify([overlay, geometry]), {
      type: 'Feature',
      properties: { overlay, ...own },
      geometry,
    });
  };
  for (const { id, kind, label, labelAt, endMarks } of overlays) {
    if (label === undefined) continue;
    const marks = endMarks ?? (labelAt === undefined ? [] : [{ at: labelAt }]);
    for (const { at, ...own } of marks) add(id, { type: 'Point', coordinates: at.map(rounded) }, own);
    if (kind === 'statement') {
      for (const stop of stops) if (overlayKey(id) in stop.show) add(id, upperEdge(stop));
    }
  }
  return { type: 'FeatureCollection', features: [...words.values()] };
}

function upperEdge({ view }: Stop): LineString {
  const [west, south, east, north] = view.bounds;
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const y = top + (bottom - top) * BELOW_EDGE;
  const from = left - (right - left) * BEYOND;
  const step = ((right - left) * (1 + 2 * BEYOND)) / (VERTICES - 1);
  const coordinates = Array.from({ length: VERTICES }, (_, index) =>
    unproject([from + step * index, y]).map(rounded),
  );
  return { type: 'LineString', coordinates };
}

/** Four decimals of a degree are eleven metres. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
