/** What the parts of the tools' panel show and what they can ask for. */
import type { LngLat } from '../../core/camera/geo.ts';
import type { HeightSample } from '../../core/explore/heights.ts';
import type { Exploration } from '../../core/explore/exploration.ts';
import type { Ground } from '../../core/map/ground.ts';
import type { ExploreMessages } from '../../i18n/messages-explore.ts';
import type { Familiar } from '../compare-words.ts';
import type { StoryHost } from '../story-host.ts';

export type CrossMove = 'west' | 'north' | 'south' | 'east';

export type ProfileState =
  | 'none'
  | 'loading'
  | 'failed'
  | {
      readonly samples: readonly HeightSample[];
      /** Metres; `null` where the data does not say. */
      readonly error: number | null;
      /** Index of the sample that is lit up. */
      readonly at: number;
    };

export interface Explorer {
  readonly host: StoryHost;
  readonly words: ExploreMessages;
  readonly now: Exploration;
  readonly canUndo: boolean;
  readonly profile: ProfileState;
  /** Under the cross; `null` when nothing is shown. */
  readonly middle: LngLat | null;
  /** A picture stands in for the map: the cross moves instead of the ground. */
  readonly still: boolean;
  readonly hasRelief: boolean;
  /** Areas that can be laid over the map. */
  readonly areas: readonly Familiar[];
  /** About the area that lies there; empty for none. */
  readonly areaWords: string;
  readonly add: () => void;
  readonly undo: () => void;
  readonly clear: () => void;
  readonly moveCross: (by: CrossMove) => void;
  readonly showProfile: () => void;
  readonly light: (sample: number) => void;
  /** Lays an area over the cross, or moves it there; an empty name takes it away. */
  readonly layOver: (area: string) => void;
  readonly showGround: (ground: Ground, shown: boolean) => void;
  readonly showNames: (shown: boolean) => void;
}
