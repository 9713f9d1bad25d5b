/** Puts a page into its shell: language, head and body. */
import { directionOf } from '../i18n/direction.ts';
import type { StoryPage } from './pages/story-page.ts';

const HEAD_MARK = '<!--story-head-->';
const BODY_MARK = '<!--story-body-->';

/** A page that needs no script of the story. */
export const withoutScript = (shell: string): string =>
  shell.replace(/\s*<script type="module"[^>]*><\/script>/g, '');

/** Functions as replacements, because `$&` in a story's text must stay text. */
export function fillShell(shell: string, page: Pick<StoryPage, 'head' | 'body'>, locale: string): string {
  for (const mark of [HEAD_MARK, BODY_MARK]) {
    if (!shell.includes(mark)) throw new Error(`The shell lacks the mark ${mark}`);
  }
  // Only the other direction needs saying.
  const direction = directionOf(locale) === 'rtl' ? ' dir="rtl"' : '';
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}"${direction}`)
    .replace(HEAD_MARK, () => page.head)
    .replace(BODY_MARK, () => page.body);
}
