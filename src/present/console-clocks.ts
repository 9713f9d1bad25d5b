/** Time of day, time gone, and how the lesson stands against its plan, in words as well as colour. */
import { html, type TemplateResult } from 'lit';
import { clockText, elapsed, type Clock } from '../core/present/clock.ts';
import { minutesUntil } from '../core/present/presenter-data.ts';
import { fill } from '../i18n/fill.ts';
import type { PresentMessages } from '../i18n/messages-present.ts';

export interface ClockFace {
  readonly words: PresentMessages;
  readonly clock: Clock;
  /** Index of the stop, and how many there are. */
  readonly place: number;
  readonly stops: number;
  /** How many stops the step has. */
  readonly own: number;
  /** Length of the lesson. */
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}

/** Less than this is on time. */
const TOLERANCE_MINUTES = 1;

export function consoleClocks({
  words,
  clock,
  place,
  own,
  stops,
  minutes,
  onMinutes,
}: ClockFace): TemplateResult {
  const { presenter } = words;
  const now = Date.now();
  const gone = elapsed(clock, now);
  const budget = minutesUntil(stops, own, minutes);
  const late = gone / 60_000 - minutesUntil(stops, place + 1, minutes);
  const early = minutesUntil(stops, place, minutes) - gone / 60_000;
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
      <dd>${clockText(budget * 60_000)}</dd>
    </div>
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
            if (value >= 5 && value <= 240) onMinutes(value);
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
