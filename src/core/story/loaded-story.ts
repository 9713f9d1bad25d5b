/** The whole story as it was read from the data folder, typed and checked in form: what checks and pages work on. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
// The directive nodes join mdast's content types by declaration merging.
import type {} from 'mdast-util-directive';
import type { LayerFeature } from './schema-geo.ts';
import type { Fact, PlaceRow, RouteRow, SeriesRow, Source, TimelineRow } from './schema-register.ts';
import type { StoryFile } from './schema.ts';

export type Phrasing = readonly PhrasingContent[];

/** One `## id` section of text/<locale>.md. A block that was not written is empty (or undefined for `note`, `ask`). */
export interface Section {
  readonly id: string;
  /** Line of its heading. */
  readonly line: number;
  readonly title: Phrasing;
  /** Paragraphs and lists, in order: the prose. */
  readonly body: readonly RootContent[];
  readonly alt: Phrasing;
  readonly caption: Phrasing;
  readonly say: Phrasing;
  readonly ask: { readonly question: Phrasing; readonly listen: Phrasing } | undefined;
  readonly note: Phrasing | undefined;
  /** What the step says, for whoever goes past it because of its note. */
  readonly around: Phrasing;
  /** The same in plain words, in paragraphs. */
  readonly plain: readonly Paragraph[];
  /** What its chart finds, as the title of the chart. */
  readonly chart: Phrasing;
  /** Ids of its `::undisclosed` cards. */
  readonly undisclosed: readonly string[];
  /** Every fact that `:fact` or `:cite` names in this section, once, in the order of first mention. */
  readonly facts: readonly string[];
  /** Words of its paragraphs; a `:fact`, `:place` or `:date` counts as one. */
  readonly wordCount: number;
  /** A container was left open: what came after it is unknown, so missing blocks are not worth reporting. */
  readonly torn: boolean;
}

/** text/<locale>.md */
export interface StoryText {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Chapter id to its name. */
  readonly chapters: ReadonlyMap<string, string>;
  /** In the order of the file, without `overlays`. */
  readonly sections: ReadonlyMap<string, Section>;
  /** Term id to its word and its meaning, in the order of the file. */
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  /** Overlay id to the words drawn on the map. */
  readonly overlays: ReadonlyMap<string, OverlayText>;
}

/** An entry of the `glossary` section. */
export interface GlossaryTerm {
  readonly line: number;
  readonly term: Phrasing;
  readonly meaning: Phrasing;
}

export interface OverlayText {
  readonly line: number;
  readonly words: Phrasing;
}

/** A file of series/: what it counts, what the count is split by, and its rows. */
export interface Series {
  readonly id: string;
  /** Name of the column that counts, e.g. `crossings`. */
  readonly counted: string;
  /** Name of the column the count is split by, if any. */
  readonly groupedBy: string | undefined;
  readonly rows: readonly SeriesRow[];
}

/** A row of the table in SOURCES.md; all plain text, `files` separated by commas. */
export interface DataSource {
  readonly id: string;
  readonly name: string;
  readonly files: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
}

/** A line of a table, kept for messages. */
export interface Located<T> {
  readonly line: number;
  readonly row: T;
}

/** derived.json: numbers computed from the layers; a tree of plain values. */
export interface Derived {
  readonly [key: string]: Derived | readonly number[] | string | number | null;
}

export interface LoadedStory {
  /** story.json */
  readonly file: StoryFile;
  /** Locale to its text; a locale whose file is missing is not in it. */
  readonly texts: ReadonlyMap<string, StoryText>;
  /** All by id, in the order of their file. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly routes: readonly RouteRow[];
  readonly timeline: readonly TimelineRow[];
  readonly series: ReadonlyMap<string, Series>;
  /** File name in geo/ without ending → features. */
  readonly layers: ReadonlyMap<string, readonly LayerFeature[]>;
  readonly dataSources: readonly DataSource[];
  readonly derived: Derived;
}
