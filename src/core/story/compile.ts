/** The loaded story in one language as the map and the page read it at run time: stops in a row, groups, legs, overlays. */
import { groundInView } from '../map/ground-in-view.ts';
import { legShapes, middleOfLine } from '../map/leg-shapes.ts';
import { groupKey } from '../map/paint-state.ts';
import type { LoadedStory } from './loaded-story.ts';
import { plainText } from './plain-text.ts';
import type { StopFile } from './schema.ts';
import type { Overlay, PlaceGroup, Step, Stop, Story } from './story.ts';

/** A leg of an earlier stop that stays as a trace. */
const FAINT = 0.35;

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

function compileStop(stop: StopFile, step: number, number: number, { layers }: LoadedStory): Stop {
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
    ground: groundInView(layers, bounds),
  };
}

/** Ids of one kind, in the order the reader meets them. */
function idsShown(stops: readonly Stop[], prefix: 'place:' | 'leg:'): string[] {
  const keys = new Set(stops.flatMap(({ show }) => Object.keys(show)));
  return [...keys].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/**
 * Places whose strength is the same at every stop share their style layers; so that one layer can also have one
 * zoom from which its labels show, they must agree in `min_zoom` too. Names without a dot (parks, ranges) are the
 * label layer's.
 */
function groupPlaces(stops: readonly Stop[], { layers }: LoadedStory): PlaceGroup[] {
  const minZooms = new Map(
    layers.get('places')?.map(({ properties }) => [properties.story_id, properties.min_zoom]),
  );
  const groups = new Map<string, string[]>();
  for (const id of idsShown(stops, 'place:')) {
    if (!minZooms.has(id)) continue;
    const presence = stops.map(({ show }) => show[`place:${id}`] ?? 0);
    const signature = JSON.stringify([minZooms.get(id) ?? null, presence]);
    groups.set(signature, [...(groups.get(signature) ?? []), id]);
  }
  return [...groups.values()].map((places, index) => {
    const minZoom = minZooms.get(places[0]);
    return { key: groupKey(index), places, ...(minZoom === undefined ? {} : { minZoom }) };
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
    const labelAt = ruler === undefined ? undefined : middleOfLine(ruler);
    return { id, kind, role, layer, features, ...label, ...(labelAt === undefined ? {} : { labelAt }) };
  });
}

const isNamed =
  (id: string | undefined) =>
  ({ properties }: { properties: { id: string } }): boolean =>
    properties.id === id;
