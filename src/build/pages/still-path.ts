/** Addresses of the stills below the site root. */

export const STILL_WIDTH = 1600;
export const STILL_HEIGHT = 900;
export const STILL_THEMES = ['light', 'dark'] as const;
export type StillTheme = (typeof STILL_THEMES)[number];
/** CSS pixels of the stills for paper: small, in few tones, with letters that are 12 points when it is 130 mm wide. */
export const PRINT_STILL = { width: 320, height: 224 } as const;
/** For pages: of their two themes; for paper: of the first stop of each step. */
export type StillLook = StillTheme | 'print';
/** Name of the opening's still; no step may have this id. */
export const OPENING = 'opening';

/** `stop` is 1-based; the first one carries no number. */
export function stillPath(id: string, stop: number, locale: string, theme: StillLook): string {
  return `stills/${id}${stop === 1 ? '' : `.${stop}`}.${locale}.${theme}.svg`;
}

export interface StillRequest {
  readonly id: string;
  readonly stop: number;
  readonly locale: string;
  readonly theme: StillLook;
}

const FORM = /^stills\/([\w-]+)(?:\.(\d+))?\.([\w-]+)\.(light|dark|print)\.svg$/;

/** What a path asks for, or undefined when it is no still's path. */
export function readStillPath(path: string): StillRequest | undefined {
  const [, id, stop, locale, theme] = FORM.exec(path) ?? [];
  if (id === undefined || locale === undefined) return undefined;
  return { id, stop: Number(stop ?? 1), locale, theme: lookOf(theme) };
}

const lookOf = (name: string | undefined): StillLook =>
  name === 'dark' || name === 'print' ? name : 'light';
