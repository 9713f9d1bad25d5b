/** What is drawn in a view besides its places: the ends of roads, rulers and areas, routes by how they are travelled. */
import type { Position } from 'geojson';
import type { LngLat } from '../camera/geo.ts';
import type { FeatureProperties, LayerFeature } from '../story/schema-geo.ts';
import type { Overlay } from '../story/story.ts';
import { bearingDegrees, compassPoint, distanceKm } from './bearing.ts';
import { pointsOf } from './countries-in-view.ts';
import type { Travel } from './description-words.ts';
import { fill } from './fill.ts';
import { formatList, formatSeries } from './list.ts';
import { plural } from './plural.ts';
import { translated } from './translated.ts';
import { idsShown, placesAtStop, viewPlace } from './view-places.ts';
import type { ViewSubject } from './view-subject.ts';

/** Below this strength a leg is the trace of an earlier view. */
const FULL = 1;
/** Ends of roads that meet are one point; what lies farther apart was left open. */
const JOINED_KM = 0.5;
/** A road that ends this near to a place ends at it. */
const AT_PLACE_KM = 5;
/** From this height on a view shows the schematic road instead of the roads of the region. */
const FAR_DEGREES = 30;

export function patternSentences(subject: ViewSubject): readonly string[] {
  const drawn = [
    ...farRoad(subject),
    ...roadEnds(subject),
    ...overlaySentences(subject),
    ...legSentences(subject),
  ];
  return drawn.length === 0 ? [subject.words.nothingDrawn] : drawn;
}

/** In a view of a whole hemisphere the road is one thin line; where it is broken is what such a view shows. */
function farRoad({ loaded, stop, words, story }: ViewSubject): readonly string[] {
  const [, south, , north] = stop.view.bounds;
  const pieces = (loaded.layers.get('panamerican') ?? []).filter(
    ({ properties }) => properties.beyond !== true,
  ).length;
  const [from, to] = (loaded.layers.get('labels') ?? [])
    .filter(({ properties }) => properties.kind === 'road-end')
    .map(({ properties }) => nameOf(properties, story.locale));
  if (north - south < FAR_DEGREES || pieces < 2 || from === undefined || to === undefined) return [];
  return [fill(plural(pieces - 1, story.locale, words.roadBroken), { count: pieces - 1, from, to })];
}

function roadEnds({ loaded, story, stop, words }: ViewSubject): readonly string[] {
  const roads = loaded.layers.get('roads') ?? [];
  const joins = (road: LayerFeature, end: Position): boolean =>
    roads.some(
      (other) =>
        other !== road &&
        pointsOf(other.geometry).some((point) => distanceKm(lngLat(point), lngLat(end)) < JOINED_KM),
    );
  const open = roads.flatMap((road) => endsOf(road).filter((end) => !joins(road, end)));
  return placesAtStop(loaded, stop, story.locale)
    .filter(({ at }) => open.some((end) => distanceKm(at, lngLat(end)) < AT_PLACE_KM))
    .map(({ name }) => fill(words.roadEnds, { place: name }));
}

function endsOf({ geometry }: LayerFeature): readonly Position[] {
  const points = pointsOf(geometry);
  return [points[0], points.at(-1)].flatMap((point) => (point === undefined ? [] : [point]));
}

const lngLat = ([lon = 0, lat = 0]: Position): LngLat => [lon, lat];

function overlaySentences(subject: ViewSubject): readonly string[] {
  const shown = idsShown(subject.stop.show, 'overlay');
  return subject.story.overlays
    .filter(({ id }) => shown.includes(id))
    .map((overlay) => overlaySentence(subject, overlay));
}

function overlaySentence(subject: ViewSubject, { kind, label = '', layer, features }: Overlay): string {
  const { words, loaded, story } = subject;
  const own = (loaded.layers.get(layer) ?? []).filter(({ properties }) => features.includes(properties.id));
  const names = formatList(
    [...new Set(own.flatMap(({ properties }) => nameOf(properties, story.locale) ?? []))],
    story.locale,
  );
  switch (kind) {
    case 'ruler':
      return fill(words.ruler, { label });
    case 'statement':
      return fill(words.statement, { label });
    case 'areas':
      return fill(words.areas, { names });
    case 'names':
      return fill(words.namesOnly, { names });
    case 'wash':
      return words.wash;
    case 'fading-line':
      return legSentence(subject, 'plane', own);
  }
}

function legSentences(subject: ViewSubject): readonly string[] {
  const { loaded, stop, words, story } = subject;
  const full = new Set(idsShown(stop.show, 'leg', FULL));
  const shown = (loaded.layers.get('journeys') ?? []).filter(({ properties }) => full.has(properties.id));
  const kinds = [...new Set(shown.map(({ properties }) => travelOf(properties)))];
  const sentences = kinds.map((kind) =>
    legSentence(
      subject,
      kind,
      shown.filter(({ properties }) => travelOf(properties) === kind),
    ),
  );
  const traces = idsShown(stop.show, 'leg').length - full.size;
  const faint = traces > 0 ? [fill(plural(traces, story.locale, words.traces), { count: traces })] : [];
  return [...sentences, ...faint];
}

function legSentence(
  { words, loaded, story }: ViewSubject,
  kind: Travel,
  legs: readonly LayerFeature[],
): string {
  const name = (id: string): string => viewPlace(loaded, id, story.locale)?.name ?? id;
  const told = legs.flatMap((leg) => {
    const [first, last] = endsOf(leg);
    const { from_id: from, to_id: to } = leg.properties;
    if (first === undefined || last === undefined || from === undefined) return [];
    const direction = words.towards[compassPoint(bearingDegrees(lngLat(first), lngLat(last)))];
    // Two legs with the same ends are one way with two courses.
    return to === undefined || to === null
      ? [fill(words.openLeg, { from: name(from), direction })]
      : [fill(words.leg, { from: name(from), to: name(to), direction })];
  });
  return fill(words.travel[kind], { legs: formatSeries([...new Set(told)]) });
}

function travelOf({ mode }: FeatureProperties): Travel {
  return mode === undefined || mode === 'bus' ? 'vehicle' : mode;
}

const nameOf = (properties: FeatureProperties, locale: string): string | undefined =>
  translated(properties, 'name', locale);
