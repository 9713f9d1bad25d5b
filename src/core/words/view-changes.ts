/** What a reader who cannot see the map must be told when it changes: what came, what went, how the view moved. */
import type { Bounds, LngLat } from '../camera/geo.ts';
import type { Stop } from '../story/story.ts';
import { bearingDegrees, compassPoint, extentKm } from './bearing.ts';
import { fill } from './fill.ts';
import { formatList } from './list.ts';
import { formatNumber } from './number.ts';
import { plural } from './plural.ts';
import { idsShown, placesAtStop } from './view-places.ts';
import type { ViewSubject } from './view-subject.ts';

/** A view this much closer or wider looks different; below it the eye sees none of it. */
const ZOOMED = 1.25;
/** Of the smaller side: how far the middle moves before a reader would say that the map moved. */
const MOVED_SHARE = 0.2;
const MOST_NEW_NAMES = 4;
const MOST_GONE_NAMES = 2;

/** Nothing at the first view of all. */
export function changeSentences(subject: ViewSubject): readonly string[] {
  const { before, stop, words } = subject;
  if (before === undefined) return [];
  const added = itemsOf(subject, stop, before, MOST_NEW_NAMES);
  const removed = itemsOf(subject, before, stop, MOST_GONE_NAMES);
  const camera = cameraSentence(subject, before.view.bounds, stop.view.bounds);
  const list = (items: readonly string[]): string => formatList(items, subject.story.locale);
  const changes = [
    ...(added.length > 0 ? [fill(words.added, { list: list(added) })] : []),
    ...(removed.length > 0 ? [fill(words.removed, { list: list(removed) })] : []),
    ...(camera === undefined ? [] : [camera]),
  ];
  if (changes.length === 0) return [words.nothingNew];
  return camera === undefined ? [...changes, words.sameView] : changes;
}

/** What one stop shows and the other does not; of legs, what is told in full there and not here. */
function itemsOf(
  { loaded, story, words }: ViewSubject,
  at: Stop,
  without: Stop,
  most: number,
): readonly string[] {
  const { locale } = story;
  const only = (kind: 'leg' | 'overlay', strength?: number): readonly string[] => {
    const other = new Set(idsShown(without.show, kind, strength));
    return idsShown(at.show, kind, strength).filter((id) => !other.has(id));
  };
  const elsewhere = new Set(placesAtStop(loaded, without, locale).map(({ id }) => id));
  const names = placesAtStop(loaded, at, locale).flatMap(({ id, name }) => (elsewhere.has(id) ? [] : [name]));
  const more = names.length - most;
  const legs = only('leg', 1).length;
  const overlays = only('overlay').flatMap((id) => {
    const overlay = story.overlays.find((candidate) => candidate.id === id);
    // Two statements look alike; only what they say tells that one has taken the other's place.
    if (overlay === undefined) return [];
    const { kind, label } = overlay;
    return kind === 'statement' && label !== undefined ? [label] : [words.overlay[kind]];
  });
  return [
    ...(more > 1 ? names.slice(0, most) : names),
    ...(more > 1 ? [fill(plural(more, locale, words.andMore), { count: more })] : []),
    ...(legs > 0 ? [fill(plural(legs, locale, words.newLegs), { count: formatNumber(legs, locale) })] : []),
    ...new Set(overlays),
  ];
}

function cameraSentence({ words, story }: ViewSubject, from: Bounds, to: Bounds): string | undefined {
  const times = extentKm(from).height / extentKm(to).height;
  const rounded = (value: number): string =>
    formatNumber(value, story.locale, { decimals: value < 3 ? 1 : 0 });
  if (times >= ZOOMED) return fill(words.closer, { times: rounded(times) });
  if (times <= 1 / ZOOMED) return fill(words.wider, { times: rounded(1 / times) });
  const [a, b] = [middleOf(from), middleOf(to)];
  const [west, south, east, north] = to;
  const moved = Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
  if (moved < MOVED_SHARE * Math.min(east - west, north - south)) return undefined;
  return fill(words.moved, { direction: words.towards[compassPoint(bearingDegrees(a, b))] });
}

const middleOf = ([west, south, east, north]: Bounds): LngLat => [(west + east) / 2, (south + north) / 2];
