/** The words a reader may not know: where a term in the text leads without script, and what its panel shows with it. */
import { html, type Html } from './html.ts';
import { inlineHtml } from './inline.ts';
import type { PageContext } from './page-context.ts';

export const termId = (id: string): string => `term-${id}`;

export function glossarySection(context: PageContext): Html | undefined {
  const { text, messages } = context;
  if (text.glossary.size === 0) return undefined;
  const place = { mark: messages.edition.glossary };
  return html`<section id="glossary" aria-labelledby="glossary-title" class="end-prose">
    <h3 id="glossary-title">${messages.edition.glossary}</h3>
    <p>${messages.edition.glossaryIntro}</p>
    <dl class="glossary">
      ${[...text.glossary].map(
        ([id, { term, meaning }]) =>
          html`<dt id="${termId(id)}" tabindex="-1"><dfn>${inlineHtml(context, term, undefined)}</dfn></dt>
            <dd>${inlineHtml(context, meaning, place)}</dd>`,
      )}
    </dl>
  </section>`;
}
