/** The data folder as one typed value: every file read, every fault collected, every rule applied. */
import * as v from 'valibot';
import { checkStory, type Part } from '../core/story/check.ts';
import type { Derived, LoadedStory, Located, Series, StoryText } from '../core/story/loaded-story.ts';
import type { Problem } from '../core/story/problem.ts';
import type { LayerFeature } from '../core/story/schema-geo.ts';
import {
  factsFileSchema,
  placeRowSchema,
  routeRowSchema,
  sourcesFileSchema,
  timelineRowSchema,
} from '../core/story/schema-register.ts';
import { storyFileSchema, type StoryFile } from '../core/story/schema.ts';
import type { Classroom } from '../core/classroom/classroom.ts';
import { loadClassroom } from './classroom/load-classroom.ts';
import { readSourceTable } from './geo/read-source-table.ts';
import { readStoryText } from './markdown.ts';
import { readTable } from './read-table.ts';
import { storyFiles, type StoryFiles } from './story-files.ts';
import { checkPlain } from './text/check-plain.ts';
import { readJson } from './text/read-json.ts';
import { readLayer } from './text/read-layer.ts';
import { readSeries } from './text/read-series.ts';

export interface LoadResult {
  /** Null when a file is missing or malformed; then only the rules that can do without it were applied. */
  readonly loaded: LoadedStory | null;
  /** Null for a story without a classroom, or with a faulty one. */
  readonly classroom: Classroom | null;
  readonly problems: readonly Problem[];
}

export async function loadStory(dataDir: string): Promise<LoadResult> {
  const problems: Problem[] = [];
  const broken = new Set<Part>();
  const reading: Reading = {
    files: storyFiles(dataDir, problems),
    problems,
    take(part, result) {
      problems.push(...result.problems);
      if (result.value === undefined) broken.add(part);
      return result.value;
    },
  };
  const file = await readJsonFile(reading, 'file', 'story.json', storyFileSchema);
  const facts = (await readJsonFile(reading, 'facts', 'facts.json', factsFileSchema)) ?? [];
  const sources = (await readJsonFile(reading, 'sources', 'sources.json', sourcesFileSchema)) ?? [];
  const derived = (await readJsonFile(reading, 'derived', 'derived.json', derivedSchema)) ?? {};
  const places = await readTableFile(reading, 'places', 'places.csv', placeRowSchema);
  const routes = await readTableFile(reading, 'routes', 'routes.csv', routeRowSchema);
  const timeline = await readTableFile(reading, 'timeline', 'timeline.csv', timelineRowSchema);
  const dataSources = await readDataSources(reading);
  const story: LoadedStory = {
    file: file ?? NO_STORY,
    texts: await readTexts(reading, file?.locales),
    facts: byId(facts, 'facts.json', problems),
    sources: byId(sources, 'sources.json', problems),
    places: byId(places, 'places.csv', problems),
    routes,
    timeline,
    series: await readAllSeries(reading),
    layers: await readLayers(reading, dataSources),
    dataSources: dataSources ?? [],
    derived,
  };
  problems.push(...checkStory(story, broken));
  if (!broken.has('texts') && !broken.has('facts')) problems.push(...checkPlain(story));
  if (broken.size > 0) return { loaded: null, classroom: null, problems };
  const classroom = await loadClassroom(dataDir, story);
  return { loaded: story, classroom: classroom.classroom, problems: [...problems, ...classroom.problems] };
}

interface Reading {
  readonly files: StoryFiles;
  readonly problems: Problem[];
  /** Collects what a reader found wrong; without a value the part is broken. */
  readonly take: <T>(part: Part, result: ReadResult<T>) => T | undefined;
}

interface ReadResult<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Stands in for a story.json that could not be read; no rule that looks at it runs. */
const NO_STORY: StoryFile = {
  id: '',
  locales: [],
  defaultLocale: '',
  reported: '',
  asOf: '',
  extent: [0, 0, 0, 0],
  maxZoom: 0,
  overlays: [],
  opening: {
    view: { bounds: [0, 0, 0, 0] },
    places: [],
    legs: [],
    faintLegs: [],
    overlays: [],
    draw: [],
    undisclosed: [],
  },
  chapters: [],
  appendix: [],
};

const derivedSchema: v.GenericSchema<Derived> = v.record(
  v.string(),
  v.lazy(() => v.union([v.string(), v.number(), v.null(), v.array(v.number()), derivedSchema])),
);

const WRITE_IT = 'Every story needs this file: see data/README.md.';
const MAKE_IT =
  'Make it with npm run data, or write it by hand for a story outside of data/: see docs/new-story.md.';

