/** The place-name quiz: by pointing, choosing or typing, with clues in words; nothing is timed, ranked or stored. */
import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { isName } from '../core/quiz/answer.ts';
import {
  advanceQuiz,
  QUIZ_MODES,
  startQuiz,
  type QuizInput,
  type QuizItem,
  type QuizState,
} from '../core/quiz/quiz.ts';
import { fill } from '../core/words/fill.ts';
import {
  choiceField,
  listRow,
  numbered,
  statusSentence,
  targets,
  typedField,
  type QuizData,
} from './quiz-parts.ts';

/** @tagname story-quiz */
export class StoryQuiz extends LitElement {
  static override properties = { quiz: { state: true }, fault: { state: true }, mapShown: { state: true } };

  declare protected quiz: QuizState;
  declare protected fault: string;
  declare protected mapShown: boolean;

  #data: QuizData | null = null;
  #layer: HTMLElement | null = null;
  /** The button pressed goes with the question it led to. */
  #toClue = false;

  constructor() {
    super();
    this.quiz = startQuiz(0);
    this.fault = '';
    this.mapShown = true;
  }

  /** A room of its own before the prerendered map: labels and status belong to the page's own tree. */
  protected override createRenderRoot(): HTMLElement {
    const room = this.ownerDocument.createElement('div');
    room.className = 'quiz-room';
    this.prepend(room);
    this.#data = JSON.parse(this.querySelector('[data-quiz-data]')?.textContent ?? 'null') as QuizData | null;
    this.quiz = startQuiz(this.#data?.items.length ?? 0);
    this.querySelector('[data-quiz-still]')?.remove();
    this.#layer = this.ownerDocument.createElement('div');
    this.#layer.className = 'quiz-targets';
    this.querySelector('[data-quiz-map]')?.append(this.#layer);
    return room;
  }

  protected override render(): TemplateResult | typeof nothing {
    const data = this.#data;
    if (data === null) return nothing;
    const { words, items } = data;
    const { asked, mode, results } = this.quiz;
    const item = items[asked];
    return html`
      <fieldset class="quiz-modes">
        <legend>${words.mode}</legend>
        ${QUIZ_MODES.map(
          (choice) =>
            html`<label
              ><input
                type="radio"
                name="quiz-mode"
                value=${choice}
                .checked=${mode === choice}
                @change=${() => {
                  this.#send({ type: 'mode', mode: choice });
                }}
              />
              ${words.modes[choice]}</label
            >`,
        )}
      </fieldset>
      <div class="quiz-now">
        ${item === undefined ? this.#done(data) : this.#question(data, item)}
        <p class="quiz-status" role="status" data-outcome=${this.quiz.last}>
          ${statusSentence(data, this.quiz)}
        </p>
      </div>
      <button
        type="button"
        class="class-button"
        aria-expanded=${this.mapShown ? 'true' : 'false'}
        @click=${this.#onMap}
      >
        ${this.mapShown ? words.hideMap : words.showMap}
      </button>
      <details class="quiz-list">
        <summary>${words.list}</summary>
        <ol>
          ${items.map((entry, index) => {
            const outcome = results[index]?.outcome ?? 'open';
            const open = outcome === 'open' && index !== asked;
            return listRow(
              data,
              entry,
              outcome,
              open
                ? () => {
                    this.#send({ type: 'ask', item: index });
                  }
                : undefined,
            );
          })}
        </ol>
      </details>
    `;
  }

  #question(data: QuizData, item: QuizItem): TemplateResult {
    const { words, items } = data;
    const { asked, mode } = this.quiz;
    const field = {
      type: () => typedField(data, item, this.fault),
      choose: () => choiceField(data, asked, this.fault),
      point: () => this.#pointing(data),
    }[mode];
    const acts = [
      { words: words.hint, input: { type: 'hint' } },
      { words: words.show, input: { type: 'show' } },
    ] as const;
    return html`<form class="quiz-form" novalidate @submit=${this.#onSubmit}>
      <p class="quiz-clue" id="quiz-clue" tabindex="-1">
        ${fill(words.question, { n: asked + 1, total: items.length, clue: item.clue })}
      </p>
      ${field()}
      <div class="quiz-acts">
        ${mode === 'point' ? nothing : html`<button class="class-button main">${words.answer}</button>`}
        ${acts.map(
          (act) =>
            html`<button
              type="button"
              class="class-button"
              @click=${() => {
                this.#send(act.input);
              }}
            >
              ${act.words}
            </button>`,
        )}
      </div>
    </form>`;
  }

  /** With the map hidden its numbers stand here, in a row. */
  #pointing(data: QuizData): TemplateResult {
    return html`<p>${data.words.pointHelp}</p>
      ${
        this.mapShown
          ? nothing
          : html`<div class="quiz-numbers" role="group" aria-label=${data.words.mapLabel}>
              ${targets(data, this.#onTarget)}
            </div>`
      }`;
  }

  #done({ words }: QuizData): TemplateResult {
    const { results } = this.quiz;
    const known = results.filter(({ outcome }) => outcome === 'known').length;
    return html`<div class="quiz-done" tabindex="-1">
      <p>${fill(words.done, { known, total: results.length })}</p>
      <button type="button" class="class-button main" @click=${this.#onAgain}>${words.again}</button>
    </div>`;
  }

  #send(input: QuizInput): void {
    this.fault = '';
    this.#toClue = input.type === 'ask' || input.type === 'again';
    this.quiz = advanceQuiz(this.quiz, input);
  }

