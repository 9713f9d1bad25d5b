/** Instead of `dom/theme.ts` where the story is a guest: it colours the house around it, not the host's document. */
import { createTheme as createPageTheme, type ThemeChoice, type ThemeSource } from '../dom/theme.ts';
import { HOUSE_CLASS } from './page-styles.ts';

export { fromThemeChoice, isTheme, toThemeChoice, type ThemeChoice, type ThemeSource } from '../dom/theme.ts';

export const createTheme = (scope: HTMLElement, first: ThemeChoice): ThemeSource =>
  createPageTheme(scope, first, scope.closest<HTMLElement>(`.${HOUSE_CLASS}`) ?? scope);
