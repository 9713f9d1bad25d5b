/** The pupils' sheets: outline, word bank, map skills, evidence, vocabulary, exit tickets, raised lines. */
import { compassIndex } from '../../core/classroom/compass.ts';
import { fill } from '../../core/words/fill.ts';
import { profileParts } from '../pages/chart-profile-parts.ts';
import { html, raw, type Html } from '../pages/html.ts';
import { idsOf, itemName, said, type ClassroomContext } from './classroom-context.ts';
import { outlineFigure, raisedOutline } from './outline-svg.ts';
import { numberedAlt, sheet, writingLines } from './sheet.ts';

export function pupilSheets(context: ClassroomContext): readonly Html[] {
  return [
    blankOutline(context),
    wordBank(context),
    mapSkills(context),
    evidenceTable(context),
    vocabulary(context),
    exitTickets(context),
    raised(context),
  ];
}

const numbers = (context: ClassroomContext): Html =>
  outlineFigure(context, {
    label: numberedAlt(context, context.words.print.outlineAlt),
    className: 'on-paper',
    marks: 'numbers',
  });

function blankOutline(context: ClassroomContext): Html {
  return sheet(
    context,
    's1',
    { lying: true, pages: 1, named: true },
    html`${numbers(context)}
      <p class="sheet-key">${context.words.print.lines}</p>`,
  );
}

/** The names in the order of the alphabet, so that the bank gives nothing away; the clues on a second page. */
function wordBank(context: ClassroomContext): Html {
  const { classroom, locale, words } = context;
  const names = classroom.file.items
    .map((item) => itemName(context, item))
    .sort((a, b) => a.localeCompare(b, locale));
  return sheet(
    context,
    's2',
    { lying: true, pages: 2, named: true },
    html`${numbers(context)}
      <p class="word-bank">
        <strong>${words.print.wordBank}</strong> ${names.map((name) => html`<span>${name}</span> `)}
      </p>
      <h3 class="new-page">${words.print.clues}</h3>
      <ol class="two-columns clue-list">
        ${classroom.file.items.map(({ id }) => html`<li data-item="${id}">${said(context, 'clues', id)}${writingLines(1)}</li>`)}
      </ol>`,
  );
}

function mapSkills(context: ClassroomContext): Html {
  const { classroom, words } = context;
  const onMap = classroom.file.skills.filter(({ kind }) => kind !== 'profile');
  const profiles = classroom.file.skills.filter(({ kind }) => kind === 'profile');
  const map = outlineFigure(context, {
    label: numberedAlt(context, words.print.gridAlt),
    className: 'with-grid',
    marks: 'numbers',
    grid: true,
    only: measured(context),
  });
  const places = named(context);
  return sheet(
    context,
    's3',
    { pages: 2, named: true },
    html`<div class="skills-map">${map}</div>
      <p class="sheet-key">${fill(words.print.square, { km: classroom.file.gridKm })}. ${places}</p>
      <ol class="tasks">
        ${onMap.slice(0, 3).map(({ id }) => html`<li>${said(context, 'skills', id)}${writingLines(1)}</li>`)}
      </ol>
      <ol class="tasks new-page" start="4">
        ${onMap.slice(3).map(({ id }) => html`<li>${said(context, 'skills', id)}${writingLines(1)}</li>`)}
        <li>${said(context, 'skills', 'road')}${writingLines(2)}</li>
        ${profiles.map(({ id }) => html`<li>${said(context, 'skills', id)}${profile(context, id)}${writingLines(3)}</li>`)}
      </ol>`,
  );
}

/** Ids of the places that a task measures between. */
const measured = ({ classroom }: ClassroomContext): ReadonlySet<string> =>
  new Set(classroom.file.skills.flatMap((skill) => ('pair' in skill ? skill.pair.split('--') : [])));

/** Which number on the map stands for which place that a task names. */
function named(context: ClassroomContext): string {
  const ids = measured(context);
  return context.outline.marks
    .filter(({ item }) => item.place !== undefined && ids.has(item.place))
    .map(({ item, number }) => `${number} ${itemName(context, item)}`)
    .join(' · ');
}