async function readJsonFile<Schema extends v.GenericSchema>(
  { files, take }: Reading,
  part: Part,
  name: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  const text = await files.read(name, part === 'derived' ? MAKE_IT : WRITE_IT);
  return take<v.InferOutput<Schema>>(part, text === undefined ? NOTHING : readJson(name, text, schema));
}

const NOTHING: ReadResult<never> = { value: undefined, problems: [] };
const NO_TABLE = { sources: undefined, problems: [] };

async function readTableFile<Schema extends Parameters<typeof readTable>[2]>(
  { files, take }: Reading,
  part: Part,
  name: string,
  schema: Schema,
): Promise<readonly v.InferOutput<Schema>[]> {
  const text = await files.read(name, WRITE_IT);
  if (text === undefined) {
    take(part, NOTHING);
    return [];
  }
  const { rows, problems } = readTable(name, text, schema);
  take(part, { value: problems.length === 0 ? rows : undefined, problems });
  return rows.map(({ row }: Located<v.InferOutput<Schema>>) => row);
}

async function readDataSources({ files, take }: Reading): Promise<LoadedStory['dataSources'] | undefined> {
  const text = await files.read('SOURCES.md', WRITE_IT);
  const { sources, problems } = text === undefined ? NO_TABLE : readSourceTable('SOURCES.md', text);
  return take('dataSources', { value: problems.length === 0 ? sources : undefined, problems });
}

async function readTexts(
  { files, problems, take }: Reading,
  locales: readonly string[] | undefined,
): Promise<ReadonlyMap<string, StoryText>> {
  const found = await files.list('text', '.md');
  const texts = new Map<string, StoryText>();
  for (const locale of locales ?? found) {
    const name = `text/${locale}.md`;
    if (!found.includes(locale)) {
      const message = `There is no text in the language "${locale}".`;
      problems.push({
        code: 'missing-translation',
        file: name,
        path: '',
        message,
        hint: `Write it, or take "${locale}" out of "locales" in story.json.`,
      });
      take('texts', NOTHING);
      continue;
    }
    const markdown = await files.read(name, WRITE_IT);
    const read = markdown === undefined ? { text: undefined, problems: [] } : readStoryText(name, markdown);
    const text = take('texts', { value: read.text, problems: read.problems });
    if (text !== undefined) texts.set(locale, text);
  }
  for (const extra of found.filter((locale) => locales !== undefined && !locales.includes(locale))) {
    const message = 'The language of this file is not among the "locales" of story.json.';
    problems.push({
      code: 'unlisted-text',
      file: `text/${extra}.md`,
      path: '',
      message,
      hint: `Add "${extra}" to "locales", or remove the file.`,
    });
  }
  return texts;
}

async function readAllSeries({ files, take }: Reading): Promise<ReadonlyMap<string, Series>> {
  const all = new Map<string, Series>();
  for (const id of await files.list('series', '.csv')) {
    const name = `series/${id}.csv`;
    const text = await files.read(name, WRITE_IT);
    const read = text === undefined ? { series: undefined, problems: [] } : readSeries(name, text, id);
    const whole = read.problems.length === 0 ? read.series : undefined;
    const series = take('series', { value: whole, problems: read.problems });
    if (series !== undefined) all.set(id, series);
  }
  return all;
}

async function readLayers(
  { files, take }: Reading,
  dataSources: LoadedStory['dataSources'] | undefined,
): Promise<ReadonlyMap<string, readonly LayerFeature[]>> {
  const sources = new Set(dataSources?.map(({ id }) => id));
  const layers = new Map<string, readonly LayerFeature[]>();
  for (const layer of await files.list('geo', '.geojson')) {
    const name = `geo/${layer}.geojson`;
    const text = await files.read(name, MAKE_IT);
    const read =
      text === undefined ? { features: undefined, problems: [] } : readLayer(name, text, layer, sources);
    // Without the table of sources every feature's source would be told as unknown.
    const told =
      dataSources === undefined ? read.problems.filter(({ code }) => code !== 'geo-source') : read.problems;
    const features = take('layers', { value: read.features, problems: told });
    if (features !== undefined) layers.set(layer, features);
  }
  return layers;
}

function byId<T extends { readonly id: string }>(
  rows: readonly T[],
  file: string,
  problems: Problem[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) {
    if (map.has(row.id)) {
      problems.push({
        code: 'duplicate-id',
        file,
        path: row.id,
        message: `The id "${row.id}" stands twice.`,
        hint: 'Rename or remove one of the two.',
      });
    } else map.set(row.id, row);
  }
  return map;
}
