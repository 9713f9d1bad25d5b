/** The story on paper: all its words with small maps and what they show, in full or in plain words; charts, tables, sources. */
import { chartFigure } from '../pages/chart-figure.ts';
import { appendix } from '../pages/appendix.ts';
import { glossarySection } from '../pages/glossary-section.ts';
import { html, type Html } from '../pages/html.ts';
import { inlineHtml, plainText } from '../pages/inline.ts';
import { placesTable } from '../pages/places-table.ts';
import { hasPlainWords } from '../pages/plain-page.ts';
import { plainProse } from '../pages/plain-prose.ts';
import { prose } from '../pages/prose.ts';
import { sourceList } from '../pages/source-list.ts';
import { OPENING, PRINT_STILL, stillPath } from '../pages/still-path.ts';
import { timelineList } from '../pages/timeline-list.ts';
import type { ClassroomContext } from './classroom-context.ts';
import { sheet } from './sheet.ts';

/** With the numbers of the sources, which R3 lists. */
export function storySheet(context: ClassroomContext): Html {
  return sheet(
    context,
    'r1',
    {},
    html`<p>${context.words.print.notes}</p>
      ${articles(context, '', (id, mark) => {
        const section = context.text.sections.get(id);
        return html`${prose(context, section?.body ?? [], { mark })}`;
      })}`,
  );
}

/** Nothing for a story without plain words. */
export function plainSheet(context: ClassroomContext): Html | undefined {
  if (!hasPlainWords(context)) return undefined;
  return sheet(
    context,
    'r2',
    {},
    articles(context, 'plain-', (id) => plainProse(context, context.text.sections.get(id)?.plain ?? [])),
  );
}

function articles(
  context: ClassroomContext,
  prefix: string,
  words: (id: string, mark: string) => Html,
): Html {
  const { story, text, messages } = context;
  const part = (id: string, mark: string, heading: Html): Html | undefined => {
    const section = text.sections.get(id);
    if (section === undefined) return undefined;
    return html`<article
      class="reading"
      id="${prefix}${id}"
      tabindex="-1"
      aria-labelledby="${prefix}${id}-title"
    >
      <h3 id="${prefix}${id}-title">${heading}</h3>
      ${section.note !== undefined && html`<p class="content-note"><strong>${messages.step.contentNote}</strong> ${inlineHtml(context, section.note, undefined)}</p>`}
      ${figure(context, id)} ${words(id, mark)}
    </article>`;
  };
  const opening = text.sections.get(OPENING);
  return html`${part(OPENING, messages.nav.opening, inlineHtml(context, opening?.title ?? [], undefined))}
  ${story.steps.map((step, index) => part(step.id, String(index + 1), html`${index + 1}. ${step.title}`))}`;
}

/** The map of the opening, half the world, would be too small to read: it is there in words. */
function figure(context: ClassroomContext, id: string): Html {
  const { text, base, locale, words } = context;
  const section = text.sections.get(id);
  const description = html`<strong>${words.print.onMap}</strong>
    ${inlineHtml(context, section?.alt ?? [], undefined)}`;
  if (id === OPENING) return html`<p>${description}</p>`;
  return html`<figure>
    <img
      src="${base}${stillPath(id, 1, locale, 'print')}"
      width="${PRINT_STILL.width}"
      height="${PRINT_STILL.height}"
      alt="${plainText(context, section?.caption ?? [])}"
    />
    <figcaption>${description}</figcaption>
  </figure>`;
}

/** Made after the story, whose order of citation numbers the sources. */
export function tablesSheet(context: ClassroomContext): Html {
  const { loaded, story } = context;
  const steps = loaded.file.chapters.flatMap(({ steps: own }) => own);
  const charts = steps.map(({ id, chart }, index) => {
    if (chart === undefined) return undefined;
    return html`<h3>${index + 1}. ${story.steps[index]?.title ?? ''}</h3>
      ${chartFigure(context, id, chart, { mark: String(index + 1) })}`;
  });
  return sheet(
    context,
    'r3',
    {},
    html`${charts}
      <div class="end">
        ${appendix(context)}${glossarySection(context)}${placesTable(context)}${timelineList(context)}${sourceList(context)}
      </div>`,
  );
}
