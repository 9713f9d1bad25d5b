/** Which of the story's places, corridors or statements is drawn at a point of the map. */
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { ScreenPoint } from '../core/camera/screen-point.ts';

/** Fingers are wider than dots. */
const REACH_PX = 10;

/**
 * The id in the register of the place whose point is nearest within reach, else of the topmost name or corridor there;
 * of words about what has no place the id of their overlay.
 * MapLibre also finds what is drawn at no strength at all; that is passed over.
 */
export function featureAt(map: MapLibreMap, { x, y }: ScreenPoint): string | null {
  const found = map
    .queryRenderedFeatures([
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ])
    .filter(isSeen);
  const distance = (feature: MapGeoJSONFeature): number => {
    if (feature.geometry.type !== 'Point') return Infinity;
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const point = map.project([lon, lat]);
    return Math.hypot(point.x - x, point.y - y);
  };
  let nearest: string | null = null;
  let reach = REACH_PX;
  for (const feature of found) {
    const id = idOf(feature);
    if (id === null || distance(feature) > reach) continue;
    nearest = id;
    reach = distance(feature);
  }
  return nearest ?? found.map(idOf).find((id) => id !== null) ?? null;
}

function idOf({ properties, geometry }: MapGeoJSONFeature): string | null {
  const { story_id: place, overlay, story_draw: drawn, id } = properties as Readonly<Record<string, unknown>>;
  // Words at a point are a ruler's; a statement has none.
  const statement = geometry.type === 'Point' ? undefined : overlay;
  const found = place ?? statement ?? (drawn === 'corridor' ? id : null);
  return typeof found === 'string' ? found : null;
}

/** MapLibre hands back the paint as evaluated for the feature. */
export function isSeen({ layer }: MapGeoJSONFeature): boolean {
  if (layer.paint === undefined) return true;
  if (layer.type === 'line') return layer.paint['line-opacity'] !== 0;
  if (layer.type !== 'circle') return true;
  return layer.paint['circle-opacity'] !== 0 || (layer.paint['circle-stroke-opacity'] ?? 0) !== 0;
}
