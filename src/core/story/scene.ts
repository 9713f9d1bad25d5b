/** The picture as a value: what map, chart, words and address are to show at one position of the story. */
import type { Camera, Viewport } from '../camera/geo.ts';
import type { PaintState } from '../map/paint-state.ts';
import type { Story } from './story.ts';

export type Theme = 'light' | 'dark' | 'projector';

export interface SceneSettings {
  readonly theme: Theme;
  readonly labels: boolean;
  /** `still`: no travel, every position snaps to the nearest stop and routes are whole. */
  readonly motion: 'full' | 'still';
  /** Paint of the ground, where the reader took some of it away. */
  readonly ground?: PaintState | undefined;
}

export interface Scene {
  /** Position the scene was made for (see `scroll/position.ts`). */
  readonly position: number;
  /** Index of the step the reader is at, −1 for the opening; `stop` is 1-based inside it. */
  readonly step: number;
  readonly stop: number;
  readonly camera: Camera;
  readonly paint: PaintState;
}

export type SceneAt = (story: Story, position: number, viewport: Viewport, settings: SceneSettings) => Scene;
