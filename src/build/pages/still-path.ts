/** Addresses of the stills below the site root. */

export const STILL_WIDTH = 1600;
export const STILL_HEIGHT = 900;
export const STILL_THEMES = ['light', 'dark'] as const;
export type StillTheme = (typeof STILL_THEMES)[number];
/** Name of the opening's still; no step may have this id. */
export const OPENING = 'opening';

/** `stop` is 1-based; the first one carries no number. */
export function stillPath(id: string, stop: number, locale: string, theme: StillTheme): string {
  return `stills/${id}${stop === 1 ? '' : `.${stop}`}.${locale}.${theme}.svg`;
}

export interface StillRequest {
  readonly id: string;
  readonly stop: number;
  readonly locale: string;
  readonly theme: StillTheme;
}

const FORM = /^stills\/([\w-]+)(?:\.(\d+))?\.([\w-]+)\.(light|dark)\.svg$/;

/** What a path asks for, or undefined when it is no still's path. */
export function readStillPath(path: string): StillRequest | undefined {
  const [, id, stop, locale, theme] = FORM.exec(path) ?? [];
  if (id === undefined || locale === undefined) return undefined;
  return { id, stop: Number(stop ?? 1), locale, theme: theme === 'dark' ? 'dark' : 'light' };
}
