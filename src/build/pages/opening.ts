/** The opening: title, standfirst and the picture of the whole. */
import { fill } from '../../i18n/fill.ts';
import { timeTag } from './dates.ts';
import { withDate } from './evidence.ts';
import { html, type Html } from './html.ts';
import { inlineHtml, plainText } from './inline.ts';
import { mapWords } from './map-words.ts';
import type { PageContext } from './page-context.ts';
import { hasPlainWords, PLAIN_FOLDER } from './plain-page.ts';
import { prose } from './prose.ts';
import { readingMinutes } from './reading-time.ts';
import { stillPicture } from './still-figure.ts';
import { OPENING } from './still-path.ts';

export function opening(context: PageContext): Html {
  const { text, messages, loaded, locale, story } = context;
  const section = text.sections.get(OPENING);
  if (section === undefined) return html``;
  const place = { mark: messages.nav.opening };
  const first = story.steps[0];
  return html`<header class="opening" data-opening id="top">
    <div class="opening-words">
      <h1>${text.title}</h1>
      <div class="standfirst">${prose(context, section.body, place)}</div>
      <p class="opening-facts">
        ${withDate(messages.opening.asOf, timeTag(loaded.file.asOf, locale))}
        <span>${fill(messages.opening.readingTime, { minutes: readingMinutes(text) })}</span>
        <span>${messages.opening.notForTravel}</span>
      </p>
      ${first !== undefined && html`<p><a class="begin" href="#${first.id}">${messages.opening.begin}</a></p>`}
      ${
        hasPlainWords(context) &&
        html`<p><a href="${PLAIN_FOLDER}" data-story-plain>${messages.plain.name}</a></p>`
      }
      ${mapWords(context, { id: OPENING, firstStop: 0, stopCount: 1 })}
    </div>
    <figure class="still still-opening" part="fallback" data-stop="1">
      ${stillPicture(context, OPENING, 1, plainText(context, section.alt), true)}
      <figcaption class="caption">${inlineHtml(context, section.caption, place)}</figcaption>
    </figure>
  </header>`;
}
