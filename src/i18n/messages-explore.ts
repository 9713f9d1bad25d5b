/** Every word of the tools for exploring; loaded with them, never with the page. `{name}` is a placeholder. */
import type { Ground } from '../core/map/ground.ts';

/** A switch of the map, and what it switches. */
export interface LayerWords {
  readonly name: string;
  readonly what: string;
}

export interface ExploreMessages {
  readonly title: string;
  readonly middle: string;
  readonly measure: string;
  readonly add: string;
  readonly undo: string;
  readonly clear: string;
  readonly help: string;
  /** Instead of `help` where pictures stand in for the map. */
  readonly helpStill: string;
  /** Names of the buttons that move the cross over a picture. */
  readonly cross: Readonly<Record<'west' | 'north' | 'south' | 'east', string>>;
  readonly crossGroup: string;
  readonly straight: string;
  readonly table: string;
  readonly leg: string;
  readonly direction: string;
  readonly total: string;
  /** `{n}` points, `{km}`, `{miles}` */
  readonly measured: string;
  readonly firstPoint: string;
  readonly noPoints: string;
  readonly profile: string;
  readonly showProfile: string;
  readonly loading: string;
  readonly failed: string;
  readonly along: string;
  /** `{km}` `{m}` */
  readonly heightAt: string;
  /** `{km}` */
  readonly noHeightAt: string;
  /** `{high}` `{highKm}` `{low}` */
  readonly summary: string;
  readonly noHeights: string;
  readonly someUnknown: string;
  /** `{m}` */
  readonly error: string;
  readonly errorUnknown: string;
  /** `{km}` `{m}` */
  readonly chart: string;
  readonly compare: string;
  readonly bringHere: string;
  readonly sameSize: string;
  readonly noArea: string;
  readonly layers: string;
  readonly layersNote: string;
  readonly names: LayerWords;
  readonly grounds: Readonly<Record<Ground, LayerWords>>;
}
