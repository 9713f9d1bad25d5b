/** What the snippets need to know of a story in one language. */
import type { SnippetStory } from '../../core/embed/snippets.ts';
import { embedWordsFor } from '../../i18n/embed-words.ts';
import { fill } from '../../i18n/fill.ts';
import { WIDE_CARD } from '../cards/card-shape.ts';
import { plainText } from './inline.ts';
import { createNoteBook } from './note-book.ts';
import { pageFolder } from './page-address.ts';
import type { PageInput } from './page-context.ts';
import { OPENING } from './still-path.ts';

/** @param site where the story is deployed, with a trailing slash */
export function snippetStory(input: PageInput, site: string, version: string): SnippetStory {
  const { locale, loaded, text, story } = input;
  const words = embedWordsFor(locale);
  const context = { ...input, base: site, notes: createNoteBook() };
  return {
    site,
    folder: pageFolder(locale, loaded.file.defaultLocale),
    locale,
    title: text.title,
    frameTitle: fill(words.title, { title: text.title }),
    alts: Object.fromEntries(
      [OPENING, ...story.steps.map(({ id }) => id)].map((id) => [
        id === OPENING ? '' : id,
        plainText(context, text.sections.get(id)?.alt ?? []),
      ]),
    ),
    whole: words.whole,
    start: words.start,
    steps: story.steps.length + 1,
    version,
    poster: { width: WIDE_CARD.width, height: WIDE_CARD.height },
  };
}
