/** Every word of the interface, by room: the two languages must fill all of it, or they do not compile. */
import type { DescriptionWords } from '../core/words/description-words.ts';
import type { ChartMessages } from './messages-chart.ts';
import type { LightMessages } from './messages-light.ts';
import type { MoveMessages } from './messages-moves.ts';
import type { KeepMessages } from './messages-keep.ts';
import type { SkipMessages } from './messages-skip.ts';
import type { EditionMessages, PlainMessages } from './messages-words.ts';
import type { ConfidenceWord, FileWord, PlaceKindWord } from './vocabulary.ts';

/** Plain strings; `{name}` is a placeholder for `fill`. */
export interface Messages {
  readonly language: {
    /** The language's own name, as the reader of that language writes it. */
    readonly name: string;
    /** Link to the same page in this language, written in this language. */
    readonly readIn: string;
    /** Name of the list of languages. */
    readonly label: string;
  };
  readonly skip: SkipMessages;
  readonly opening: {
    /** `{date}` the newest day the facts cover. */
    readonly asOf: string;
    /** `{minutes}` */
    readonly readingTime: string;
    readonly notForTravel: string;
    readonly begin: string;
  };
  readonly step: {
    /** `{chapter}` `{n}` `{total}` */
    readonly kicker: string;
    readonly contentNote: string;
    readonly evidence: string;
    readonly asOf: string;
    readonly mapInWords: string;
    /** Before the list of the other places in view. `{place}` */
    readonly placesFrom: string;
    /** `{n}` `{total}` when a step has several map views. */
    readonly view: string;
    readonly undisclosed: string;
    /** Accessible name of a source note. `{n}` `{publisher}` */
    readonly noteName: string;
    readonly sourcesOfFact: string;
  };
  readonly confidence: Readonly<Record<ConfidenceWord, string>>;
  readonly position: {
    readonly exact: string;
    /** `{km}` */
    readonly approximate: string;
    readonly area: string;
    readonly unknown: string;
    readonly undisclosed: string;
    readonly corridor: string;
    /** `{position}` `{date}`: of its source; `undated` with that of the register. */
    readonly dated: string;
    readonly undated: string;
  };
  readonly chart: ChartMessages;
  readonly keep: KeepMessages;
  readonly light: LightMessages;
  readonly mapWords: DescriptionWords;
  readonly moves: MoveMessages;
  readonly edition: EditionMessages;
  readonly plain: PlainMessages;
  readonly end: {
    readonly heading: string;
    readonly notKnown: string;
    readonly steps: string;
    readonly stepsCaption: string;
    readonly number: string;
    readonly title: string;
    readonly chapter: string;
    readonly places: string;
    readonly noPlaces: string;
    readonly placesIntro: string;
    readonly placesCaption: string;
    readonly name: string;
    readonly kind: string;
    readonly position: string;
    readonly coordinates: string;
    readonly noCoordinates: string;
    readonly inSteps: string;
    readonly timeline: string;
    readonly timelineIntro: string;
    readonly sources: string;
    readonly sourcesIntro: string;
    readonly noDate: string;
    /** `{language}` */
    readonly inLanguage: string;
    readonly copyRead: string;
    readonly carriedBy: string;
    readonly quotedBy: string;
    readonly reportedBy: string;
    readonly citedIn: string;
    /** Accessible name of a way back; `{mark}` is what it shows: a heading, or the number of a step. */
    readonly backTo: string;
    readonly backToStep: string;
    readonly notCited: string;
    readonly data: string;
    readonly dataIntro: string;
    readonly credits: string;
    readonly layer: string;
    readonly licence: string;
    readonly attribution: string;
    readonly downloads: string;
    readonly file: string;
    readonly size: string;
    readonly holds: string;
    readonly howMade: string;
    readonly corrections: string;
    readonly backToTop: string;
    readonly legend: string;
    readonly legendIntro: string;
    readonly placeSource: string;
  };
  /** What each open file holds, by its path or folder under `data/`. */
  readonly files: Readonly<Record<FileWord, string>>;
  readonly placeKinds: Readonly<Record<PlaceKindWord, string>>;
  readonly nav: {
    readonly bar: string;
    readonly steps: string;
    readonly stepsShort: string;
    readonly opening: string;
    readonly endMatter: string;
    readonly previous: string;
    readonly next: string;
    /** `{percent}` */
    readonly progress: string;
  };
  readonly controls: {
    readonly label: string;
    readonly explore: string;
    readonly backToStory: string;
    readonly exploring: string;
    readonly theme: string;
    readonly themeAuto: string;
    readonly themeLight: string;
    readonly themeDark: string;
    readonly themeProjector: string;
    readonly labels: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly panNorth: string;
    readonly panSouth: string;
    readonly panEast: string;
    readonly panWest: string;
    readonly share: string;
    readonly copyLink: string;
    /** Label of the field that holds the address of this step. */
    readonly shareAddress: string;
    readonly shareVia: string;
    readonly exploringShort: string;
    readonly hideText: string;
    readonly namesShort: string;
    readonly linkCopied: string;
    readonly copyFailed: string;
    readonly shareFailed: string;
    readonly present: string;
    readonly close: string;
    readonly tools: string;
  };
  readonly map: {
    /** `{title}` of the step. */
    readonly name: string;
    readonly loading: string;
    readonly live: string;
    readonly still: string;
    readonly keys: string;
    readonly returned: string;
    readonly legend: string;
    readonly scale: string;
    readonly locator: string;
    /** One plain sentence for each way in which the live map can be missing. */
    readonly unavailable: Readonly<Record<'no-webgl' | 'context-lost' | 'load-failed' | 'unknown', string>>;
    readonly restored: string;
    readonly placeShown: string;
    readonly placeUnknown: string;
  };
  readonly legend: {
    readonly foot: string;
    readonly canoe: string;
    readonly water: string;
    readonly vehicle: string;
    readonly air: string;
    readonly road: string;
    readonly border: string;
    readonly exact: string;
    readonly approximate: string;
    readonly area: string;
    readonly undisclosed: string;
    readonly movement: string;
    readonly state: string;
    readonly ruler: string;
    readonly namesOnly: string;
    readonly territory: string;
  };
  readonly compare: {
    readonly heading: string;
    readonly intro: string;
    /** `{subject}` */
    readonly caption: string;
    readonly what: string;
    readonly squareKm: string;
    readonly squareMiles: string;
    readonly times: string;
    readonly yours: string;
    readonly yourArea: string;
    readonly unit: string;
    readonly fromList: string;
    /** In the middle of a sentence: a place that the reader typed the area of. */
    readonly known: string;
    /** `{times}` */
    readonly timesAsLarge: string;
    readonly province: string;
    /** `{subject}` `{times}` `{other}` */
    readonly larger: string;
    readonly smaller: string;
    readonly same: string;
    readonly notAnArea: string;
  };
  readonly status: {
    /** `{n}` `{total}` `{title}` */
    readonly step: string;
    /** `{title}` */
    readonly opening: string;
    readonly end: string;
  };
  readonly units: {
    readonly km: string;
    readonly mi: string;
    readonly m: string;
    readonly north: string;
    readonly south: string;
    readonly east: string;
    readonly west: string;
  };
}

/** What a live page still needs to say: all else stands in the prerendered text already. */
export type LiveMessages = Pick<
  Messages,
  'nav' | 'controls' | 'map' | 'moves' | 'status' | 'compare' | 'units' | 'plain'
>;
