/** The print pack: every sheet on one page, with boxes to choose them by; without script it is the pupils' whole pack. */
import type { SheetId } from '../../core/classroom/schema-classroom.ts';
import { html, type Html } from '../pages/html.ts';
import { hasPlainWords } from '../pages/plain-page.ts';
import type { ClassroomContext } from './classroom-context.ts';
import { classroomBar } from './classroom-frame.ts';
import { outlineDefinitions } from './outline-svg.ts';
import { pupilSheets } from './pupil-sheets.ts';
import { qrSheet } from './qr-sheet.ts';
import { plainSheet, storySheet, tablesSheet } from './reading-sheets.ts';
import { teacherSheets } from './teacher-sheets.ts';

const PUPILS: readonly SheetId[] = ['s1', 's2', 's3', 's4', 's5', 's6', 'x1', 'q1', 'r1', 'r2', 'r3'];
const TEACHER: readonly SheetId[] = ['t1', 't2', 't3', 't4', 't5', 'x2'];

export function printBody(context: ClassroomContext): Html {
  const { words } = context;
  const { print } = words;
  const pupils = html`${pupilSheets(context)}${qrSheet(context)}${storySheet(context)}${plainSheet(context)}${tablesSheet(context)}`;
  return html`${outlineDefinitions(context)}${classroomBar(context, 'print')}
    <main id="main" tabindex="-1" class="pack">
      <form class="pack-form class-page" data-pack-form>
        <p class="class-kicker">${words.heading}</p>
        <h1>${print.title}</h1>
        <p class="class-lede">${print.lede}</p>
        <fieldset>
          <legend>${print.forWhom}</legend>
          <label
            ><input type="radio" name="pack" value="pupils" id="pack-pupils" checked /> ${print.pupils}</label
          >
          <label><input type="radio" name="pack" value="teacher" id="pack-teacher" /> ${print.teacher}</label>
        </fieldset>
        ${choices(context, 'pupils', hasPlainWords(context) ? PUPILS : PUPILS.filter((id) => id !== 'r2'))}${choices(context, 'teacher', TEACHER)}
        <p class="pack-act">
          <button type="button" data-pack-print hidden>${print.print}</button>
          <output
            data-pack-count
            data-one="${print.page}"
            data-exact="${print.pages}"
            data-about="${print.pagesAbout}"
          ></output>
          <span data-pack-plain>${print.noScript}</span>
        </p>
      </form>
      ${pupils}${teacherSheets(context)}
    </main>`;
}

/** Ticked at first: what the lesson needs, or all where it names no sheet of this pack. */
function choices({ words, classroom }: ClassroomContext, pack: string, ids: readonly SheetId[]): Html {
  const { objectives, plans } = classroom.file;
  const inLesson = new Set(
    [...objectives, ...plans.flatMap(({ rows }) => rows)].flatMap(({ sheets }) => sheets),
  );
  const some = ids.some((id) => inLesson.has(id));
  return html`<fieldset data-choices="${pack}">
    <legend>${words.print.choose}</legend>
    <p class="pack-tick">
      <button type="button" class="class-button" data-tick="all" hidden>${words.print.all}</button>
      <button type="button" class="class-button" data-tick="none" hidden>${words.print.none}</button>
    </p>
    ${ids.map(
      (id) =>
        html`<label
          ><input
            type="checkbox"
            id="choose-${id}"
            data-choose="${id}"
            ${(!some || inLesson.has(id)) && html`checked`}
          />
          <span>${id.toUpperCase()}</span> ${words.sheets[id]}</label
        >`,
    )}
  </fieldset>`;
}
