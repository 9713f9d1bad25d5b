/** What is to come may hurt: it is said before, with a way round it. */
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, type PresenterData } from '../core/present/presenter-data.ts';
import { fill } from '../i18n/fill.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

/** Nothing where the next stop needs no warning, or the class is in its step already. */
export function consoleWarning(
  { presenter }: PresentMessages,
  { stops }: PresenterData,
  place: number,
  go: (place: number) => void,
): TemplateResult | typeof nothing {
  const next = stops[place + 1];
  if (next?.note === undefined || next.step === stops[place]?.step) return nothing;
  const after = stops.findIndex(({ step }) => step > next.step);
  const target = stops[after];
  return html`<section class="console-warning">
    <h2>${presenter.before}</h2>
    <p>${placeName(next)}: ${next.note}</p>
    ${
      target === undefined
        ? nothing
        : html`<button
            type="button"
            class="present-button"
            @click=${() => {
              go(after);
            }}
          >
            ${fill(presenter.skipTo, { place: `${placeName(target)} ${target.title}` })}
          </button>`
    }
  </section>`;
}
