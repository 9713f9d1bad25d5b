/** Which countries a view shows, by the names its map prints and by the places that lie in it. */
import type { Position } from 'geojson';
import type { Bounds } from '../camera/geo.ts';
import type { LayerFeature } from '../story/schema-geo.ts';
import { translated } from './translated.ts';

const COUNTRY_KINDS: readonly (string | undefined)[] = ['country', 'country-far'];

/** Names in the language, north to south. */
export function countriesInView(
  layers: ReadonlyMap<string, readonly LayerFeature[]>,
  bounds: Bounds,
  locale: string,
): readonly string[] {
  const found = new Map<string, number>();
  const note = (name: string | undefined, lat: number): void => {
    if (name !== undefined && lat > (found.get(name) ?? -Infinity)) found.set(name, lat);
  };
  for (const { geometry, properties } of layers.get('labels') ?? []) {
    if (!COUNTRY_KINDS.includes(properties.kind)) continue;
    const name = translated(properties, 'name', locale);
    for (const [, lat = 0] of pointsOf(geometry).filter((point) => within(point, bounds))) note(name, lat);
  }
  for (const { geometry, properties } of layers.get('places') ?? []) {
    for (const [, lat = 0] of pointsOf(geometry).filter((point) => within(point, bounds)))
      for (const code of properties.country?.split('/') ?? []) note(countryName(code, locale), lat);
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** Undefined for what is no country of this world. */
function countryName(code: string, locale: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code);
}

export const within = ([lon = 0, lat = 0]: Position, [west, south, east, north]: Bounds): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** The vertices of a point or a line; a polygon has none here. */
export function pointsOf(geometry: LayerFeature['geometry']): readonly Position[] {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  return geometry?.type === 'LineString' ? geometry.coordinates : [];
}
