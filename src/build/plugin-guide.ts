/** The page for newsrooms, one per language. */
import type { Plugin } from 'vite';
import { GUIDE_FOLDER, guidePage } from './embed/guide-page.ts';
import { pinnedIntegrity, readVersion } from './embed/loader-files.ts';
import { pageFolder } from './pages/page-address.ts';
import { pagesApart } from './plugin-apart.ts';
import type { StorySource } from './plugin-story.ts';

export const guidePlugin = (source: StorySource): Plugin =>
  pagesApart(source, {
    name: 'embed-guide',
    entry: 'src/entry/embed-guide.ts',
    sheets: ['tokens.css', 'fonts.css', 'apart.css', 'embed-guide.css'],
    pages: async (ready, root) => {
      const { locales, defaultLocale } = ready.loaded.file;
      const pinned = { version: await readVersion(root), integrity: await pinnedIntegrity(root) };
      return locales.map((locale) => ({
        folder: pageFolder(locale, defaultLocale) + GUIDE_FOLDER,
        markup: (files) => {
          const input = ready.input(locale);
          return input === undefined ? '' : guidePage(input, pinned, files);
        },
      }));
    },
  });
