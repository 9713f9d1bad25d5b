/** A picture of the presenter window: now, or next. */
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, type PresenterStop } from '../core/present/presenter-data.ts';
import { fill } from '../i18n/fill.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

/** A still with its title and what it shows; `undefined` is the end of the story. */
export function consolePicture(
  words: PresentMessages,
  label: string,
  stop: PresenterStop | undefined,
): TemplateResult {
  return html`<figure>
    <figcaption>
      <span class="console-label">${label}</span>
      ${stop === undefined ? html`<strong>${words.presenter.end}</strong>` : told(words, stop)}
    </figcaption>
    ${stop === undefined ? nothing : html`<img src=${stop.still} alt="" width="400" height="225" />`}
  </figure>`;
}

/** The views of a step have one caption: from the second on what the map changes tells them apart. */
function told({ presenter }: PresentMessages, stop: PresenterStop): TemplateResult {
  const { step, title, number, count, caption, changes } = stop;
  return html`<strong>${step < 0 ? '' : `${placeName(stop)} · `}${title}</strong>
    ${count > 1 ? html`<span>${fill(presenter.view, { stop: number, stops: count })}</span>` : nothing}
    <span>${changes ?? caption}</span>`;
}
