/** The small text files that come with the pages: manifests, a share page for every step, outlines to compare with. */
import { MANIFEST_FILE } from './pages/manifest.ts';
import { pageFolder } from './pages/page-address.ts';
import { shareFolder } from './pages/share-path.ts';
import type { ReadyStory } from './plugin-story.ts';
import { sizeOutlines, sizeOutlinesPath } from './size-outlines.ts';

/** Paths below the site root to contents. */
export function pageFiles(ready: ReadyStory): ReadonlyMap<string, string> {
  const { locales, defaultLocale } = ready.loaded.file;
  const files = new Map<string, string>();
  for (const locale of locales) {
    const page = ready.page(locale);
    if (page === undefined) continue;
    files.set(pageFolder(locale, defaultLocale) + MANIFEST_FILE, page.manifest);
    for (const [id, markup] of page.shares)
      files.set(`${shareFolder(id, locale, defaultLocale)}index.html`, markup);
  }
  const outlines = sizeOutlines(ready);
  if (outlines !== undefined) files.set(sizeOutlinesPath, outlines);
  return files;
}

const FORM = /(?:^|\/)(?:share\/[\w-]+\/(?:index\.html)?|manifest\.webmanifest)$/;

/** The path under which such a file would be kept, or undefined when the address is none of theirs. */
export const pageFilePath = (path: string): string | undefined =>
  path === sizeOutlinesPath || FORM.test(path) ? path.replace(/\/$/, '/index.html') : undefined;
