/** The presenter window's pages, one per language. */
import type { Plugin } from 'vite';
import { presentMessages } from '../i18n/present-catalogue.ts';
import { pageFolder } from './pages/page-address.ts';
import { pagesApart } from './plugin-apart.ts';
import type { StorySource } from './plugin-story.ts';
import { PRESENTER_FOLDER, presenterPage } from './presenter/presenter-page.ts';

export const presenterPlugin = (source: StorySource): Plugin =>
  pagesApart(source, {
    name: 'presenter',
    entry: 'src/entry/presenter.ts',
    sheets: ['tokens.css', 'fonts.css', 'apart.css', 'present-button.css', 'presenter.css'],
    pages: (ready) => {
      const { locales, defaultLocale } = ready.loaded.file;
      return locales.map((locale) => ({
        folder: pageFolder(locale, defaultLocale) + PRESENTER_FOLDER,
        markup: (files) => {
          const own = ready.input(locale);
          return own === undefined ? '' : presenterPage(own, presentMessages(locale), files);
        },
      }));
    },
  });