  readonly #onTarget = (item: QuizItem): void => {
    this.#send({ type: 'answered', right: item === this.#data?.items[this.quiz.asked] });
  };

  readonly #onAgain = (): void => {
    this.#send({ type: 'again' });
  };

  readonly #onMap = (): void => {
    this.mapShown = !this.mapShown;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { asked, mode } = this.quiz;
    const item = this.#data?.items[asked];
    const form = event.currentTarget;
    if (item === undefined || !(form instanceof HTMLFormElement)) return;
    const given = new FormData(form).get(mode === 'type' ? 'typed' : 'choice');
    if (typeof given !== 'string' || given.trim() === '') {
      this.fault = this.#data?.words.empty[mode === 'type' ? 'type' : 'choose'] ?? '';
      form.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    const right = mode === 'type' ? isName(given, [item.name, ...item.accept]) : Number(given) === asked;
    this.#send({ type: 'answered', right });
    // Also a wrong name: it is typed anew.
    form.reset();
  };

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    this.#drawTargets();
    const before = changed.get('quiz') as QuizState | undefined;
    if (before === undefined || this.quiz.asked === before.asked) return;
    // However the question was left, its answer is not one to the next.
    this.renderRoot.querySelector('form')?.reset();
    // What had the focus has gone.
    const next = this.quiz.asked < 0 ? '.quiz-done' : this.#toClue ? '.quiz-clue' : null;
    if (next !== null) this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #drawTargets(): void {
    const map = this.querySelector<HTMLElement>('[data-quiz-map]');
    const box = map?.querySelector('svg')?.viewBox.baseVal;
    if (map === null || box === undefined || this.#layer === null || this.#data === null) return;
    map.hidden = !this.mapShown;
    const active = this.quiz.mode === 'point' && this.quiz.asked >= 0;
    render(active ? targets(this.#data, this.#onTarget) : nothing, this.#layer);
    const items = numbered(this.#data);
    [...this.#layer.querySelectorAll<HTMLElement>('button')].forEach((button, index) => {
      const { x = 0, y = 0 } = items[index] ?? {};
      button.style.setProperty('--x', String((x - box.x) / box.width));
      button.style.setProperty('--y', String((y - box.y) / box.height));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-quiz': StoryQuiz;
  }
}
