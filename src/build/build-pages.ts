/** Every page that is an input of the build: where it lives, which shell it fills, and with what. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLASSROOM_PAGES, classroomFolder, type ClassroomPage } from './classroom/classroom-frame.ts';
import { pageFolder } from './pages/page-address.ts';
import { PLAIN_FOLDER } from './pages/plain-page.ts';
import type { StoryPage } from './pages/story-page.ts';
import { withoutScript } from './plugin-shell.ts';
import type { ReadyStory } from './plugin-story.ts';

export interface BuildPage {
  readonly locale: string;
  readonly kind: 'story' | 'plain' | ClassroomPage;
  /** Below the site root, with a trailing slash; empty for the root itself. */
  readonly folder: string;
}

export function buildPages(ready: ReadyStory): readonly BuildPage[] {
  const { locales, defaultLocale } = ready.loaded.file;
  return locales.flatMap((locale): readonly BuildPage[] => {
    const folder = pageFolder(locale, defaultLocale);
    const plain =
      ready.plain(locale) === undefined
        ? []
        : [{ locale, kind: 'plain', folder: folder + PLAIN_FOLDER } as const];
    const classroom = (ready.hasClassroom ? CLASSROOM_PAGES : []).map((kind) => ({
      locale,
      kind,
      folder: classroomFolder(kind, locale, defaultLocale),
    }));
    return [{ locale, kind: 'story', folder }, ...plain, ...classroom];
  });
}

/** @param root the project's folder, where the shells are */
export async function readShell(root: string, { kind }: BuildPage): Promise<string> {
  const file = kind === 'story' || kind === 'plain' ? 'index.html' : 'classroom.html';
  const shell = await readFile(join(root, file), 'utf8');
  return kind === 'plain' ? withoutScript(shell) : shell;
}

export function markupOf(
  ready: ReadyStory,
  { kind, locale }: BuildPage,
): Pick<StoryPage, 'head' | 'body'> | undefined {
  if (kind === 'story') return ready.page(locale);
  return kind === 'plain' ? ready.plain(locale) : ready.classroom(kind, locale);
}
