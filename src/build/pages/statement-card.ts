/** A thing of the story that has no place: a card of words, in a dress that no place wears. */
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { placeName } from './place-name.ts';

export function statementCard(context: PageContext, id: string): Html {
  const { messages, loaded, locale } = context;
  return html`<li class="statement" data-undisclosed="${id}">
    <span class="statement-kind">${messages.step.undisclosed}</span>
    <a href="#place-${id}">${placeName(loaded, id, locale)}</a>
  </li>`;
}
