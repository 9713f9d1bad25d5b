/** The presenter window's first line: where the teacher is, and what the class sees. */
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, type PresenterData } from '../core/present/presenter-data.ts';
import type { Snapshot } from '../core/present/protocol.ts';
import { fill } from '../i18n/fill.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

/** @param place index of the stop @param state `null` while no class is there */
export function consoleState(
  words: PresentMessages,
  data: PresenterData,
  place: number,
  state: Snapshot | null,
  reconnect: () => void,
): TemplateResult {
  const { presenter } = words;
  const now = placeWords(words, data, place);
  return html`<p class="console-state" data-connected=${state === null ? 'no' : 'yes'}>
    ${now === null ? nothing : html`<strong>${now}</strong> · `} ${presenter.audience}:
    <span class="console-audience">${audienceWords(words, data, state)}</span>
    ${
      state === null
        ? html`<button type="button" class="present-button" @click=${reconnect}>
              ${presenter.reconnect}
            </button>
            <span>${presenter.alone}</span>`
        : nothing
    }
  </p>`;
}

function placeWords(words: PresentMessages, { stops }: PresenterData, place: number): string | null {
  const now = stops[place];
  if (now === undefined) return null;
  const { step, number, count } = now;
  const total = (stops.at(-1)?.step ?? 0) + 1;
  return step < 0
    ? words.opening
    : fill(count > 1 ? words.place : words.step, { n: step + 1, total, stop: number, stops: count });
}

function audienceWords(
  { presenter, opening }: PresentMessages,
  { stops }: PresenterData,
  state: Snapshot | null,
): string {
  if (state === null) return presenter.notConnected;
  if (state.screen !== 'picture') return presenter[state.screen];
  const shown = stops[state.shown];
  if (state.frozen && shown !== undefined)
    return fill(presenter.frozenAt, { place: shown.step < 0 ? opening : placeName(shown) });
  return state.exploring ? presenter.exploring : presenter.live;
}
