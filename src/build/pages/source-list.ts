/** The sources in the order of their numbers, each with ways back to every place that cites it. */
import type { Source } from '../../core/story/schema-register.ts';
import { languageOf } from '../../core/words/language-of.ts';
import { REGISTER_LANGUAGE } from '../../core/words/register-language.ts';
import { fill } from '../../i18n/fill.ts';
import { timeTag } from './dates.ts';
import { markForeign } from './foreign-phrases.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { publisherName } from './publisher.ts';
import { foreignWords } from './register-words.ts';

/** Must be made after everything that cites. */
export function sourceList(context: PageContext): Html {
  const { messages, loaded, notes } = context;
  // What no text cites comes last; it gets its number here.
  for (const id of loaded.sources.keys()) notes.numberOf(id);
  const sources = notes.inOrder().flatMap((id) => loaded.sources.get(id) ?? []);
  return html`<section id="sources" aria-labelledby="sources-title">
    <h3 id="sources-title">${messages.end.sources}</h3>
    <p>${messages.end.sourcesIntro}</p>
    <ol class="sources">
      ${sources.map((source) => entry(context, source))}
    </ol>
  </section>`;
}

function entry(context: PageContext, source: Source): Html {
  const { messages, locale } = context;
  const { end } = messages;
  // `title_short` is our own description.
  const own = languageOf(locale) === REGISTER_LANGUAGE;
  const title = own ? markForeign(context.text, source.title_short) : html`${source.title_short}`;
  // The register: link the address only where the page itself was read, not a copy under the same address.
  const linked = source.read_at === null || source.read_at !== source.url;
  const what = linked
    ? html`<a
        ${!own && html`lang="${REGISTER_LANGUAGE}" `}href="${source.url}"
        hreflang="${source.language}"
        rel="external"
        >${title}</a
      >`
    : html`${own ? title : foreignWords(source.title_short, REGISTER_LANGUAGE, locale)} (${end.copyRead})`;
  const date = source.date === null ? end.noDate : timeTag(source.date, locale);
  const language = fill(end.inLanguage, { language: languageName(source.language, locale) });
  return html`<li id="source-${source.id}" tabindex="-1">
    <cite>${publisherName(context, source.id)}</cite> · ${what} · ${date} · ${language}
    ${waysBack(context, source.id)}
  </li>`;
}

function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}

function waysBack({ messages, notes }: PageContext, sourceId: string): Html {
  const citations = notes.citationsOf(sourceId);
  if (citations.length === 0) return html`<span class="back">${messages.end.notCited}</span>`;
  // A step's second citation is told apart by a letter, as in "4 b c".
  const links = citations.map(({ id, mark }, index) => {
    const before = citations.slice(0, index).filter((other) => other.mark === mark).length;
    const shown = before === 0 ? mark : letter(before);
    const where = before === 0 ? mark : `${mark} ${shown}`;
    const name = fill(/^\d+$/.test(mark) ? messages.end.backToStep : messages.end.backTo, { mark: where });
    return html` <a href="#${id}" aria-label="${name}">${shown}</a>`;
  });
  return html`<span class="back">${messages.end.citedIn}${links}</span>`;
}

/** 1 → b, 2 → c; after z it goes on with aa. */
function letter(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % LETTERS));
  return index < LETTERS ? last : letter(Math.floor(index / LETTERS) - 1) + last;
}

const LETTERS = 26;
