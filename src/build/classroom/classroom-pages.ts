/** The classroom's pages of a story, as head and body for their shell. */
import type { Classroom } from '../../core/classroom/classroom.ts';
import { classroomMessages } from '../../i18n/catalogue-classroom.ts';
import { toMarkup } from '../pages/html.ts';
import { createNoteBook } from '../pages/note-book.ts';
import type { PageInput } from '../pages/page-context.ts';
import { plain, type ClassroomContext } from './classroom-context.ts';
import { classroomBase, classroomHead, type ClassroomPage } from './classroom-frame.ts';
import { drawOutline, type Outline } from './outline.ts';
import { printBody } from './print-page.ts';
import { teachBody } from './teach-page.ts';

export interface ClassroomMarkup {
  readonly head: string;
  readonly body: string;
}

export const outlineOf = (classroom: Classroom, loaded: PageInput['loaded']): Outline =>
  drawOutline(loaded, classroom.file.map.bounds, classroom.file.items);

export function classroomPage(
  input: PageInput,
  classroom: Classroom,
  outline: Outline,
  page: ClassroomPage,
): ClassroomMarkup {
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
  return {
    head: toMarkup(classroomHead(context, page, title, description)),
    body: toMarkup(page === 'print' ? printBody(context) : teachBody(context)),
  };
}
