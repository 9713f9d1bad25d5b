/** Which colours the page wears: the reader's own choice, or else those of the device; told to the whole document. */
import type { Theme } from '../core/story/scene.ts';
import { listen } from './listen.ts';
import { createMediaQuery } from './media-query.ts';

export type ThemeChoice = 'auto' | Theme;

export const isTheme = (value: string | null | undefined): value is Theme =>
  value === 'light' || value === 'dark' || value === 'projector';

/** An attribute's value as a choice; what is no theme follows the device. */
export const toThemeChoice = (value: string | null): ThemeChoice => (isTheme(value) ? value : 'auto');

/** The attribute's value for a choice. */
export const fromThemeChoice = (choice: ThemeChoice): string | null => (choice === 'auto' ? null : choice);

export interface ThemeSource {
  current(): Theme;
  choose(choice: ThemeChoice): void;
  /** Sets `data-theme` on the root element; stopping gives back what stood there. */
  start(onChange: (theme: Theme) => void): () => void;
}

const DARK_QUERY = '(prefers-color-scheme: dark)';

/** A `<source>` follows the device only, so an explicit choice must be written into its condition. */
function markSources(scope: ParentNode, choice: ThemeChoice): void {
  const media = choice === 'auto' ? DARK_QUERY : choice === 'dark' ? 'all' : 'not all';
  for (const source of scope.querySelectorAll<HTMLSourceElement>('source[data-theme-source="dark"]')) {
    if (source.media !== media) source.media = media;
  }
}

/**
 * @param scope where the pictures are whose dark alternative follows the choice
 * @param root wears the theme: the document, unless it is somebody else's
 */
export function createTheme(
  scope: HTMLElement,
  first: ThemeChoice,
  root = scope.ownerDocument.documentElement,
): ThemeSource {
  const view = scope.ownerDocument.defaultView ?? window;
  const dark = createMediaQuery(view, DARK_QUERY);
  let choice = first;
  let tell: ((theme: Theme) => void) | null = null;
  const current = (): Theme => (choice !== 'auto' ? choice : dark.matches() ? 'dark' : 'light');
  const apply = (): void => {
    root.dataset['theme'] = current();
    markSources(scope, choice);
    tell?.(current());
  };
  return {
    current,
    choose(next) {
      choice = next;
      if (tell !== null) apply();
    },
    start(onChange) {
      const before = root.dataset['theme'];
      tell = onChange;
      apply();
      const stopDark = dark.start(apply);
      // On paper all pictures are light, whatever the screen wears.
      const stopPrint = listen(view, ['beforeprint', 'afterprint'], ({ type }) => {
        markSources(scope, type === 'beforeprint' ? 'light' : choice);
      });
      return () => {
        stopPrint();
        stopDark();
        tell = null;
        markSources(scope, 'auto');
        if (before === undefined) delete root.dataset['theme'];
        else root.dataset['theme'] = before;
      };
    },
  };
}
