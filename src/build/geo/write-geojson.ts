/** GeoJSON text as it is committed: minified, one feature a line, so that a difference is readable. */
import type { Geometry, Position } from 'geojson';
import type { LayerFeature } from './layer-feature.ts';

/** Four decimals of a degree are 11 m: finer than any line here and than zoom 11 can show. */
const DECIMALS = 4;

export function writeGeoJson(features: readonly LayerFeature[]): string {
  const lines = features.map((item) =>
    JSON.stringify({ type: 'Feature', properties: item.properties, geometry: roundGeometry(item.geometry) }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

function roundGeometry(geometry: Geometry | null): Geometry | null {
  if (geometry === null) return null;
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: roundPosition(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(roundPosition) };
    case 'MultiLineString':
    case 'Polygon':
      return {
        type: geometry.type,
        coordinates: geometry.coordinates.map((line) => line.map(roundPosition)),
      };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(roundPosition))),
      };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: geometry.geometries.flatMap((part) => roundGeometry(part) ?? []),
      };
  }
}

function roundPosition(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS);
}
