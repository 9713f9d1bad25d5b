/** What the story needs from a map, so that elements can be tested without MapLibre. */
import type { Camera, Viewport } from '../core/camera/geo.ts';
import type { ScreenPoint } from '../core/camera/screen-point.ts';
import type { PageData } from '../core/story/page-data.ts';
import type { Scene, SceneSettings } from '../core/story/scene.ts';
import type { Story } from '../core/story/story.ts';

/** A single step of exploring, for readers who cannot or would rather not drag. */
export type Nudge = 'north' | 'south' | 'east' | 'west' | 'in' | 'out';

export interface MapView {
  /** Applies a scene: one `jumpTo`, and global state for the keys that changed. Cheap when nothing changed. */
  show(scene: Scene): void;
  /** The camera MapLibre really has. */
  camera(): Camera;
  /** When `true`, the reader may drag, zoom and use the keyboard on the map, and scenes no longer move it. */
  setInteractive(on: boolean): void;
  /** Moves or zooms by one step while the reader explores; does nothing otherwise. */
  nudge(by: Nudge): void;
  /** Id of the story's place that is drawn at or near this point of the map; `null` where there is none. */
  featureAt(point: ScreenPoint): string | null;
  /** Reads the container's size again; the caller then shows a scene for the new size. */
  resize(): void;
  /** Frees the WebGL context, worker and listeners. */
  remove(): void;
}

export interface MapEvents {
  /** The first full picture is on screen. */
  onDrawn(): void;
  /** WebGL missing or refused, or the context was lost: show the still. `message` is for developers. */
  onFailed(code: 'no-webgl' | 'context-lost' | 'load-failed', message: string): void;
  /** The context came back and the picture is drawn again. */
  onRestored(): void;
  /** The reader moved the map (never called for the story's own moves). */
  onTaken(): void;
  /** A move of the reader's goes on: the camera is another one than before. */
  onMoved(): void;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly story: Story;
  /** What the page has: `base` is the address of the folder that holds `data/`, with a trailing slash. */
  readonly assets: PageData['assets'];
  readonly scene: Scene;
  /** Asked anew for each move, since the reader may change it: `still` switches off MapLibre's own fades and eases. */
  readonly motion: () => SceneSettings['motion'];
  /** Read anew for each placement: names stand nowhere but in the part of the map that nothing covers. */
  readonly look?: { readonly viewport: Viewport; readonly covers?: Iterable<Element> } | undefined;
  readonly events: MapEvents;
}

/** Never throws and never rejects: failures arrive through `events.onFailed`, with `null` as the result. */
export type OpenMap = (options: MapOptions) => Promise<MapView | null>;
