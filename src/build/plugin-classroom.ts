/** The classroom's pages, lesson and print pack, one of each per language. */
import type { Plugin } from 'vite';
import { CLASSROOM_PAGES, classroomFolder } from './classroom/classroom-frame.ts';
import { pagesApart } from './plugin-apart.ts';
import type { StorySource } from './plugin-story.ts';

/** What only one of the two pages shows. The page's own rules come last: they may outweigh the parts. */
const SHEETS = {
  teach: ['outline.css', 'quiz.css', 'classroom.css'],
  print: ['chart.css', 'outline.css', 'pack.css', 'pack-pages.css', 'classroom.css'],
} as const;

export const classroomPlugins = (source: StorySource): readonly Plugin[] =>
  CLASSROOM_PAGES.map((kind) =>
    pagesApart(source, {
      name: kind,
      entry: `src/entry/${kind}.ts`,
      sheets: ['tokens.css', 'fonts.css', 'apart.css', ...SHEETS[kind]],
      pages: (ready) => {
        const { locales, defaultLocale } = ready.loaded.file;
        return (ready.hasClassroom ? locales : []).map((locale) => ({
          folder: classroomFolder(kind, locale, defaultLocale),
          markup: (files) => ready.classroom(kind, locale, files) ?? '',
        }));
      },
    }),
  );
