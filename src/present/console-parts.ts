/** Parts of the presenter window that know nothing of the others. */
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, type PresenterStop } from '../core/present/presenter-data.ts';
import type { Snapshot } from '../core/present/protocol.ts';
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

/** Whether a command of the audience window is on; `undefined` for those that are done, not switched. */
export function commandPressed(state: Snapshot | null, id: string): 'true' | 'false' | undefined {
  if (state === null) return undefined;
  const on: Record<string, boolean> = {
    black: state.screen === 'black',
    white: state.screen === 'white',
    freeze: state.frozen,
    labels: state.labels,
    plain: state.plain,
    timer: state.clock.startedAt !== null,
  };
  const value = on[id];
  return value === undefined ? undefined : value ? 'true' : 'false';
}
