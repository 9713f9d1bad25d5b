/** Where the marked places of a view are: one named place to start from, the others by direction and distance. */
import type { LngLat } from '../camera/geo.ts';
import { bearingDegrees, compassPoint, distanceKm, partOfView } from './bearing.ts';
import { fill } from './fill.ts';
import { formatSeries } from './list.ts';
import { formatNumber, NO_BREAK_SPACE } from './number.ts';
import { placesAtStop, type ViewPlace } from './view-places.ts';
import type { ViewSubject } from './view-subject.ts';

/** More than this a sentence cannot hold: then it names the nearest and the farthest, and a list has them all. */
export const MOST_IN_SENTENCE = 3;
/** No approximate place is known better than this. */
const ROUGH_STEP_KM = 5;

export function whereSentence(subject: ViewSubject): string {
  const { words, story, stop } = subject;
  const places = placesAtStop(subject.loaded, stop, story.locale);
  const reference = referenceOf(places);
  if (reference === undefined) return words.noPlace;
  const [west, south, east, north] = stop.view.bounds;
  const middle: LngLat = [(west + east) / 2, (south + north) / 2];
  const part = partOfView(reference.at, stop.view.bounds);
  const others = bearingsFrom(subject, reference, places);
  if (others.length === 0 && part !== 'middle' && reference.sure !== 'area') {
    const km = printKm(distanceKm(middle, reference.at), true, story.locale);
    const direction = words.towards[compassPoint(bearingDegrees(middle, reference.at))];
    return fill(words.fromMiddle, { place: reference.name, km, direction });
  }
  const stands = fill(words.reference, { place: reference.name, part: words.inView[part] });
  if (others.length === 0) return stands;
  const told = others.length <= MOST_IN_SENTENCE ? others : nearestAndFarthest(others);
  const list = formatSeries(told.map(({ text }) => text));
  return `${stands} ${fill(words.fromReference, { place: reference.name, others: list })}`;
}

/** Every other place, when the sentence could not name them all. */
export function bearingList(
  subject: ViewSubject,
): { readonly from: string; readonly places: readonly string[] } | undefined {
  const places = placesAtStop(subject.loaded, subject.stop, subject.story.locale);
  const reference = referenceOf(places);
  if (reference === undefined || places.length - 1 <= MOST_IN_SENTENCE) return undefined;
  return { from: reference.name, places: bearingsFrom(subject, reference, places).map(({ text }) => text) };
}

/** The first that is exactly known, so that no distance starts from a guess. */
const referenceOf = (places: readonly ViewPlace[]): ViewPlace | undefined =>
  places.find(({ sure }) => sure === 'exact') ??
  places.find(({ sure }) => sure === 'approximate') ??
  places[0];

interface Bearing {
  readonly km: number;
  readonly text: string;
}

function bearingsFrom(
  { words, story }: ViewSubject,
  reference: ViewPlace,
  places: readonly ViewPlace[],
): readonly Bearing[] {
  return places
    .filter(({ id }) => id !== reference.id)
    .map((place) => {
      const km = distanceKm(reference.at, place.at);
      const direction = words.towards[compassPoint(bearingDegrees(reference.at, place.at))];
      if (place.sure === 'area' || reference.sure === 'area')
        return { km, text: fill(words.awayArea, { place: place.name, direction }) };
      const rough = place.sure === 'approximate' || reference.sure === 'approximate';
      const away = rough ? words.awayAbout : words.away;
      return { km, text: fill(away, { place: place.name, km: printKm(km, rough, story.locale), direction }) };
    });
}

function nearestAndFarthest(bearings: readonly Bearing[]): readonly Bearing[] {
  const sorted = [...bearings].sort((a, b) => a.km - b.km);
  return [sorted[0], sorted.at(-1)].flatMap((bearing) => bearing ?? []);
}

export function printKm(km: number, rough: boolean, locale: string): string {
  const step = rough ? ROUGH_STEP_KM : 1;
  const rounded = Math.max(step, Math.round(km / step) * step);
  return `${formatNumber(rounded, locale)}${NO_BREAK_SPACE}km`;
}
