/** The embed document in one language: the same story for a frame on someone else's page, and whole without script. */
import type { Step } from '../../core/story/story.ts';
import { embedWordsFor, type EmbedWords } from '../../i18n/embed-words.ts';
import { directionOf } from '../../i18n/direction.ts';
import { fill } from '../../i18n/fill.ts';
import { mapCredits } from './attribution.ts';
import { html, toMarkup, type Html } from './html.ts';
import { embedFolder } from './embed-path.ts';
import { inlineHtml, plainText } from './inline.ts';
import { createNoteBook } from './note-book.ts';
import { baseOf, pageFolder } from './page-address.ts';
import type { PageContext, PageInput } from './page-context.ts';
import { pageDataOf } from './page-data.ts';
import { prose } from './prose.ts';
import { shortTitle } from './short-title.ts';
import { statementCard } from './statement-card.ts';
import { stillPicture } from './still-figure.ts';
import { OPENING } from './still-path.ts';

/** Addresses of the page's own files, from the page. */
export interface EmbedPageFiles {
  readonly script: string;
  readonly styles: readonly string[];
  /** What its script needs to know: see `embedData`. */
  readonly data: string;
}

export function embedPage(input: PageInput, files: EmbedPageFiles): string {
  const { locale, loaded, siteUrl, text, story } = input;
  const { defaultLocale, locales } = loaded.file;
  const others = locales.filter((other) => other !== locale);
  // One folder deeper than the story page of the same language.
  const base = `../${baseOf(locale, defaultLocale).replace(/^\.\//, '')}`;
  const context: PageContext = { ...input, base, notes: createNoteBook() };
  const words = embedWordsFor(locale);
  const canonical = siteUrl === undefined ? '../' : siteUrl + pageFolder(locale, defaultLocale);
  const title = fill(words.title, { title: text.title });
  const steps = story.steps.map((step, index) => stepPart(context, words, step, index));
  const direction = directionOf(locale) === 'rtl' && html` dir="rtl"`;
  const page = html`<!doctype html>
    <html lang="${locale}" ${direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="responsive-embedded-sizing" content="allow-origins=*" />
        <title>${title}</title>
        <meta name="robots" content="noindex, indexifembedded" />
        <meta name="description" content="${text.description}" />
        <link rel="canonical" href="${canonical}" />
        ${others.map(
          (other) =>
            html`<link
              rel="alternate"
              hreflang="${other}"
              href="${base}${embedFolder(other, defaultLocale)}"
            /> `,
        )}
        <link rel="icon" href="${base}favicon.svg" type="image/svg+xml" />
        ${files.styles.map((href) => html`<link rel="stylesheet" href="${href}" crossorigin /> `)}
        <link rel="preload" as="fetch" href="${files.data}" crossorigin />
        <script type="module" crossorigin src="${files.script}"></script>
      </head>
      <body>
        <story-map lang="${locale}" mode="stepper" data-embed-data="${files.data}">
          <a class="skip-map" href="#words">${words.skipMap}</a>
          <header class="head">
            <a href="../" target="_blank" rel="noopener">${shortTitle(text.title)}</a>
            <button
              type="button"
              data-embed-explore
              data-back="${words.back}"
              hidden
              title="${words.gestures}"
            >
              ${words.explore}
            </button>
          </header>
          <story-stage></story-stage>
          <main id="words" tabindex="-1">${openingPart(context, words)}${steps}</main>
          <nav class="turn" aria-label="${words.controls}">
            <button type="button" data-embed-previous>${words.previous}</button>
            <span data-embed-count data-pattern="${words.count}"></span>
            <button type="button" data-embed-next data-more="${words.more}">${words.next}</button>
          </nav>
          ${credits(context, words)}
          <p class="address" data-embed-address>${siteUrl !== undefined && canonical}</p>
          <p class="status" role="status" data-story-status></p>
        </story-map>
      </body>
    </html>`;
  return leadingOut(toMarkup(page));
}

/** The compiled story for the document's script. `base` leads from the document to the site root. */
export const embedData = (input: PageInput, base: string): string => JSON.stringify(pageDataOf(input, base));

/** What the story page keeps under its steps is not here: such links lead there, in a tab of their own. */
const leadingOut = (markup: string): string =>
  markup.replace(/href="#(?!words")([^"]*)"/g, 'href="../#$1" target="_blank" rel="noopener"');

const newTab = html`target="_blank" rel="noopener"`;

function openingPart(context: PageContext, words: EmbedWords): Html {
  const section = context.text.sections.get(OPENING);
  if (section === undefined) return html``;
  return html`<section class="part" data-opening id="top">
    <div class="card" part="card">
      <div class="card-words">
        <h1>${context.text.title}</h1>
        ${prose(context, section.body, undefined)}
        <p class="caption">${inlineHtml(context, section.caption, undefined)}</p>
        <p class="ways"><a href="../" ${newTab}>${words.whole}</a></p>
      </div>
    </div>
    <figure class="still" data-stop="1">
      ${stillPicture(context, OPENING, 1, plainText(context, section.alt), true)}
    </figure>
  </section>`;
}

function stepPart(context: PageContext, words: EmbedWords, step: Step, index: number): Html {
  const { text, messages, story, loaded } = context;
  const section = text.sections.get(step.id);
  if (section === undefined) return html``;
  const chapter = text.chapters.get(step.chapter) ?? step.chapter;
  const hasChart = loaded.file.chapters
    .flatMap(({ steps }) => steps)
    .some(({ id, chart }) => id === step.id && chart !== undefined);
  return html`<section
    class="part"
    data-step="${step.id}"
    data-stops="${step.stopCount}"
    id="${step.id}"
    aria-labelledby="${step.id}-title"
  >
    <div class="card" part="card">
      <div class="card-words">
        <p class="kicker">
          ${fill(messages.step.kicker, { chapter, n: index + 1, total: story.steps.length })}
        </p>
        <h2 id="${step.id}-title">${inlineHtml(context, section.title, undefined)}</h2>
        ${
          section.note !== undefined &&
          html`<p class="content-note">
            <strong>${messages.step.contentNote}</strong> ${inlineHtml(context, section.note, undefined)}
          </p>`
        }
        ${prose(context, section.body, undefined)}
        ${
          section.undisclosed.length > 0 &&
          html`<ul class="statements">
            ${section.undisclosed.map((id) => statementCard(context, id))}
          </ul>`
        }
        <p class="caption">${inlineHtml(context, section.caption, undefined)}</p>
        <p class="ways">
          ${
            hasChart &&
            html`<a href="../#${step.id}" ${newTab}
                >${fill(words.chart, { title: plainText(context, section.chart) })}</a
              >
              · `
          }<a href="../#${step.id}" ${newTab}>${words.sources}</a>
        </p>
      </div>
    </div>
    <figure class="still" data-stop="1">
      ${stillPicture(context, step.id, 1, plainText(context, section.alt))}
    </figure>
  </section>`;
}

function credits({ loaded, messages }: PageContext, words: EmbedWords): Html {
  const links = mapCredits(loaded.dataSources).map(
    ({ credit, url }) => html`${url === '' ? credit : html`<a href="${url}" ${newTab}>${credit}</a>`} · `,
  );
  return html`<footer class="attribution" part="attribution">
    ${links}<a href="../#data" ${newTab} title="${words.whole}">${messages.end.data}</a>
  </footer>`;
}
