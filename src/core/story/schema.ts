/** The form of story.json: one place for its types, its JSON Schema and its messages. */
import * as v from 'valibot';
import { chartSchema } from './schema-chart.ts';

const id = v.pipe(v.string(), v.nonEmpty('An id may not be empty.'));
const lonDegrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latDegrees = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const zoom = v.pipe(v.number(), v.minValue(0), v.maxValue(22));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.'));

/** [west, south, east, north] in degrees. */
const bounds = v.strictTuple([lonDegrees, latDegrees, lonDegrees, latDegrees]);

const view = v.strictObject({
  bounds,
  maxZoom: v.optional(zoom),
  pitch: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60))),
});

const stopEntries = {
  view,
  /** Ids of places.csv, in reading order. */
  places: v.optional(v.array(id), []),
  /** Ids of features in journeys.geojson. */
  legs: v.optional(v.array(id), []),
  /** Legs that stay visible as a faint trace of an earlier stop. */
  faintLegs: v.optional(v.array(id), []),
  /** Ids of `overlays`. */
  overlays: v.optional(v.array(id), []),
  /** Legs the reader's scroll draws, one after the other. */
  draw: v.optional(v.array(id), []),
  /** Things of places.csv that have no place: a card says so. */
  undisclosed: v.optional(v.array(id), []),
};

const stop = v.strictObject(stopEntries);

const step = v.strictObject({
  id,
  chart: v.optional(chartSchema),
  stops: v.pipe(v.array(stop), v.minLength(1, 'A step needs at least one stop.')),
});

const chapter = v.strictObject({
  id,
  steps: v.pipe(v.array(step), v.minLength(1, 'A chapter needs at least one step.')),
});

const overlay = v.strictObject({
  id,
  kind: v.picklist(['ruler', 'names', 'areas', 'wash', 'statement', 'fading-line']),
  role: v.picklist(['land', 'movement', 'state', 'unknown']),
  /** A file of geo/ without its ending. */
  layer: id,
  features: v.pipe(v.array(id), v.minLength(1, 'An overlay needs at least one feature.')),
});

/** An area of the register beside areas that are known on the map, for readers to size it up. */
const compare = v.strictObject({
  /** A fact in `km2` or `ha`. */
  fact: id,
  /** By language: what the fact measures, as the subject of a sentence. */
  names: v.record(id, v.pipe(v.string(), v.nonEmpty('The area needs a name.'))),
  /** Areas of derived.json; those that the map's extent cuts off are no measure. */
  areas: v.pipe(v.array(id), v.minLength(1, 'A comparison needs at least one area.')),
  /** Well-known islands of the layer `world`, measured on their coarse outlines. */
  islands: v.optional(
    v.array(
      v.strictObject({
        feature: id,
        names: v.record(id, v.pipe(v.string(), v.nonEmpty('An island needs a name.'))),
      }),
    ),
    [],
  ),
  /** The step on whose first picture the outlines are laid. */
  map: v.optional(id),
});

export const storyFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  locales: v.pipe(v.array(id), v.minLength(1, 'A story needs at least one language.')),
  defaultLocale: id,
  /** The day of the report the story is about. */
  reported: day,
  /** The day the register was closed. */
  asOf: day,
  extent: bounds,
  maxZoom: zoom,
  overlays: v.array(overlay),
  opening: stop,
  chapters: v.pipe(v.array(chapter), v.minLength(1, 'A story needs at least one chapter.')),
  compare: v.optional(compare),
  /** Charts that stand behind the story, each in a section of its own. */
  appendix: v.optional(v.array(v.strictObject({ id, chart: chartSchema })), []),
});

export type StoryFile = v.InferOutput<typeof storyFileSchema>;
export type ChapterFile = StoryFile['chapters'][number];
export type StepFile = ChapterFile['steps'][number];
export type StopFile = StepFile['stops'][number];
export type OverlayFile = StoryFile['overlays'][number];

/** Front matter of text/<locale>.md. */
export const frontMatterSchema = v.strictObject({
  lang: id,
  title: v.pipe(v.string(), v.nonEmpty('The story needs a title.')),
  description: v.pipe(
    v.string(),
    v.nonEmpty('The story needs a description.'),
    v.maxLength(160, 'The description may have at most 160 characters.'),
  ),
  /** Chapter id to its name in this language. */
  chapters: v.record(v.string(), v.pipe(v.string(), v.nonEmpty('The chapter needs a name.'))),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;
