/** The ground under the story in groups that a reader may take away while exploring, and bring back. */
import type { PaintState } from './paint-state.ts';

/** Bottom to top. Names are not among them: they have a switch of their own. */
export const GROUNDS = ['relief', 'rivers', 'areas', 'border', 'roads'] as const;
export type Ground = (typeof GROUNDS)[number];

export const groundKey = (ground: Ground): string => `ground:${ground}`;

/** For a scene: 1 for what is shown and 0 for what is taken away. A scene without these keys shows all of it. */
export const groundPaint = (hidden: readonly Ground[]): PaintState =>
  Object.fromEntries(GROUNDS.map((ground) => [groundKey(ground), hidden.includes(ground) ? 0 : 1]));
