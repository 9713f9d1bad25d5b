/** The story on paper: all its words with its pictures, and its tables and sources. */
import { chartFigure } from '../pages/chart-figure.ts';
import { appendix } from '../pages/appendix.ts';
import { glossarySection } from '../pages/glossary-section.ts';
import { html, type Html } from '../pages/html.ts';
import { inlineHtml, plainText } from '../pages/inline.ts';
import { placesTable } from '../pages/places-table.ts';
import { prose } from '../pages/prose.ts';
import { sourceList } from '../pages/source-list.ts';
import { OPENING, STILL_HEIGHT, STILL_WIDTH, stillPath } from '../pages/still-path.ts';
import { timelineList } from '../pages/timeline-list.ts';
import type { ClassroomContext } from './classroom-context.ts';
import { sheet } from './sheet.ts';

export function storySheet(context: ClassroomContext): Html {
  const { story, text, loaded, base, locale, messages } = context;
  const charts = new Map(
    loaded.file.chapters.flatMap(({ steps }) => steps).map(({ id, chart }) => [id, chart]),
  );
  const part = (id: string, mark: string, heading: Html): Html | undefined => {
    const section = text.sections.get(id);
    if (section === undefined) return undefined;
    const chart = charts.get(id);
    const place = { mark };
    return html`<article class="reading" id="${id}" tabindex="-1">
      <h3>${heading}</h3>
      <figure>
        <img
          src="${base}${stillPath(id, 1, locale, 'light')}"
          width="${STILL_WIDTH}"
          height="${STILL_HEIGHT}"
          alt="${plainText(context, section.alt)}"
        />
        <figcaption>${inlineHtml(context, section.caption, place)}</figcaption>
      </figure>
      ${section.note !== undefined && html`<p class="content-note"><strong>${messages.step.contentNote}</strong> ${inlineHtml(context, section.note, undefined)}</p>`}
      ${prose(context, section.body, place)} ${chart !== undefined && chartFigure(context, id, chart, place)}
    </article>`;
  };
  const opening = text.sections.get(OPENING);
  return sheet(
    context,
    'r1',
    {},
    html`${part(OPENING, messages.nav.opening, inlineHtml(context, opening?.title ?? [], undefined))}
    ${story.steps.map((step, index) => part(step.id, String(index + 1), html`${index + 1}. ${step.title}`))}`,
  );
}

/** Made after the story, whose order of citation numbers the sources. */
export function tablesSheet(context: ClassroomContext): Html {
  return sheet(
    context,
    'r2',
    {},
    html`<div class="end">
      ${appendix(context)}${glossarySection(context)}${placesTable(context)}${timelineList(context)}${sourceList(context)}
    </div>`,
  );
}
