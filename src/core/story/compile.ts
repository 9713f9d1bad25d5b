/** The loaded story in one language as the map and the page read it at run time: stops in a row, groups, legs, overlays. */
import { freeBounds } from '../camera/free-bounds.ts';
import { viewportFor } from '../camera/free-area.ts';
import type { Bounds } from '../camera/geo.ts';
import { groundInView } from '../map/ground-in-view.ts';
import { legShapes, middleOfLine, type LineFeature } from '../map/leg-shapes.ts';
import { groupKey } from '../map/paint-state.ts';
import type { LoadedStory } from './loaded-story.ts';
import { plainText } from './plain-text.ts';
import type { StopFile } from './schema.ts';
import type { EndMark, Overlay, PlaceGroup, Step, Stop, Story } from './story.ts';
import { viewCamera } from './view-camera.ts';

/** A leg of an earlier stop that stays as a trace. */
const FAINT = 0.6;

export function compileStory(loaded: LoadedStory, locale: string): Story {
  const { file } = loaded;
  const sections = loaded.texts.get(locale)?.sections;
  const stops: Stop[] = [compileStop(file.opening, -1, 1, loaded)];
  const steps: Step[] = [];
  for (const chapter of file.chapters) {
    for (const { id, stops: own } of chapter.steps) {
      const title = plainText(sections?.get(id)?.title ?? [], loaded, locale);
      const index = steps.length;
      steps.push({ id, chapter: chapter.id, title, firstStop: stops.length, stopCount: own.length });
      stops.push(...own.map((stop, at) => compileStop(stop, index, at + 1, loaded)));
    }
  }
  const legs = idsShown(stops, 'leg:');
  const journeys = (loaded.layers.get('journeys') ?? []).filter(({ properties }) =>
    legs.includes(properties.id),
  );
  return {
    id: file.id,
    locale,
    extent: file.extent,
    maxZoom: file.maxZoom,
    steps,
    stops,
    placeGroups: groupPlaces(stops, loaded),
    roughPlaces: roughPlaces(stops, loaded),
    legs,
    legShapes: legShapes(journeys),
    overlays: compileOverlays(loaded, locale),
  };
}

/** What a view asks for and what fits around it on a phone: larger screens list the same. */
const PHONE = viewportFor(390, 844);

const seenOf = ({ view }: StopFile, most: number): Bounds => freeBounds(viewCamera(view, PHONE, most), PHONE);

function compileStop(stop: StopFile, step: number, number: number, { layers, file }: LoadedStory): Stop {
  const { bounds, maxZoom, pitch } = stop.view;
  return {
    step,
    number,
    view: {
      bounds,
      ...(maxZoom === undefined ? {} : { maxZoom }),
      ...(pitch === undefined ? {} : { pitch }),
    },
    show: Object.fromEntries([
      ...stop.places.map((id) => [`place:${id}`, 1] as const),
      ...stop.faintLegs.map((id) => [`leg:${id}`, FAINT] as const),
      ...stop.legs.map((id) => [`leg:${id}`, 1] as const),
      ...stop.overlays.map((id) => [`overlay:${id}`, 1] as const),
    ]),
    draw: stop.draw,
    ground: groundInView(layers, seenOf(stop, file.maxZoom)),
  };
}

