/** Puts a page into the shell, index.html: language, head and body. */
import type { StoryPage } from './pages/story-page.ts';

const HEAD_MARK = '<!--story-head-->';
const BODY_MARK = '<!--story-body-->';

/** Functions as replacements, because `$&` in a story's text must stay text. */
export function fillShell(shell: string, page: Pick<StoryPage, 'head' | 'body'>, locale: string): string {
  for (const mark of [HEAD_MARK, BODY_MARK]) {
    if (!shell.includes(mark)) throw new Error(`index.html lacks the mark ${mark}`);
  }
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}"`)
    .replace(HEAD_MARK, () => page.head)
    .replace(BODY_MARK, () => page.body);
}
