/** The events of the register in the order of time. */
import { timeTag } from './dates.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { registerWords } from './register-words.ts';
import { sourceNote } from './source-note.ts';

export function timelineList(context: PageContext): Html {
  const { messages, loaded, locale } = context;
  const place = { mark: messages.end.timeline, once: true };
  const events = [...loaded.timeline].sort((a, b) => a.date.localeCompare(b.date));
  return html`<section id="timeline" aria-labelledby="timeline-title">
    <h3 id="timeline-title">${messages.end.timeline}</h3>
    <p>${messages.end.timelineIntro}</p>
    <ol class="timeline">
      ${events.map(
        (event) =>
          html`<li
            id="event-${event.event_id}"
            ${event.place_id !== '' && html` data-place="${event.place_id}"`}
          >
            ${timeTag(event.date, locale)}
            <span
              >${registerWords(context, event, 'title')}${sourceNote(context, event.source_ids, place)}${event.confidence !== 'confirmed' && html` <small class="certainty" data-confidence="${event.confidence}">${messages.confidence[event.confidence]}</small>`}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}
