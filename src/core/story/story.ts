/** The compiled story: what the page, the still renderer and the map read at run time (no prose, no geometry). */
import type { Bounds, LngLat } from '../camera/geo.ts';

/** What must be seen at a stop. */
export interface View {
  /** Degrees; fitted into the part of the map that nothing covers. */
  readonly bounds: Bounds;
  /** Never closer than this (trails must not be readable as paths). */
  readonly maxZoom?: number | undefined;
  /** Degrees from vertical, 0 unless the relief is the point. */
  readonly pitch?: number | undefined;
}

/** One camera and layer state inside a step. */
export interface Stop {
  /** Index of the step it belongs to; −1 for the opening. */
  readonly step: number;
  /** 1-based number inside its step. */
  readonly number: number;
  readonly view: View;
  /** What the map shows here: item key → strength 0…1 (absent = 0). Keys: `place:<id>`, `leg:<id>`, `overlay:<id>`. */
  readonly show: Readonly<Record<string, number>>;
  /** Legs that are drawn by the reader's scroll at this stop, one after the other; all other shown legs are whole. */
  readonly draw: readonly string[];
  /** Lines of the ground that cross its view. */
  readonly ground?: readonly Ground[] | undefined;
}

export type Ground = 'road' | 'border';

export interface Step {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  /** Index into `stops` of its first stop, and how many it has. */
  readonly firstStop: number;
  readonly stopCount: number;
}

/** A set of places that appear and disappear together, hence one set of style layers. */
export interface PlaceGroup {
  /** Key in the scene's paint state, e.g. `place-group:3`. */
  readonly key: string;
  readonly places: readonly string[];
  /** Their common `min_zoom`: from this zoom on they are on the map quietly in any case. */
  readonly minZoom?: number | undefined;
  /** The kind of ground they are names of, such as a range or a peak; without it they are settlements. */
  readonly ground?: string | undefined;
}

/** What the style must know of a leg before its geometry is there. */
export interface LegShape {
  /** `corridor`: soft and wide; `water`: dashed; `vehicle`: solid. */
  readonly kind: 'corridor' | 'water' | 'vehicle';
  /** A corridor on a river. */
  readonly afloat?: boolean | undefined;
  readonly lengthKm: number;
}

export interface EndMark {
  readonly words: string;
  readonly at: LngLat;
}

/**
 * A thematic layer that a stop may show over the base map.
 * - `ruler`: thin dotted measuring line with its label · `names`: labels only, no outline exists ·
 * - `areas`: thin tinted edge inside, letter-spaced name · `wash`: soft tint, no border ·
 * - `statement`: grey hatch and dotted edge for what was not disclosed, with the statement as its label ·
 * - `fading-line`: a line that fades out before any end point.
 */
export interface Overlay {
  readonly id: string;
  readonly kind: 'ruler' | 'names' | 'areas' | 'wash' | 'statement' | 'fading-line';
  /** Whose doing it shows; decides the colour. */
  readonly role: 'land' | 'movement' | 'state' | 'unknown';
  /** Layer file without extension, e.g. `washes`. */
  readonly layer: string;
  /** Feature ids in that layer. */
  readonly features: readonly string[];
  /** Text drawn on the map for `ruler` and `statement`, in the story's language. */
  readonly label?: string | undefined;
  /** Where a ruler's text stands: the middle of the line, which is often too short on the map to carry it. */
  readonly labelAt?: LngLat | undefined;
  /** A ruler whose ends are marked, as those of a cross-section are, instead of its middle. */
  readonly endMarks?: readonly EndMark[] | undefined;
}

export interface Story {
  readonly id: string;
  readonly locale: string;
  readonly extent: Bounds;
  readonly maxZoom: number;
  readonly steps: readonly Step[];
  /** Opening first, then every stop of every step in reading order. */
  readonly stops: readonly Stop[];
  readonly placeGroups: readonly PlaceGroup[];
  /** Places of the groups whose position is only roughly known; all others are known points. */
  readonly roughPlaces?: readonly string[] | undefined;
  /** Every leg any stop shows, in a stable order: the style makes one layer set for each. */
  readonly legs: readonly string[];
  /** By leg id; a leg without one gets all three sets of layers and dashes of a rough size. */
  readonly legShapes?: Readonly<Record<string, LegShape>> | undefined;
  readonly overlays: readonly Overlay[];
}
