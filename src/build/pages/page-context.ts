/** What every part of a page is made from: the story, the language, the messages, and the page's own notes. */
import type { LessonPlan } from '../../core/present/lesson-plan.ts';
import type { LoadedStory, StoryText } from '../../core/story/loaded-story.ts';
import type { Story } from '../../core/story/story.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Download } from './downloads.ts';
import type { NoteBook } from './note-book.ts';

export interface PageInput {
  readonly loaded: LoadedStory;
  readonly text: StoryText;
  readonly story: Story;
  readonly locale: string;
  readonly messages: Messages;
  /** Messages of every language of the story, for the links to the other pages. */
  readonly languages: ReadonlyMap<string, Messages>;
  /** Address of the deployed site with a trailing slash, when it is known at build time. */
  readonly siteUrl: string | undefined;
  readonly downloads: readonly Download[];
  /** Whether there are a lesson and a print pack to lead to. */
  readonly hasClassroom?: boolean;
  /** The lesson's minute tables, for the presenter's clock. */
  readonly plans?: readonly LessonPlan[];
  /** Bytes of the one-file edition in each language, when they have been made. */
  readonly oneFiles?: ReadonlyMap<string, number> | undefined;
}

export interface PageContext extends PageInput {
  /** Relative address of the site root from this page: `./` or `../`. */
  readonly base: string;
  readonly notes: NoteBook;
}

/** Where a note stands: what its way back shows. */
export interface NotePlace {
  readonly mark: string;
  /** A table: its rows cite one source over and over, and one way back leads to the first of them. */
  readonly once?: boolean;
}
