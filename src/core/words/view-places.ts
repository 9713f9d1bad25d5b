/** The places a stop marks, with the point each is measured from: the register's, else its name's on the map. */
import { shownAround } from '../camera/fit.ts';
import type { LngLat } from '../camera/geo.ts';
import type { LoadedStory } from '../story/loaded-story.ts';
import { placeFeature, placeName } from '../story/plain-text.ts';
import type { Stop } from '../story/story.ts';
import { within } from './countries-in-view.ts';

export interface ViewPlace {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  /** `area`: the point only carries a name, so nothing may be measured from it. */
  readonly sure: 'exact' | 'approximate' | 'area';
}

type Known = Pick<LoadedStory, 'places' | 'layers'>;

/** Undefined for what was never located, in the register or on the map. */
export function viewPlace(story: Known, id: string, locale: string): ViewPlace | undefined {
  const row = story.places.get(id);
  if (row === undefined || row.kind === 'undisclosed' || row.position_confidence === 'unknown')
    return undefined;
  const at = pointOf(story, id);
  return at === undefined
    ? undefined
    : { id, name: placeName(story, id, locale), at, sure: row.position_confidence };
}

/** In the order in which the stop shows them. */
export const placesAtStop = (story: Known, { show, view }: Stop, locale: string): readonly ViewPlace[] =>
  idsShown(show, 'place')
    .flatMap((id) => viewPlace(story, id, locale) ?? [])
    // A far end of a route may be named by a stop and yet lie outside of what it shows.
    .filter(({ at }) => within([...at], shownAround(view.bounds)));

/** Ids of one kind that a stop shows with at least this strength. */
export const idsShown = (
  show: Stop['show'],
  kind: 'place' | 'leg' | 'overlay',
  strength = Number.MIN_VALUE,
): readonly string[] =>
  Object.entries(show)
    .filter(([key, value]) => key.startsWith(`${kind}:`) && value >= strength)
    .map(([key]) => key.slice(kind.length + 1));

function pointOf(story: Known, id: string): LngLat | undefined {
  const { lat, lon } = story.places.get(id) ?? {};
  if (lat !== undefined && lon !== undefined) return [lon, lat];
  const geometry = placeFeature(story, id)?.geometry;
  if (geometry?.type !== 'Point') return undefined;
  const [x = 0, y = 0] = geometry.coordinates;
  return [x, y];
}
