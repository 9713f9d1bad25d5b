/** The names of MapLibre global state that the style reads in paint, and that a scene sets. */

export type PaintValue = number | string;
/** A scene's whole paint: every key below, always all of them, so that no earlier scene can leave a trace. */
export type PaintState = Readonly<Record<string, PaintValue>>;

/** `light` | `dark` | `projector`. */
export const THEME_KEY = 'theme';
/** 1 with labels, 0 without. */
export const LABELS_KEY = 'labels';
/** Strength 0…1 of a place group (`PlaceGroup.key`). */
export const groupKey = (index: number): string => `group:${index}`;
/** Strength 0…1 of a journey leg. */
export const legKey = (id: string): string => `leg:${id}`;
/** How much of a leg is drawn, 0…1 of its length. */
export const drawnKey = (id: string): string => `drawn:${id}`;
/** Strength 0…1 of an overlay. */
export const overlayKey = (id: string): string => `overlay:${id}`;
