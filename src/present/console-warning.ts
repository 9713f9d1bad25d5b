/** What is to come may hurt: it is said before, with a way round it. */
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, type PresenterData, type PresenterStop } from '../core/present/presenter-data.ts';
import { warningAt } from '../core/present/warning.ts';
import { fill } from '../i18n/fill.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

export interface WarningWays {
  readonly go: (place: number) => void;
  /** Ends before it, where nothing follows that needs no warning; `null` while no class is there to end it for. */
  readonly end: (() => void) | null;
}

/** Nothing where the next stop needs no warning, or the class is in its step already. */
export function consoleWarning(
  { presenter }: PresentMessages,
  { stops }: PresenterData,
  place: number,
  { go, end }: WarningWays,
): TemplateResult | typeof nothing {
  const warning = warningAt(stops, place);
  if (warning === null) return nothing;
  const { told, ways, leadsOut } = warning;
  const stopAt = (index: number): PresenterStop | undefined => stops[index];
  return html`<section class="console-warning">
    <h2>${presenter.before}</h2>
    ${told.map((stop) => html`<p>${placeName(stop)}: ${stop.note}</p>`)}
    <div class="console-ways">
      ${ways.map((way) => {
        const target = stopAt(way);
        return target === undefined
          ? nothing
          : wayButton(fill(presenter.skipTo, { place: `${placeName(target)} ${target.title}` }), () => {
              go(way);
            });
      })}
      ${leadsOut || end === null ? nothing : wayButton(presenter.endHere, end)}
    </div>
  </section>`;
}

const wayButton = (name: string, take: () => void): TemplateResult =>
  html`<button type="button" class="present-button" @click=${take}>${name}</button>`;
