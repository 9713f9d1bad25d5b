/** Steps with a content note that the lesson uses: named with what they hold, so that a plan hides none of them. */
import { html, type Html } from '../pages/html.ts';
import { inlineHtml } from '../pages/inline.ts';
import { stopLink, type ClassroomContext } from './classroom-context.ts';

export const hasNote = ({ text }: ClassroomContext, stop: string): boolean =>
  text.sections.get(stepOf(stop))?.note !== undefined;

/** Nothing for a lesson without one. */
export function notedSteps(context: ClassroomContext): Html | undefined {
  const { classroom, story, text, words } = context;
  const { objectives, plans, claims } = classroom.file;
  const used = new Set([
    ...objectives.flatMap(({ stops }) => stops.map(stepOf)),
    ...plans.flatMap(({ rows }) => rows.flatMap(({ stops }) => stops.map(stepOf))),
    ...claims.map(({ step }) => step),
  ]);
  const noted = story.steps.filter(({ id }) => used.has(id) && hasNote(context, id));
  if (noted.length === 0) return undefined;
  return html`<p>${words.teach.noted}</p>
    <ul>
      ${noted.map(
        ({ id }) =>
          html`<li data-noted-step="${id}">
            ${stopLink(context, id)}: ${inlineHtml(context, text.sections.get(id)?.note ?? [], undefined)}
          </li>`,
      )}
    </ul>`;
}

const stepOf = (stop: string): string => stop.split('.')[0] ?? stop;
