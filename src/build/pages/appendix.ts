/** Charts behind the story, each a section with a heading, a few words and how we know. */
import { chartFigure } from './chart-figure.ts';
import { evidence } from './evidence.ts';
import { html, type Html } from './html.ts';
import { inlineHtml, plainText } from './inline.ts';
import type { PageContext } from './page-context.ts';
import { prose } from './prose.ts';

export function appendix(context: PageContext): Html {
  return html`${context.loaded.file.appendix.map(({ id, chart }) => {
    const section = context.text.sections.get(id);
    if (section === undefined) return undefined;
    const place = { mark: plainText(context, section.title) };
    return html`<section id="${id}" aria-labelledby="${id}-title" class="end-prose">
      <h3 id="${id}-title">${inlineHtml(context, section.title, undefined)}</h3>
      ${prose(context, section.body, place)} ${chartFigure(context, id, chart, place)}
      ${evidence(context, section.facts)}
    </section>`;
  })}`;
}
