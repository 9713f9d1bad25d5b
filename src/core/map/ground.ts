/** The ground under the story in groups that a reader may take away while exploring, and bring back. */

/** Bottom to top. Names are not among them: they have a switch of their own. */
export const GROUNDS = ['relief', 'rivers', 'areas', 'border', 'roads'] as const;
export type Ground = (typeof GROUNDS)[number];

/** In a scene's paint: 1 for what is shown and 0 for what was taken away. A scene without these keys shows all of it. */
export type GroundPaint = Readonly<Record<`ground:${Ground}`, number>>;

export const groundPaint = (away: readonly Ground[]): GroundPaint =>
  Object.fromEntries(
    GROUNDS.map((ground) => [`ground:${ground}`, away.includes(ground) ? 0 : 1]),
  ) as GroundPaint;