/** Ids of one kind, in the order the reader meets them. */
function idsShown(stops: readonly Stop[], prefix: 'place:' | 'leg:'): string[] {
  const keys = new Set(stops.flatMap(({ show }) => Object.keys(show)));
  return [...keys].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** From no zoom on: without the ring of a stop that shows it, the name of a place without a dot reads as a neighbour's. */
const NEVER = 24;

/** Before that of the largest towns. */
const FIRST_RANK = -1;

/**
 * Places whose strength is the same at every stop share their style layers; so that one layer can also have one
 * zoom from which its labels show, they must agree in `min_zoom` too. Names of the ground (ranges, peaks) are drawn
 * from the layer of names, each kind in its own look; those that an overlay brings in are the overlay's.
 */
function groupPlaces(stops: readonly Stop[], { layers, file }: LoadedStory): PlaceGroup[] {
  const places = layers.get('places') ?? [];
  const settled = new Map(
    places.map(({ properties: { story_id: id, min_zoom: from, dot } }) => [id, dot === false ? NEVER : from]),
  );
  // A place without a dot has fewer positions for its name than others, and theirs would stand in it.
  const ranks = new Map(
    places.map(({ properties: { story_id: id, rank = 0, dot } }) => [id, dot === false ? FIRST_RANK : rank]),
  );
  const broughtIn = new Set(
    file.overlays.filter(({ kind }) => kind === 'names').flatMap(({ features }) => features),
  );
  const grounds = new Map(
    layers
      .get('labels')
      ?.filter(({ properties: { id } }) => !broughtIn.has(id))
      .map(({ properties }) => [properties.story_id, properties.kind]),
  );
  const groups = new Map<string, string[]>();
  for (const id of idsShown(stops, 'place:')) {
    if (!settled.has(id) && !grounds.has(id)) continue;
    const presence = stops.map(({ show }) => show[`place:${id}`] ?? 0);
    const drawn = settled.has(id) ? (settled.get(id) ?? null) : grounds.get(id);
    const signature = JSON.stringify([drawn, presence]);
    groups.set(signature, [...(groups.get(signature) ?? []), id]);
  }
  // The last group's names are asked first for a place: the most important ones.
  const rankOf = (ids: readonly string[]): number => Math.min(...ids.map((id) => ranks.get(id) ?? 0));
  const inOrder = [...groups.values()].sort((a, b) => rankOf(b) - rankOf(a));
  return inOrder.map((ids, index): PlaceGroup => {
    const [first = ''] = ids;
    const group = { key: groupKey(index), places: ids };
    if (!settled.has(first)) return { ...group, ground: grounds.get(first) };
    const minZoom = settled.get(first);
    return { ...group, ...(minZoom === undefined ? {} : { minZoom }) };
  });
}

function roughPlaces(stops: readonly Stop[], { layers }: LoadedStory): string[] {
  const rough = new Set(
    (layers.get('places') ?? [])
      .filter(({ properties }) => properties.certainty === 'approximate')
      .map(({ properties }) => properties.story_id),
  );
  return idsShown(stops, 'place:').filter((id) => rough.has(id));
}

function compileOverlays(loaded: LoadedStory, locale: string): Overlay[] {
  const words = loaded.texts.get(locale)?.overlays;
  return loaded.file.overlays.map(({ id, kind, role, layer, features }) => {
    const text = words?.get(id);
    const label = text === undefined ? {} : { label: plainText(text.words, loaded, locale) };
    const ruler = kind === 'ruler' ? loaded.layers.get(layer)?.find(isNamed(features[0])) : undefined;
    if (ruler === undefined) return { id, kind, role, layer, features, ...label };
    const endMarks = endMarksOf(ruler, label.label);
    const labelAt = middleOfLine(ruler);
    return { id, kind, role, layer, features, ...label, labelAt, ...(endMarks && { endMarks }) };
  });
}

/** “A–B” names the ends of a line. */
function endMarksOf({ geometry }: LineFeature, label: string | undefined): readonly EndMark[] | undefined {
  const [, ...marks] = /^(\p{L})–(\p{L})$/u.exec(label ?? '') ?? [];
  if (marks.length === 0 || geometry?.type !== 'LineString') return undefined;
  const ends = [geometry.coordinates[0], geometry.coordinates.at(-1)];
  return ends.map(([lon = 0, lat = 0] = [], index) => ({ words: marks[index] ?? '', at: [lon, lat] }));
}

const isNamed =
  (id: string | undefined) =>
  ({ properties }: { properties: { id: string } }): boolean =>
    properties.id === id;
