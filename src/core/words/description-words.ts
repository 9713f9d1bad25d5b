/** The words with which a language describes a view of the map; `{name}` is filled in. */
import type { CompassPoint } from './bearing.ts';
import type { Overlay } from '../story/story.ts';
import type { PluralForms } from './plural.ts';

/** How a leg is travelled, as a description tells it apart. */
export type Travel = 'foot' | 'canoe' | 'boat' | 'vehicle' | 'plane';

export interface DescriptionWords {
  /** A direction as it follows a verb of motion or a distance: "12 km {west}". */
  readonly towards: Readonly<Record<CompassPoint, string>>;
  /** Where in the view something stands: "in the {north-west}". */
  readonly inView: Readonly<Record<CompassPoint | 'middle', string>>;
  /** What is shown. `{countries}` `{width}` `{height}`, both with their unit. */
  readonly shown: string;
  /** The same where more countries are in view than a sentence holds. `{count}` `{first}` `{last}` */
  readonly shownMany: string;
  /** The same where no country is. */
  readonly shownAlone: string;
  /** Where. `{place}` `{part}` */
  readonly reference: string;
  /** `{place}` and `{others}`, each with distance and direction. */
  readonly fromReference: string;
  /** `{place}` `{km}` `{direction}` */
  readonly away: string;
  readonly awayAbout: string;
  /** `{place}` `{direction}`, for what has no point to measure from. */
  readonly awayArea: string;
  /** Where the only place is. `{place}` `{km}` `{direction}` */
  readonly fromMiddle: string;
  readonly noPlace: string;
  /** The pattern: how the legs of each kind are drawn. `{legs}` */
  readonly travel: Readonly<Record<Travel, string>>;
  /** `{from}` `{to}` `{direction}` */
  readonly leg: string;
  /** `{from}` `{direction}`: a leg whose end was not told. */
  readonly openLeg: string;
  /** `{count}` legs of an earlier view. */
  readonly traces: PluralForms;
  /** `{place}` */
  readonly roadEnds: string;
  /** `{from}` `{to}`; `{count}` places where the road is broken between them. */
  readonly roadBroken: PluralForms;
  /** `{label}` */
  readonly ruler: string;
  readonly statement: string;
  /** `{names}` */
  readonly areas: string;
  readonly namesOnly: string;
  readonly wash: string;
  readonly nothingDrawn: string;
  /** What changed. `{list}` */
  readonly added: string;
  readonly removed: string;
  /** `{count}` more than a sentence holds. */
  readonly andMore: PluralForms;
  /** Legs that are new, as one item of the list. `{count}` */
  readonly newLegs: PluralForms;
  /** An overlay that is new or gone, as one item of the list. */
  readonly overlay: Readonly<Record<Overlay['kind'], string>>;
  readonly sameView: string;
  /** `{times}` */
  readonly closer: string;
  readonly wider: string;
  /** `{direction}` */
  readonly moved: string;
  readonly nothingNew: string;
}
