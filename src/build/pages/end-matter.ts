/** What follows the story: what is not known, tables, timeline, sources, data, how it was made, corrections. */
import { classroomMessages } from '../../i18n/catalogue-classroom.ts';
import { classroomLinks } from '../classroom/classroom-frame.ts';
import { guideWordsFor } from '../../i18n/guide-words.ts';
import { appendix } from './appendix.ts';
import { dataCredits } from './data-credits.ts';
import { glossarySection } from './glossary-section.ts';
import { html, type Html } from './html.ts';
import { inlineHtml, plainText } from './inline.ts';
import type { PageContext } from './page-context.ts';
import { keepSection } from './keep-section.ts';
import { legendSection } from './legend-section.ts';
import { placesTable } from './places-table.ts';
import { prose } from './prose.ts';
import { sizeSection } from './size-section.ts';
import { sourceList } from './source-list.ts';
import { END_ID } from './content-note.ts';
import { stepTable } from './step-table.ts';
import { timelineList } from './timeline-list.ts';

export function endMatter(context: PageContext): Html {
  const { messages } = context;
  // The order of making is the order of numbering: what is cited is cited before the list of sources is made.
  const charts = appendix(context);
  const notKnown = textSection(context, 'not-known');
  const steps = stepTable(context);
  const glossary = glossarySection(context);
  const size = sizeSection(context);
  const places = placesTable(context);
  const timeline = timelineList(context);
  const howMade = textSection(context, 'how-made');
  const corrections = textSection(context, 'corrections');
  const sources = sourceList(context);
  return html`<div class="end" id="${END_ID}" tabindex="-1">
    <div class="end-page">
      <h2 class="end-title">${messages.end.heading}</h2>
      ${charts}${notKnown}${legendSection(context)}${glossary}${size}${steps}${places}${timeline}${sources}${dataCredits(context)}${howMade}${corrections}${keepSection(context)}${context.hasClassroom === true && classroomLinks(context, classroomMessages(context.locale))}
      <p>
        <a href="embed-guide/">${guideWordsFor(context.locale).title}</a> ·
        <a href="#top">${messages.end.backToTop}</a>
      </p>
    </div>
  </div>`;
}

function textSection(context: PageContext, id: string): Html {
  const section = context.text.sections.get(id);
  if (section === undefined) return html``;
  const place = { mark: plainText(context, section.title) };
  return html`<section id="${id}" aria-labelledby="${id}-title" class="end-prose">
    <h3 id="${id}-title">${inlineHtml(context, section.title, undefined)}</h3>
    ${prose(context, section.body, place)}
  </section>`;
}
