/** The small text files that come with the pages: manifests, and a share page for every step. */
import { MANIFEST_FILE } from './pages/manifest.ts';
import { pageFolder } from './pages/page-address.ts';
import { shareFolder } from './pages/share-path.ts';
import type { ReadyStory } from './plugin-story.ts';

/** Paths below the site root to contents. */
export function pageFiles(ready: ReadyStory): ReadonlyMap<string, string> {
  const { locales, defaultLocale } = ready.loaded.file;
  const files = new Map<string, string>();
  for (const locale of locales) {
    for (const [path, text] of ready.embedFiles(locale)) files.set(path, text);
    const page = ready.page(locale);
    if (page === undefined) continue;
    files.set(pageFolder(locale, defaultLocale) + MANIFEST_FILE, page.manifest);
    for (const [id, markup] of page.shares)
      files.set(`${shareFolder(id, locale, defaultLocale)}index.html`, markup);
  }
  return files;
}

const FORM =
  /(?:^|\/)(?:share\/[\w-]+\/(?:index\.html)?|manifest\.webmanifest|oembed\.json|policy\.json|embed\/protocol-v1\.schema\.json)$/;

/** The path under which such a file would be kept, or undefined when the address is none of theirs. */
export const pageFilePath = (path: string): string | undefined =>
  FORM.test(path) ? path.replace(/\/$/, '/index.html') : undefined;
