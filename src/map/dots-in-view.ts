/** Where the dots and discs of places lie on the live map: the names of other places keep off the dots. */
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import { isSeen } from './feature-at.ts';

/** In the map's own pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** From its middle to its outer edge. */
  readonly reach: number;
}

export function dotsInView(map: MapLibreMap): readonly Dot[] {
  const layers = Object.values(map.style._layers).flatMap(({ id, type }) => (type === 'circle' ? [id] : []));
  return map
    .queryRenderedFeatures({ layers })
    .filter(isSeen)
    .flatMap((feature) => {
      if (feature.geometry.type !== 'Point') return [];
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const { x, y } = map.project([lon, lat]);
      return [{ x, y, reach: reachOf(feature) }];
    });
}

/** MapLibre hands back the paint as evaluated for the feature. */
function reachOf({ layer }: MapGeoJSONFeature): number {
  if (layer.type !== 'circle') return 0;
  const pixels = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return pixels(layer.paint?.['circle-radius']) + pixels(layer.paint?.['circle-stroke-width']);
}
