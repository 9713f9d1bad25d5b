/** Objectives and minute plans as tables, for the lesson page and for the teacher's sheets. */
import type { ClassroomFile } from '../../core/classroom/schema-classroom.ts';
import { html, type Html, type HtmlValue } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { plain, said, stopLink, type ClassroomContext } from './classroom-context.ts';
import { hasNote } from './noted-steps.ts';
import { PRESENT_QUERY } from './present-words.ts';

type Plan = ClassroomFile['plans'][number];

export function objectivesTable(context: ClassroomContext): Html {
  const { teach } = context.words;
  return wideTable(
    teach.objectives,
    html`<table class="class-table">
      <caption class="unseen">
        ${teach.objectives}
      </caption>
      ${columns([teach.objective, teach.stops, teach.sheets])}
      <tbody>
        ${context.classroom.file.objectives.map(
          ({ id, stops, sheets }) =>
            html`<tr data-objective="${id}">
              <th scope="row">${said(context, 'objectives', id)}</th>
              <td>${stopList(context, stops)}</td>
              <td>${sheetList(context, sheets)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

export function planTable(context: ClassroomContext, plan: Plan): Html {
  const { teach } = context.words;
  const lessons = plan.lessons === 1 ? '' : `, ${plan.lessons} ${teach.lessons}`;
  const caption = `${plain(context, 'plans', plan.id)}: ${plan.minutes} ${teach.minutes.toLowerCase()}${lessons}`;
  return wideTable(
    caption,
    html`<table class="class-table" data-plan="${plan.id}">
      <caption>
        ${caption}
      </caption>
      ${columns([teach.minutes, teach.part, teach.stops, teach.sheets])}
      <tbody>
        ${plan.rows.map(
          ({ id, minutes, stops, sheets }) =>
            html`<tr>
              <td class="class-minutes">${minutes}</td>
              <th scope="row">${said(context, 'phases', id)}</th>
              <td>${stopList(context, stops, PRESENT_QUERY)}</td>
              <td>${sheetList(context, sheets)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

const columns = (names: readonly string[]): Html =>
  html`<thead>
    <tr>
      ${names.map((name) => html`<th scope="col">${name}</th>`)}
    </tr>
  </thead>`;

const listOrNone = ({ words }: ClassroomContext, items: readonly HtmlValue[]): Html =>
  items.length === 0
    ? html`${words.teach.none}`
    : html`<ul class="class-plain">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

const stopList = (context: ClassroomContext, stops: readonly string[], query = ''): Html =>
  listOrNone(
    context,
    stops.map(
      (stop) =>
        html`${stopLink(context, stop, query)}${hasNote(context, stop) && html` (${context.words.teach.hasNote})`}`,
    ),
  );

function sheetList(context: ClassroomContext, sheets: readonly string[]): Html {
  const names: Readonly<Record<string, string>> = context.words.sheets;
  return listOrNone(
    context,
    sheets.map((id) => html`<a href="../print/#${id}">${id.toUpperCase()}&#160;${names[id] ?? ''}</a>`),
  );
}
