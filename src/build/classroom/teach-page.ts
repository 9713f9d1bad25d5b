/** The lesson: question, plan, objectives, care, vocabulary, the quiz, and the sheet for the school's IT office. */
import { askingOrder } from '../../core/quiz/asking-order.ts';
import { PLACE_KIND } from '../../core/quiz/choices.ts';
import type { QuizItem } from '../../core/quiz/quiz.ts';
import { formatNumber } from '../../core/words/number.ts';
import { fill } from '../../core/words/fill.ts';
import { html, raw, type Html } from '../pages/html.ts';
import { UNITS } from '../still/path-data.ts';
import { hasPlainWords, PLAIN_FOLDER } from '../pages/plain-page.ts';
import { scriptJson } from '../pages/script-json.ts';
import {
  idsOf,
  itemName,
  listOf,
  plain,
  said,
  storyLink,
  type ClassroomContext,
} from './classroom-context.ts';
import { classroomBar } from './classroom-frame.ts';
import { objectivesTable, planTable } from './lesson-tables.ts';
import { notedSteps } from './noted-steps.ts';
import { PRESENT_QUERY, presentKeys } from './present-words.ts';
import { outlineDefinitions, outlineFigure } from './outline-svg.ts';
import { siteSizes } from './site-sizes.ts';

export function teachBody(context: ClassroomContext): Html {
  const { words, classroom } = context;
  const { teach } = words;
  return html`${outlineDefinitions(context)}${classroomBar(context, 'teach')}
    <main id="main" tabindex="-1" class="class-page">
      <p class="class-kicker">${words.heading}</p>
      <h1>${said(context, 'lesson', 'title')}</h1>
      <p class="class-lede">${said(context, 'lesson', 'lede')}</p>
      <p class="class-caution">${said(context, 'lesson', 'caution')}</p>
      ${section(
        'question',
        teach.question,
        html` <p class="class-question">${said(context, 'lesson', 'compelling')}</p>
          <p>${said(context, 'lesson', 'swap')}</p>
          <h3>${teach.supporting}</h3>
          <dl class="class-questions">
            ${idsOf(context, 'questions').map(
              (id) =>
                html`<div>
                  <dt>${said(context, 'questions', id)}</dt>
                  <dd>${said(context, 'tasks', id)}</dd>
                </div>`,
            )}
          </dl>
          <p>${said(context, 'lesson', 'action')}</p>`,
      )}
      ${section('care', teach.sensitive, html`${listOf(context, 'sensitive')}${notedSteps(context)}`)}
      ${section('objectives', teach.objectives, objectivesTable(context))}
      ${section(
        'present',
        teach.present,
        html`<p>
            ${teach.presentIntro}
            <a href="${storyLink(context)}${PRESENT_QUERY}">${teach.presentStory}</a>
          </p>
          ${presentKeys(context)}`,
      )}
      ${section(
        'plan',
        teach.plan,
        html`<p>${teach.planIntro}</p>
          ${classroom.file.plans.map((plan) => planTable(context, plan))}`,
      )}
      ${section('quiz', words.quiz.heading, quiz(context))}
      ${section(
        'vocabulary',
        teach.vocabulary,
        html`<dl class="class-terms">
          ${idsOf(context, 'terms').map(
            (id) =>
              html`<div>
                <dt>${said(context, 'terms', id)}</dt>
                <dd>${said(context, 'definitions', id)}</dd>
              </div>`,
          )}
        </dl>`,
      )}
      ${section('materials', teach.materials, listOf(context, 'materials'))}
      ${section('differentiation', teach.differentiation, listOf(context, 'differentiation'))}
      ${section('standards', teach.standards, listOf(context, 'standards'))}
      ${section('key', teach.key, html`<p>${teach.keyIntro} <a href="../print/#teacher">${words.pack}</a></p>`)}
      ${section('it', teach.it, html`${listOf(context, 'it')}${plainLink(context)}${siteSizes(context)}`)}
      <p class="class-foot">
        ${teach.facts} <a href="${storyLink(context)}#sources">${words.backToStory}</a>
      </p>
    </main>`;
}

/** For machines that the live map would be too much for. */
const plainLink = (context: ClassroomContext): Html | false =>
  hasPlainWords(context) &&
  html`<p><a href="${storyLink(context)}${PLAIN_FOLDER}">${context.words.teach.itPlain}</a></p>`;

const section = (id: string, heading: string, content: Html): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${heading}</h2>
    ${content}
  </section>`;

/** Without script: the clues and the map. With it the element takes the room over and keeps the map. */
function quiz(context: ClassroomContext): Html {
  const { words, outline, classroom } = context;
  const items: readonly QuizItem[] = outline.marks.map(({ item, number, at }) => ({
    id: item.id,
    name: itemName(context, item),
    accept: item.accept,
    clue: plain(context, 'clues', item.id),
    hint: plain(context, 'hints', item.id),
    number,
    kind: item.feature?.[0] ?? PLACE_KIND,
    x: Math.round(at[0] * UNITS),
    y: Math.round(at[1] * UNITS),
  }));
  const asked = askingOrder(items.length).flatMap((index) => items[index] ?? []);
  const label = fill(words.print.outlineAlt, { n: formatNumber(items.length, context.locale) });
  return html`<p>${words.quiz.intro}</p>
    <p class="quiz-key">${words.print.lines}</p>
    <story-quiz class="quiz">
      <div class="quiz-map" data-quiz-map>
        ${outlineFigure(context, { label, className: 'on-screen', marks: 'numbers' })}
      </div>
      <div data-quiz-still>
        <p>${words.quiz.needsScript}</p>
        <ol class="quiz-clues">
          ${classroom.file.items.map(({ id }) => html`<li>${said(context, 'clues', id)}</li>`)}
        </ol>
      </div>
      <script type="application/json" data-quiz-data>
        ${raw(scriptJson({ locale: context.locale, items: asked, words: words.quiz }))}
      </script>
    </story-quiz>`;
}
