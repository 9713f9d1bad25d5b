/** The place-name quiz as a value: what is asked, what was answered. No clock and no ranking. */

export const QUIZ_MODES = ['point', 'choose', 'type'] as const;
export type QuizMode = (typeof QUIZ_MODES)[number];

/** Wrong answers after which the right one is shown. */
export const MISSES = 3;

export interface ItemResult {
  readonly misses: number;
  readonly outcome: 'open' | 'known' | 'shown';
  readonly hinted: boolean;
}

export interface QuizState {
  readonly mode: QuizMode;
  /** Index of the item that is asked; −1 when all are done. */
  readonly asked: number;
  readonly results: readonly ItemResult[];
  /** What the last input did, for the status line. */
  readonly last: 'none' | 'right' | 'wrong' | 'shown' | 'hint';
  /** The item it did it to. */
  readonly lastItem: number;
}

export type QuizInput =
  | { readonly type: 'answered'; readonly right: boolean }
  | { readonly type: 'hint' }
  | { readonly type: 'show' }
  | { readonly type: 'ask'; readonly item: number }
  | { readonly type: 'mode'; readonly mode: QuizMode }
  | { readonly type: 'again' };

const OPEN: ItemResult = { misses: 0, outcome: 'open', hinted: false };

export const startQuiz = (count: number, mode: QuizMode = 'choose'): QuizState => ({
  mode,
  asked: count === 0 ? -1 : 0,
  results: Array.from({ length: count }, () => OPEN),
  last: 'none',
  lastItem: -1,
});

export function advanceQuiz(state: QuizState, input: QuizInput): QuizState {
  const { asked, results } = state;
  switch (input.type) {
    case 'mode':
      return input.mode === state.mode ? state : { ...state, mode: input.mode, last: 'none' };
    case 'again':
      return startQuiz(results.length, state.mode);
    case 'ask':
      return results[input.item]?.outcome === 'open' ? { ...state, asked: input.item, last: 'none' } : state;
    default:
  }
  const result = results[asked];
  if (result === undefined) return state;
  if (input.type === 'hint') return settle(state, { ...result, hinted: true }, 'hint');
  if (input.type === 'show') return settle(state, { ...result, outcome: 'shown' }, 'shown');
  if (input.right) return settle(state, { ...result, outcome: 'known' }, 'right');
  const misses = result.misses + 1;
  return misses < MISSES
    ? settle(state, { ...result, misses }, 'wrong')
    : settle(state, { ...result, misses, outcome: 'shown' }, 'shown');
}

function settle(state: QuizState, result: ItemResult, last: QuizState['last']): QuizState {
  const results = state.results.map((other, index) => (index === state.asked ? result : other));
  return { ...state, results, last, lastItem: state.asked, asked: nextOpen(results, state.asked) };
}

/** The same item while it is open, else the next open one after it, round to the first. */
function nextOpen(results: readonly ItemResult[], from: number): number {
  for (let step = 0; step < results.length; step++) {
    const index = (from + step) % results.length;
    if (results[index]?.outcome === 'open') return index;
  }
  return -1;
}

/** What the page hands to the quiz, in the order of asking. */
export interface QuizItem {
  readonly id: string;
  readonly name: string;
  readonly accept: readonly string[];
  readonly clue: string;
  readonly hint: string;
  /** On the map and on the outline sheet. */
  readonly number: number;
  /** What it is, for names of the same sort beside it. */
  readonly kind: string;
  /** Where its number stands, in the units of the map's view box. */
  readonly x: number;
  readonly y: number;
}
