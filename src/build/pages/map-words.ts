/** The map in words: the author's description of a step, and of each of its views what the map itself tells. */
import { descriptionText, describeView } from '../../core/words/describe-view.ts';
import type { ViewSubject } from '../../core/words/view-subject.ts';
import { bearingList } from '../../core/words/view-where.ts';
import { fill } from '../../core/words/fill.ts';
import { html, type Html } from './html.ts';
import { inlineHtml } from './inline.ts';
import type { PageContext } from './page-context.ts';

/** `id` is that of the step or of the opening; its stops are the story's from `firstStop` on. */
export interface DescribedPart {
  readonly id: string;
  readonly firstStop: number;
  readonly stopCount: number;
}

/** Opens without script; the live map takes its description from here by the ids. */
export function mapWords(context: PageContext, part: DescribedPart): Html {
  const { messages, text } = context;
  const stops = Array.from({ length: part.stopCount }, (_, index) => index);
  return html`<details class="map-words">
    <summary>${messages.step.mapInWords}</summary>
    <div class="words-body">
      <p id="${part.id}-words" data-map-words>
        ${inlineHtml(context, text.sections.get(part.id)?.alt ?? [], undefined)}
      </p>
      ${stops.map((index) => view(context, part, index))}
    </div>
  </details>`;
}

/** What the map tells of one view, for the text alternative of its picture. */
export const viewText = (context: PageContext, stopIndex: number): string => {
  const subject = subjectOf(context, stopIndex);
  return subject === undefined ? '' : descriptionText(describeView(subject));
};

/** What a view changes on the map; empty at the very first. */
export function viewChanges(context: PageContext, stopIndex: number): string {
  const subject = subjectOf(context, stopIndex);
  return subject === undefined ? '' : describeView(subject).changes.join(' ');
}

function view(
  context: PageContext,
  { id, firstStop, stopCount }: DescribedPart,
  index: number,
): Html | undefined {
  const subject = subjectOf(context, firstStop + index);
  if (subject === undefined) return undefined;
  const name = fill(context.messages.step.view, { n: index + 1, total: stopCount });
  const list = bearingList(subject);
  return html`<p id="${id}-words-${index + 1}" data-map-words="${index + 1}">
      ${stopCount > 1 && html`<strong>${name}.</strong> `}${viewText(context, firstStop + index)}
    </p>
    ${
      list !== undefined &&
      html`<p>${fill(context.messages.step.placesFrom, { place: list.from })}</p>
        <ul class="bearings">
          ${list.places.map((place) => html`<li>${place}</li>`)}
        </ul>`
    }`;
}

function subjectOf({ loaded, story, messages }: PageContext, index: number): ViewSubject | undefined {
  const stop = story.stops[index];
  if (stop === undefined) return undefined;
  return { loaded, story, stop, before: story.stops[index - 1], words: messages.mapWords };
}
