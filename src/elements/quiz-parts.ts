/** The quiz's pieces: fields to answer in, numbers to point at, a line of the list, the sentence of the status line. */
import { html, nothing, type TemplateResult } from 'lit';
import { choicesFor } from '../core/quiz/choices.ts';
import { MISSES, type ItemResult, type QuizItem, type QuizState } from '../core/quiz/quiz.ts';
import { fill } from '../core/words/fill.ts';
import { plural } from '../core/words/plural.ts';
import type { QuizMessages } from '../i18n/messages-classroom.ts';

export interface QuizData {
  readonly locale: string;
  readonly items: readonly QuizItem[];
  readonly words: QuizMessages;
}

export const typedField = ({ words }: QuizData, item: QuizItem, fault: string): TemplateResult => html`
  <label class="quiz-field">
    ${fill(words.nameOf, { n: item.number })}
    <input
      name="typed"
      type="text"
      autocomplete="off"
      autocapitalize="words"
      spellcheck="false"
      aria-describedby="quiz-clue quiz-fault"
      aria-invalid=${fault === '' ? 'false' : 'true'}
    />
  </label>
  <p class="quiz-fault" id="quiz-fault">${fault}</p>
`;

export const choiceField = ({ words, items }: QuizData, asked: number, fault: string): TemplateResult => html`
  <fieldset class="quiz-choices" aria-describedby="quiz-clue quiz-fault">
    <legend>${fill(words.nameOf, { n: items[asked]?.number ?? '' })}</legend>
    ${choicesFor(
      asked,
      items.map(({ kind }) => kind),
    ).map(
      (choice) =>
        html`<label
          ><input type="radio" name="choice" value=${String(choice)} /> ${items[choice]?.name ?? ''}</label
        >`,
    )}
  </fieldset>
  <p class="quiz-fault" id="quiz-fault">${fault}</p>
`;

/** By number, whatever the order of asking. */
export const numbered = ({ items }: QuizData): readonly QuizItem[] =>
  [...items].sort((a, b) => a.number - b.number);

export const targets = (data: QuizData, onTarget: (item: QuizItem) => void): readonly TemplateResult[] =>
  numbered(data).map(
    (item) =>
      html`<button
        type="button"
        class="quiz-target"
        aria-label=${fill(data.words.target, { n: item.number })}
        @click=${() => {
          onTarget(item);
        }}
      >
        ${item.number}
      </button>`,
  );

export function listRow(
  { words }: QuizData,
  item: QuizItem,
  outcome: ItemResult['outcome'],
  onAsk: (() => void) | undefined,
): TemplateResult {
  const told = { open: words.open, known: words.known, shown: words.solution }[outcome];
  return html`<li data-outcome=${outcome}>
    ${item.clue} <strong>${fill(told, { name: item.name, n: item.number })}</strong>
    ${
      onAsk === undefined
        ? nothing
        : html`<button
            type="button"
            class="class-button small"
            aria-label=${`${words.askThis}: ${item.clue}`}
            @click=${onAsk}
          >
            ${words.askThis}
          </button>`
    }
  </li>`;
}

export function statusSentence(
  { locale, words, items }: QuizData,
  { last, lastItem, results }: QuizState,
): string {
  const item = items[lastItem];
  if (item === undefined || last === 'none') return '';
  const left = MISSES - (results[lastItem]?.misses ?? 0);
  const values = { name: item.name, n: item.number, left, hint: item.hint };
  return fill(
    { right: words.right, wrong: plural(left, locale, words.wrong), shown: words.shown, hint: words.hinted }[
      last
    ],
    values,
  );
}