function profile(context: ClassroomContext, id: string): Html | undefined {
  const skill = context.classroom.file.skills.find((entry) => entry.id === id);
  if (skill?.kind !== 'profile') return undefined;
  const parts = profileParts(context, 'skills', {
    ...{ kind: 'profile', profile: skill.profile },
    ...{ marks: [], links: {}, more: [] },
  });
  return parts === undefined
    ? undefined
    : html`<figure class="chart sheet-chart">
        ${typeof parts.svg === 'string' ? raw(parts.svg) : parts.svg}
        <figcaption id="chart-skills-title">${parts.notes}</figcaption>
      </figure>`;
}

function evidenceTable(context: ClassroomContext): Html {
  const { words, classroom } = context;
  const { claim, where, sure, source } = words.print;
  return sheet(
    context,
    's4',
    { pages: 1, named: true },
    html`<table class="sheet-table evidence-sheet">
        <caption class="unseen">
          ${words.sheets.s4}
        </caption>
        <thead>
          <tr>
            ${[claim, where, sure, source].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${classroom.file.claims.map(
            ({ id }) =>
              html`<tr>
                <th scope="row">${said(context, 'claims', id)}</th>
                <td></td>
                <td></td>
                <td></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h3>${words.print.write}</h3>
      <p>${said(context, 'claims', 'prompt')}</p>
      ${writingLines(5)}`,
  );
}

const capitalised = (words: string, locale: string): string =>
  words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);

function vocabulary(context: ClassroomContext): Html {
  const { words, classroom, locale } = context;
  const { home } = words.print;
  const other = [...classroom.texts.keys()].find((code) => code !== locale) ?? locale;
  const title = (code: string): string =>
    capitalised(new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code, locale);
  const there: ClassroomContext = { ...context, locale: other };
  return sheet(
    context,
    's5',
    { pages: 2, named: true },
    html`<table class="sheet-table vocabulary-sheet">
      <caption class="unseen">
        ${words.sheets.s5}
      </caption>
      <thead>
        <tr>
          <th scope="col">${title(locale)}</th>
          <th scope="col">${title(other)}</th>
          <th scope="col">${home}</th>
        </tr>
      </thead>
      <tbody>
        ${idsOf(context, 'terms').map(
          (id) =>
            html`<tr>
              <th scope="row">
                <strong>${said(context, 'terms', id)}</strong><br />${said(context, 'definitions', id)}
              </th>
              <td lang="${other}">
                <strong>${said(there, 'terms', id)}</strong><br />${said(there, 'definitions', id)}
              </td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

const TICKETS = 4;

function exitTickets(context: ClassroomContext): Html {
  const { words } = context;
  const ticket = html`<div class="ticket">
    <p class="ticket-name">${words.print.name}</p>
    <ol>
      ${idsOf(context, 'tickets').map((id) => html`<li>${said(context, 'tickets', id)}${writingLines(2)}</li>`)}
    </ol>
  </div>`;
  const copies = Array.from({ length: TICKETS }, (_, index) =>
    // The copies are for the scissors: read aloud, one is enough.
    index === 0 ? ticket : html`<div aria-hidden="true" class="ticket-copy">${ticket}</div>`,
  );
  return sheet(
    context,
    's6',
    { pages: 1 },
    html`<p class="sheet-key">${words.print.cut}</p>
      <div class="tickets">${copies}</div>`,
  );
}

function raised(context: ClassroomContext): Html {
  const { words } = context;
  return sheet(
    context,
    'x1',
    { lying: true, pages: 1 },
    html`${raisedOutline(context, numberedAlt(context, words.print.raisedAlt))}
      <p class="sheet-key on-screen-only">${said(context, 'tactile', 'intro')}</p>`,
  );
}

/** The word for a bearing in degrees. */
export const direction = ({ words }: ClassroomContext, degrees: number): string =>
  words.compass[compassIndex(degrees)] ?? '';
