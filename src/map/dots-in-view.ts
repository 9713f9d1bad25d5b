/** Where the dots and discs of places lie on the live map: the names of other places keep off the dots. */
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import { isSeen } from './feature-at.ts';
import { GRID_MARGIN_PX, type Dot } from './name-room.ts';

export const dotsInView = (map: MapLibreMap): readonly Dot[] =>
  map.queryRenderedFeatures({ layers: circleLayers(map) }).flatMap((feature) => {
    if (!isSeen(feature) || feature.geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const { x, y } = map.project([lon, lat]);
    return [{ x: x + GRID_MARGIN_PX, y: y + GRID_MARGIN_PX, reach: reachOf(feature) }];
  });

/** MapLibre hands back the paint as evaluated for the feature. */
function reachOf({ layer }: MapGeoJSONFeature): number {
  if (layer.type !== 'circle') return 0;
  const { 'circle-radius': radius, 'circle-stroke-width': stroke } = layer.paint ?? {};
  return (typeof radius === 'number' ? radius : 0) + (typeof stroke === 'number' ? stroke : 0);
}

const circleLayers = ({ style }: MapLibreMap): string[] =>
  Object.values(style._layers).flatMap(({ id, type }) => (type === 'circle' ? [id] : []));
