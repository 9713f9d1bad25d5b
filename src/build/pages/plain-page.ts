/** The plain edition: the whole story in short sentences, on a page of its own that needs no script. */
import type { Step } from '../../core/story/story.ts';
import { fill } from '../../core/words/fill.ts';
import { contentNote } from './content-note.ts';
import { html, raw, toMarkup, type Html } from './html.ts';
import { plainText } from './inline.ts';
import { pageFolder } from './page-address.ts';
import type { PageContext, PageInput } from './page-context.ts';
import { createNoteBook } from './note-book.ts';
import { plainProse } from './plain-prose.ts';
import { stillPicture } from './still-figure.ts';
import { OPENING } from './still-path.ts';

/** Below the page of its language. */
export const PLAIN_FOLDER = 'plain/';

export interface PlainPage {
  readonly head: string;
  readonly body: string;
}

/** Undefined for a story without plain words. */
export function plainPage(input: PageInput): PlainPage | undefined {
  const { locale, loaded, text, messages } = input;
  if (!hasPlainWords(input)) return undefined;
  const up = locale === loaded.file.defaultLocale ? '../' : '../../';
  const context: PageContext = { ...input, base: up, notes: createNoteBook() };
  const title = fill(messages.edition.plainTitle, { title: text.title });
  return { head: toMarkup(head(context, title)), body: toMarkup(body(context)) };
}

export const hasPlainWords = ({ text }: Pick<PageInput, 'text'>): boolean =>
  [...text.sections.values()].some(({ plain }) => plain.length > 0);

function head({ text, base, languages, loaded }: PageContext, title: string): Html {
  const { defaultLocale } = loaded.file;
  return html`<title>${title}</title>
    <meta name="description" content="${text.description}" />
    <link rel="icon" href="${base}favicon.svg" type="image/svg+xml" />
    <link rel="preload" as="font" type="font/woff2" href="${base}fonts/newsreader-roman.woff2" crossorigin />
    ${[...languages.keys()].map(
      (other) =>
        html`<link
          rel="alternate"
          hreflang="${other}"
          href="${base}${pageFolder(other, defaultLocale)}${PLAIN_FOLDER}"
        /> `,
    )}`;
}

function body(context: PageContext): Html {
  const { text, messages, story, languages, locale, base, loaded } = context;
  const { edition } = messages;
  const others = [...languages].filter(([other]) => other !== locale);
  const opening = text.sections.get(OPENING);
  return html`<div class="plain-page">
    <header>
      <p class="plain-ways">
        <a href="../">${edition.toFull}</a>
        ${others.map(
          ([other, words]) =>
            html`<a
              href="${base}${pageFolder(other, loaded.file.defaultLocale)}${PLAIN_FOLDER}"
              hreflang="${other}"
              lang="${other}"
              >${words.language.name}</a
            > `,
        )}
      </p>
      <h1>${text.title}</h1>
      <p class="plain-kind"><strong>${messages.plain.name}.</strong> ${edition.plainIntro}</p>
      <div class="prose" data-plain="${OPENING}">${plainProse(context, opening?.plain ?? [])}</div>
      <p>${messages.opening.notForTravel}</p>
    </header>
    <main>${story.steps.map((step, index) => stepOf(context, step, index))}</main>
    <footer>
      <p><a href="../">${edition.toFull}</a></p>
    </footer>
  </div>`;
}

function stepOf(context: PageContext, step: Step, index: number): Html {
  const { text, messages, story } = context;
  const section = text.sections.get(step.id);
  if (section === undefined) return html``;
  const title = plainText(context, section.title);
  return html`<section id="${step.id}" aria-labelledby="${step.id}-title">
    <h2 id="${step.id}-title">${index + 1}${raw('. ')}${title}</h2>
    ${contentNote(context, section, story.steps[index + 1])}
    <div class="prose" data-plain="${step.id}">${plainProse(context, section.plain)}</div>
    <figure>${stillPicture(context, step.id, 1, plainText(context, section.alt))}</figure>
    <p><a href="../#${step.id}">${fill(messages.edition.stepInFull, { n: index + 1, title })}</a></p>
  </section>`;
}
