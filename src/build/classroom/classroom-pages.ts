/** The classroom's pages of a story, whole. */
import type { Classroom } from '../../core/classroom/classroom.ts';
import { classroomMessages } from '../../i18n/catalogue-classroom.ts';
import { html } from '../pages/html.ts';
import { createNoteBook } from '../pages/note-book.ts';
import type { PageInput } from '../pages/page-context.ts';
import { ownFiles, smallPage } from '../pages/small-page.ts';
import type { ApartFiles } from '../plugin-apart.ts';
import { plain, type ClassroomContext } from './classroom-context.ts';
import { classroomBase, classroomHead, type ClassroomPage } from './classroom-frame.ts';
import { drawOutline, type Outline } from './outline.ts';
import { printBody } from './print-page.ts';
import { teachBody } from './teach-page.ts';

const NO_FILES: ApartFiles = { script: '', styles: [] };

export const outlineOf = (classroom: Classroom, loaded: PageInput['loaded']): Outline =>
  drawOutline(loaded, classroom.file.map.bounds, classroom.file.items);

export function classroomPage(
  input: PageInput,
  classroom: Classroom,
  outline: Outline,
  page: ClassroomPage,
  files = NO_FILES,
): string {
  const words = classroomMessages(input.locale);
  const context: ClassroomContext = {
    ...input,
    base: classroomBase(input.locale, input.loaded.file.defaultLocale),
    notes: createNoteBook(),
    classroom,
    words,
    outline,
  };
  const title = page === 'print' ? words.print.title : words.lesson;
  const description = page === 'print' ? words.print.lede : plain(context, 'lesson', 'lede');
  return smallPage(
    input.locale,
    html`${classroomHead(context, page, title, description)} ${ownFiles(context.base, files)}`,
    page === 'print' ? printBody(context) : teachBody(context),
  );
}
