/** The teacher's sheets: plan, outline with names, answers and rubric, notes for each step, key to the raised lines. */
import { brailleText } from '../../core/classroom/braille.ts';
import type { QuizItemFile, Skill } from '../../core/classroom/schema-classroom.ts';
import { METRES_IN_MILE } from '../../core/map/scale.ts';
import { formatNumber } from '../../core/words/number.ts';
import { html, type Html } from '../pages/html.ts';
import { isTree } from '../tree.ts';
import { inlineHtml, plainText } from '../pages/inline.ts';
import { publisherName } from '../pages/publisher.ts';
import { PRINT_STILL, stillPath } from '../pages/still-path.ts';
import { idsOf, itemName, listOf, said, type ClassroomContext } from './classroom-context.ts';
import { objectivesTable, planTable } from './lesson-tables.ts';
import { notedSteps } from './noted-steps.ts';
import { outlineFigure } from './outline-svg.ts';
import { presentKeys } from './present-words.ts';
import { direction } from './pupil-sheets.ts';
import { numberedAlt, sheet } from './sheet.ts';
import { siteSizes } from './site-sizes.ts';

export function teacherSheets(context: ClassroomContext): readonly Html[] {
  return [
    plan(context),
    outlineKey(context),
    answers(context),
    notes(context),
    itSheet(context),
    raisedKey(context),
  ];
}

function plan(context: ClassroomContext): Html {
  const { words, classroom } = context;
  const { teach } = words;
  return sheet(
    context,
    't1',
    {},
    html`<p class="class-question">${said(context, 'lesson', 'compelling')}</p>
      <p>${said(context, 'lesson', 'swap')}</p>
      <h3>${teach.supporting}</h3>
      <ul>
        ${idsOf(context, 'questions').map((id) => html`<li>${said(context, 'questions', id)} ${said(context, 'tasks', id)}</li>`)}
      </ul>
      <h3>${teach.sensitive}</h3>
      ${listOf(context, 'sensitive')}${notedSteps(context)}
      <h3>${teach.objectives}</h3>
      ${objectivesTable(context)}
      <h3>${teach.present}</h3>
      <p>${teach.presentIntro}</p>
      ${presentKeys(context)}
      <h3>${teach.plan}</h3>
      ${classroom.file.plans.map((entry) => planTable(context, entry))}
      <h3>${teach.materials}</h3>
      ${listOf(context, 'materials')}
      <h3>${teach.differentiation}</h3>
      ${listOf(context, 'differentiation')}
      <h3>${teach.standards}</h3>
      ${listOf(context, 'standards')}`,
  );
}

function outlineKey(context: ClassroomContext): Html {
  const label = numberedAlt(context, context.words.print.outlineAlt);
  return sheet(
    context,
    't2',
    { lying: true, pages: 1 },
    html`${outlineFigure(context, { label, className: 'on-paper', marks: 'numbers' })}
      <ol class="name-key">
        ${context.classroom.file.items.map((item) => html`<li data-item="${item.id}">${itemName(context, item)}</li>`)}
      </ol>`,
  );
}

