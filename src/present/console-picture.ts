/** A picture of the presenter window: now, or next. */
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, type PresenterStop } from '../core/present/presenter-data.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

/** A still with its title and caption; `undefined` is the end of the story. */
export function consolePicture(
  { presenter }: PresentMessages,
  label: string,
  stop: PresenterStop | undefined,
): TemplateResult {
  return html`<figure>
    <figcaption>
      <span class="console-label">${label}</span>
      ${
        stop === undefined
          ? html`<strong>${presenter.end}</strong>`
          : html`<strong>${stop.step < 0 ? '' : `${placeName(stop)} · `}${stop.title}</strong>
              <span>${stop.caption}</span>`
      }
    </figcaption>
    ${stop === undefined ? nothing : html`<img src=${stop.still} alt="" width="400" height="225" />`}
  </figure>`;
}
