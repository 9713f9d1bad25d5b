/** Time of day, time gone, and how the lesson stands against its plan, in words as well as colour. */
import { html, nothing, type TemplateResult } from 'lit';
import { clockText, elapsed, type Clock } from '../core/present/clock.ts';
import { minutesUntil, stepMinutes } from '../core/present/lesson-plan.ts';
import type { PresenterData } from '../core/present/presenter-data.ts';
import { fill } from '../i18n/fill.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';
import type { ConsoleSettings } from './console-memory.ts';

export interface ClockFace {
  readonly words: PresentMessages;
  readonly data: PresenterData;
  readonly clock: Clock;
  /** Index of the stop. */
  readonly place: number;
  readonly settings: ConsoleSettings;
  readonly onSettings: (change: Partial<ConsoleSettings>) => void;
}

/** Less than this is on time. */
const TOLERANCE_MINUTES = 1;

export function consoleClocks(face: ClockFace): TemplateResult {
  const { words, data, clock, place, settings, onSettings } = face;
  const { presenter } = words;
  const { stops, plans } = data;
  const { minutes } = settings;
  const plan = plans.find(({ id }) => id === settings.plan) ?? null;
  const now = Date.now();
  const gone = elapsed(clock, now);
  const stop = stops[place];
  const budget = stop === undefined ? 0 : stepMinutes(stops, plan, stop, minutes);
  const late = gone / 60_000 - minutesUntil(stops, plan, place + 1, minutes);
  const early = minutesUntil(stops, plan, place, minutes) - gone / 60_000;
  const [pace, text] =
    late >= TOLERANCE_MINUTES
      ? ['behind', fill(presenter.behind, { minutes: Math.floor(late) })]
      : early >= TOLERANCE_MINUTES
        ? ['ahead', fill(presenter.ahead, { minutes: Math.floor(early) })]
        : ['on-time', presenter.onTime];
  return html`<dl class="console-clocks">
    <div>
      <dt>${presenter.time}</dt>
      <dd>${new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</dd>
    </div>
    <div>
      <dt>${presenter.elapsed}</dt>
      <dd class="console-elapsed">${clockText(gone)}</dd>
    </div>
    <div>
      <dt>${presenter.budget}</dt>
      <dd class="console-budget">${budget > 0 ? clockText(budget * 60_000) : presenter.notPlanned}</dd>
    </div>
    ${plans.length === 0 ? nothing : planField(face)}
    <div>
      <dt>
        <label for="console-minutes">${presenter.lesson} (${presenter.minutes})</label>
      </dt>
      <dd>
        <input
          id="console-minutes"
          type="number"
          min="5"
          max="240"
          .value=${String(minutes)}
          @change=${({ currentTarget }: Event) => {
            const value = currentTarget instanceof HTMLInputElement ? currentTarget.valueAsNumber : NaN;
            if (value >= 5 && value <= 240) onSettings({ minutes: value });
          }}
        />
      </dd>
    </div>
    <div>
      <dt class="console-pace-label">±</dt>
      <dd class="console-pace" data-pace=${pace}>${text}</dd>
    </div>
  </dl>`;
}

/** Each with its own length, which can be changed beside it. */
const planField = ({ words, data, settings, onSettings }: ClockFace): TemplateResult =>
  html`<div>
    <dt><label for="console-plan">${words.presenter.plan}</label></dt>
    <dd>
      <select
        id="console-plan"
        @change=${({ currentTarget }: Event) => {
          const id = currentTarget instanceof HTMLSelectElement ? currentTarget.value : '';
          const plan = data.plans.find((own) => own.id === id);
          onSettings(plan === undefined ? { plan: null } : { plan: plan.id, minutes: plan.minutes });
        }}
      >
        ${data.plans.map(
          ({ id, lessons, minutes }) =>
            html`<option value=${id} ?selected=${id === settings.plan}>
              ${lessons > 1 ? `${lessons} × ${minutes / lessons}` : minutes} ${words.presenter.minutes}
            </option>`,
        )}
        <option value="" ?selected=${settings.plan === null}>${words.presenter.wholeStory}</option>
      </select>
    </dd>
  </div>`;
