/** How to keep the story: on paper, in this browser, or as one file. */
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../i18n/fill.ts';
import { html, type Html } from './html.ts';
import { oneFilePath } from './one-file-path.ts';
import type { PageContext } from './page-context.ts';

export function keepSection(context: PageContext): Html {
  const { keep } = context.messages;
  return html`<section id="keep" aria-labelledby="keep-title" class="keep end-prose">
    <h3 id="keep-title">${keep.heading}</h3>
    <p>${keep.paper}</p>
    <story-offline data-base="${context.base}"></story-offline>
    ${oneFiles(context)}
  </section>`;
}

/** Only the built site has them: their sizes are known when they have been made. */
function oneFiles({
  base,
  languages,
  locale,
  messages,
  oneFiles: sizes,
  story,
}: PageContext): Html | undefined {
  if (sizes === undefined) return undefined;
  const files = [...languages].flatMap(([other, words]) => {
    const bytes = sizes.get(other);
    return bytes === undefined
      ? []
      : [{ other, language: words.language.name, size: megabytes(bytes, locale) }];
  });
  return html`<p>${messages.keep.oneFile}</p>
    <ul>
      ${files.map(
        ({ other, language, size }) =>
          html`<li>
            <a href="${base}${oneFilePath(story.id, other)}" hreflang="${other}" download
              >${fill(messages.keep.download, { language, size })}</a
            >
          </li>`,
      )}
    </ul>`;
}

/** Of 1,000,000 bytes, with one decimal. */
const megabytes = (bytes: number, locale: string): string =>
  formatNumber(Math.round(bytes / 100_000) / 10, locale);
