/** Where the dots and discs of places lie on the live map: the names of other places keep off the dots. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isSeen } from './feature-at.ts';
import { GRID_MARGIN_PX, type Dot } from './name-room.ts';

/** MapLibre hands back the paint as evaluated for the feature. */
type CirclePaint = Readonly<Record<'circle-radius' | 'circle-stroke-width', number | undefined>>;

export const dotsInView = (map: MapLibreMap): readonly Dot[] =>
  map.queryRenderedFeatures({ layers: circleLayers(map) }).flatMap((feature) => {
    if (!isSeen(feature) || feature.geometry.type !== 'Point') return [];
    const { x, y } = map.project(feature.geometry.coordinates as [number, number]);
    const paint = feature.layer.paint as CirclePaint;
    const reach = (paint['circle-radius'] ?? 0) + (paint['circle-stroke-width'] ?? 0);
    return [{ x: x + GRID_MARGIN_PX, y: y + GRID_MARGIN_PX, reach }];
  });

const circleLayers = ({ style }: MapLibreMap): string[] =>
  Object.values(style._layers).flatMap(({ id, type }) => (type === 'circle' ? [id] : []));
