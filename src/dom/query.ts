/** What the address asks of the page besides a step: `?theme= ?motion=still ?labels=off ?plain ?present`. */
import type { Motion } from '../core/state/state.ts';
import type { Theme } from '../core/story/scene.ts';
import { isTheme, type ThemeChoice } from './theme.ts';

export interface Query {
  readonly theme?: Theme;
  readonly motion?: 'still';
  readonly labels: boolean;
  /** Plain language was asked for. */
  readonly plain: boolean;
  /** Present mode was asked for. */
  readonly present: boolean;
}

/** Unknown names and values are ignored. */
export function parseQuery(search: string): Query {
  const values = new URLSearchParams(search);
  const theme = values.get('theme');
  return {
    ...(isTheme(theme) && { theme }),
    ...(values.get('motion') === 'still' && { motion: 'still' as const }),
    labels: values.get('labels') !== 'off',
    plain: values.has('plain'),
    present: values.has('present'),
  };
}

/** The same search string with another theme: a choice thus survives reload, sharing and the change of language. */
export const withTheme = (search: string, choice: ThemeChoice): string =>
  withValue(search, 'theme', choice === 'auto' ? null : choice);

/** The same with the choice of motion; only stills can be asked for in an address. */
export const withMotion = (search: string, motion: Motion): string =>
  withValue(search, 'motion', motion === 'full' ? null : motion);

/** The same with or without plain words. */
export const withPlain = (search: string, plain: boolean): string =>
  withValue(search, 'plain', plain ? '' : null);

function withValue(search: string, name: string, value: string | null): string {
  const values = new URLSearchParams(search);
  if (value === null) values.delete(name);
  else values.set(name, value);
  // `?plain=` reads badly: a bare name stays bare.
  const text = values.toString().replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}
