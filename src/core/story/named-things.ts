/** Everything on the map that has a name, with where it lies, for finding names in a text. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../camera/geo.ts';
import { pointsOf, within } from '../words/countries-in-view.ts';
import { translated } from '../words/translated.ts';
import { viewPlace } from '../words/view-places.ts';
import type { LoadedStory } from './loaded-story.ts';
import { placeName } from './plain-text.ts';

export interface NamedThing {
  readonly name: string;
  /** What the map prints in a language; undefined where it has no name of its own there. */
  readonly printed: (locale: string) => string | undefined;
  /** Id in places.csv, for a place that distances can be measured from. */
  readonly placeId: string | undefined;
  readonly lies: (bounds: Bounds) => boolean;
}

/** Names of the hemisphere: a step that speaks of people from there does not claim to show it. */
const FAR_KINDS: readonly (string | undefined)[] = ['country-far', 'continent', 'ocean', 'road-end', 'gap'];

type Known = Pick<LoadedStory, 'places' | 'layers'>;

/** Layers whose names a description may use, besides the places of the register. */
const NAMED_LAYERS = ['places', 'labels', 'areas', 'lakes', 'rivers', 'rivers-minor'];

/** What was never located is not among them: a text may name it, no view can hold it. */
export function namedThings(story: Known): readonly NamedThing[] {
  const located = [...story.places.values()].flatMap((row): NamedThing[] => {
    const at = viewPlace(story, row.id, 'en')?.at;
    if (at === undefined) return [];
    const lies = (bounds: Bounds): boolean => within([...at], bounds);
    const printed = (locale: string): string => placeName(story, row.id, locale);
    return [row.name, ...row.alt_names].map((name) => ({ name, printed, placeId: row.id, lies }));
  });
  const drawn = NAMED_LAYERS.flatMap((layer) => story.layers.get(layer) ?? [])
    .filter(({ properties }) => !FAR_KINDS.includes(properties.kind))
    .flatMap(({ geometry, properties }): NamedThing[] => {
      const names = [properties.name_en, properties.name_es, ...(properties.alt_names?.split(';') ?? [])];
      const lies = (bounds: Bounds): boolean => passes(geometry, bounds);
      return [...new Set(names.map((name) => name?.trim() ?? ''))]
        .filter((name) => name !== '')
        .map((name) => ({
          name,
          printed: (locale) => translated(properties, 'name', locale),
          placeId: properties.story_id,
          lies,
        }));
    });
  return [...located, ...drawn];
}

/** A name is in view where any part of what it names is. */
function passes(geometry: Geometry | null, bounds: Bounds): boolean {
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return meets(rings.flat(), bounds);
  }
  if (geometry?.type === 'MultiLineString') return meets(geometry.coordinates.flat(), bounds);
  const points = pointsOf(geometry);
  return points.length > 1 ? meets(points, bounds) : points.some((point) => within(point, bounds));
}

function meets(points: readonly Position[], [west, south, east, north]: Bounds): boolean {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of points) {
    left = Math.min(left, lon);
    right = Math.max(right, lon);
    bottom = Math.min(bottom, lat);
    top = Math.max(top, lat);
  }
  return left <= east && right >= west && bottom <= north && top >= south;
}
