/** Objectives and minute plans as tables, for the lesson page and for the teacher's sheets. */
import type { ClassroomFile } from '../../core/classroom/schema-classroom.ts';
import { html, type Html, type HtmlValue } from '../pages/html.ts';
import { said, stopLink, type ClassroomContext } from './classroom-context.ts';

type Plan = ClassroomFile['plans'][number];

export function objectivesTable(context: ClassroomContext): Html {
  const { words, classroom } = context;
  const { teach } = words;
  return html`<div class="class-wide" tabindex="0" role="group" aria-label="${teach.objectives}">
    <table class="class-table">
      <thead>
        <tr>
          <th scope="col">${teach.objective}</th>
          <th scope="col">${teach.stops}</th>
          <th scope="col">${teach.sheets}</th>
        </tr>
      </thead>
      <tbody>
        ${classroom.file.objectives.map(
          ({ id, stops, sheets }) =>
            html`<tr data-objective="${id}">
              <th scope="row">${said(context, 'objectives', id)}</th>
              <td>${stopList(context, stops)}</td>
              <td>${sheetList(context, sheets)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function planTable(context: ClassroomContext, plan: Plan): Html {
  const { words } = context;
  const { teach } = words;
  const lessons = plan.lessons === 1 ? '' : `, ${plan.lessons} ${teach.lessons}`;
  return html`<div class="class-wide" tabindex="0" role="group" aria-labelledby="plan-${plan.id}">
    <table class="class-table" data-plan="${plan.id}">
      <caption id="plan-${plan.id}">
        ${said(context, 'plans', plan.id)}: ${plan.minutes} ${teach.minutes.toLowerCase()}${lessons}
      </caption>
      <thead>
        <tr>
          <th scope="col">${teach.minutes}</th>
          <th scope="col">${teach.part}</th>
          <th scope="col">${teach.stops}</th>
          <th scope="col">${teach.sheets}</th>
        </tr>
      </thead>
      <tbody>
        ${plan.rows.map(
          ({ id, minutes, stops, sheets }) =>
            html`<tr>
              <td class="class-minutes">${minutes}</td>
              <th scope="row">${said(context, 'phases', id)}</th>
              <td>${stopList(context, stops)}</td>
              <td>${sheetList(context, sheets)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const listOrNone = ({ words }: ClassroomContext, items: readonly HtmlValue[]): Html =>
  items.length === 0
    ? html`${words.teach.none}`
    : html`<ul class="class-plain">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

const stopList = (context: ClassroomContext, stops: readonly string[]): Html =>
  listOrNone(
    context,
    stops.map((stop) => stopLink(context, stop)),
  );

function sheetList(context: ClassroomContext, sheets: readonly string[]): Html {
  const names: Readonly<Record<string, string>> = context.words.sheets;
  return listOrNone(
    context,
    sheets.map((id) => html`<a href="../print/#${id}">${id.toUpperCase()}&#160;${names[id] ?? ''}</a>`),
  );
}
