/** "The story step by step": every step, its chapter and its places, as a table. */
import type { Step } from '../../core/story/story.ts';
import { markForeign } from './foreign-phrases.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { placeName } from './place-name.ts';
import { placesOfStep } from './places-of-step.ts';
import { wideTable } from './wide-table.ts';

export function stepTable(context: PageContext): Html {
  const { messages, story } = context;
  const { end } = messages;
  return html`<section id="steps" aria-labelledby="steps-title">
    <h3 id="steps-title">${end.steps}</h3>
    ${wideTable(
      end.stepsCaption,
      html`<table>
        <caption>
          ${end.stepsCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${end.number}</th>
            <th scope="col">${end.title}</th>
            <th scope="col">${end.chapter}</th>
            <th scope="col">${end.places}</th>
          </tr>
        </thead>
        <tbody>
          ${story.steps.map((step, index) => row(context, step, index))}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function row(context: PageContext, step: Step, index: number): Html {
  const { text, messages, loaded, locale, story } = context;
  const names = placesOfStep(story, index).map((id) => placeName(loaded, id, locale));
  const places =
    names.length === 0 ? messages.end.noPlaces : new Intl.ListFormat(locale, { type: 'unit' }).format(names);
  return html`<tr>
    <td>${index + 1}</td>
    <th scope="row"><a href="#${step.id}">${markForeign(text, step.title)}</a></th>
    <td>${text.chapters.get(step.chapter) ?? step.chapter}</td>
    <td>${places}</td>
  </tr>`;
}