function answers(context: ClassroomContext): Html {
  const { words, classroom, loaded } = context;
  return sheet(
    context,
    't3',
    {},
    html`<h3>${words.sheets.s1}, ${words.sheets.s2}</h3>
      <ol>
        ${classroom.file.items.map((item) => html`<li>${itemName(context, item)}${variants(context, item)}</li>`)}
      </ol>
      <h3>${words.sheets.s3}</h3>
      <ol>
        ${classroom.file.skills.filter(({ kind }) => kind !== 'profile').map((skill) => html`<li>${answerOf(context, skill)}</li>`)}
        <li>${said(context, 'skills', 'road-key')}</li>
        <li>${said(context, 'skills', 'profile-key')}</li>
      </ol>
      <p>${words.print.approximately}</p>
      <h3>${words.sheets.s4}</h3>
      <table class="sheet-table">
        <caption class="unseen">
          ${words.sheets.s4}
        </caption>
        <thead>
          <tr>
            ${[words.print.claim, words.print.where, words.print.sure, words.print.source].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${classroom.file.claims.map(({ id, step, fact: factId }) => {
            const fact = loaded.facts.get(factId);
            const number = context.story.steps.findIndex((entry) => entry.id === step) + 1;
            return html`<tr>
              <th scope="row">${said(context, 'claims', id)}</th>
              <td>${words.print.step} ${number}</td>
              <td>${fact === undefined ? '' : context.messages.confidence[fact.confidence]}</td>
              <td>
                ${(fact?.sources ?? [])
                  .slice(0, 3)
                  .map((source, index) => [index > 0 && ' · ', publisherName(context, source)])}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
      <h3>${words.sheets.s6}</h3>
      <ol>
        ${idsOf(context, 'ticket-key').map((id) => html`<li>${said(context, 'ticket-key', id)}</li>`)}
      </ol>
      <h3>${words.print.rubric}</h3>
      <table class="sheet-table">
        <caption class="unseen">
          ${words.print.rubric}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.print.level}</th>
            <th scope="col">${words.print.answers}</th>
          </tr>
        </thead>
        <tbody>
          ${idsOf(context, 'rubric').map(
            (id, index, all) =>
              html`<tr>
                <th scope="row">${all.length - index}</th>
                <td>${said(context, 'rubric', id)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

/** The other names that count as right. */
function variants(context: ClassroomContext, item: QuizItemFile): string {
  const name = itemName(context, item);
  const others = item.accept.filter((other) => other !== name);
  return others.length === 0 ? '' : ` (${context.words.print.also} ${others.join(', ')})`;
}

/** Worked out from the same measures as the story's own. */
function answerOf(context: ClassroomContext, skill: Skill): string {
  const { locale, messages, words, loaded } = context;
  const { distances, areas } = loaded.derived;
  const km = messages.units.km;
  const about = (value: number, unit: string): string =>
    `${words.print.about} ${formatNumber(value, locale, { decimals: 0 })} ${unit}`;
  if (skill.kind === 'area') return about(numberIn(areas, skill.area, 'area_km2'), `${km}²`);
  if (skill.kind === 'distance') {
    const kilometres = numberIn(distances, skill.pair, 'straight_km');
    return `${about(kilometres, km)}, ${about((kilometres * 1000) / METRES_IN_MILE, messages.units.mi)}`;
  }
  if (skill.kind === 'direction') return direction(context, numberIn(distances, skill.pair, 'bearing_deg'));
  return '';
}

function numberIn(tree: unknown, id: string, key: string): number {
  const entry: unknown = isTree(tree) ? tree[id] : undefined;
  return isTree(entry) ? Number(entry[key]) : Number.NaN;
}

function notes(context: ClassroomContext): Html {
  const { story, text, words, base, locale } = context;
  const blocks = story.steps.map((step, index) => {
    const section = text.sections.get(step.id);
    if (section === undefined) return undefined;
    return html`<article class="note-row">
      <img
        src="${base}${stillPath(step.id, 1, locale, 'print')}"
        width="${PRINT_STILL.width}"
        height="${PRINT_STILL.height}"
        alt="${plainText(context, section.alt)}"
      />
      <div>
        <h3>${index + 1}. ${step.title}</h3>
        ${section.note !== undefined && html`<p><strong>${context.messages.step.contentNote}</strong> ${inlineHtml(context, section.note, undefined)}</p>`}
        <p><strong>${words.teach.say}</strong> ${inlineHtml(context, section.say, undefined)}</p>
        ${
          section.ask !== undefined &&
          html`<p>
              <strong>${words.teach.ask}</strong> ${inlineHtml(context, section.ask.question, undefined)}
            </p>
            <p>
              <strong>${words.teach.listen}</strong> ${inlineHtml(context, section.ask.listen, undefined)}
            </p>`
        }
      </div>
    </article>`;
  });
  return sheet(context, 't4', {}, html`${blocks}`);
}

/** To hand over: what the site asks of a school's network and machines. */
const itSheet = (context: ClassroomContext): Html =>
  sheet(context, 't5', {}, html`${listOf(context, 'it')}${siteSizes(context)}`);

function raisedKey(context: ClassroomContext): Html {
  const { words, classroom } = context;
  const { braille, number, names } = words.print;
  return sheet(
    context,
    'x2',
    { pages: 1 },
    html`<p>${said(context, 'tactile', 'intro')} ${words.print.tactileRoad}</p>
      <table class="sheet-table">
        <caption>
          ${said(context, 'tactile', 'key')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${number}</th>
            <th scope="col">${braille}</th>
            <th scope="col">${names}</th>
          </tr>
        </thead>
        <tbody>
          ${classroom.file.items.map(
            (item, index) =>
              html`<tr>
                <th scope="row">${index + 1}</th>
                <td class="braille-text">${brailleText(index + 1)}</td>
                <td>${itemName(context, item)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}
