/** One step of the story: a card of words and the pictures behind it. */
import { shareOut } from '../../core/story/share-out.ts';
import type { Step } from '../../core/story/story.ts';
import { fill } from '../../i18n/fill.ts';
import { chartFigure } from './chart-figure.ts';
import { contentNote } from './content-note.ts';
import { evidence } from './evidence.ts';
import { html, type Html } from './html.ts';
import { inlineHtml, plainText } from './inline.ts';
import { mapWords } from './map-words.ts';
import type { PageContext } from './page-context.ts';
import { toControls } from './navigation.ts';
import { prose } from './prose.ts';
import { statementCard } from './statement-card.ts';
import { captionId, stepStills } from './still-figure.ts';

export function stepSection(context: PageContext, step: Step, index: number): Html {
  const { text, messages, loaded, story } = context;
  const section = text.sections.get(step.id);
  if (section === undefined) return html``;
  const total = story.steps.length;
  const place = { mark: String(index + 1) };
  const chapter = text.chapters.get(step.chapter) ?? step.chapter;
  const chart = loaded.file.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === step.id)?.chart;
  // Every note is made in reading order, because that numbers the sources.
  const paragraphs = shareOut(section.body, step.stopCount);
  const statements = shareOut(section.undisclosed, step.stopCount);
  const passages = paragraphs.map(
    (blocks, at) =>
      html`${
        at === 0 &&
        html`<p class="kicker">${fill(messages.step.kicker, { chapter, n: index + 1, total })}</p>
          <h2 id="${step.id}-title" tabindex="-1">${inlineHtml(context, section.title, undefined)}</h2>
          ${contentNote(context, section, story.steps[index + 1])}`
      }
      ${blocks.length > 0 && html`<div class="prose">${prose(context, blocks, place)}</div>`}
      ${statementList(context, statements[at] ?? [])}
      ${
        at === step.stopCount - 1 &&
        html`${chart !== undefined && chartFigure(context, step.id, chart, place)}
          <p class="caption" id="${captionId(step.id)}">${inlineHtml(context, section.caption, place)}</p>
          <div class="card-more">
            ${mapWords(context, step)} ${evidence(context, section.facts)} ${toControls(context)}
          </div>`
      }`,
  );
  return html`<section
    class="step"
    data-step="${step.id}"
    id="${step.id}"
    data-stops="${step.stopCount}"
    aria-labelledby="${step.id}-title"
  >
    <div class="card" part="card">
      ${passages.map((words, at) => html`<div class="passage" data-passage="${at + 1}">${words}</div> `)}
    </div>
    ${stepStills(context, step, plainText(context, section.alt))}
  </section>`;
}

const statementList = (context: PageContext, ids: readonly string[]): Html | undefined =>
  ids.length === 0
    ? undefined
    : html`<ul class="statements">
        ${ids.map((id) => statementCard(context, id))}
      </ul>`;
