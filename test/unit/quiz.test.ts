/** The place-name quiz as a pure value, and what counts as the right name. */
import { describe, expect, test } from 'vitest';
import { brailleNumber, brailleText } from '../../src/core/classroom/braille.ts';
import { compassIndex } from '../../src/core/classroom/compass.ts';
import { isName } from '../../src/core/quiz/answer.ts';
import { askingOrder } from '../../src/core/quiz/asking-order.ts';
import { choicesFor, PLACE_KIND } from '../../src/core/quiz/choices.ts';
import { advanceQuiz, startQuiz, type QuizInput, type QuizState } from '../../src/core/quiz/quiz.ts';

const play = (state: QuizState, ...inputs: readonly QuizInput[]): QuizState =>
  inputs.reduce(advanceQuiz, state);
const wrong = { type: 'answered', right: false } as const;
const right = { type: 'answered', right: true } as const;

describe('a typed name', () => {
  test.each([
    ['necocli', ['Necoclí']],
    ['  NECOCLÍ ', ['Necoclí']],
    ['golfo uraba', ['Gulf of Urabá', 'Golfo de Urabá']],
    ['bajo-chiquito', ['Bajo Chiquito']],
    ['Bajo Chiqito', ['Bajo Chiquito']],
    ['Necolcí', ['Necoclí']],
  ])('“%s” is right', (typed, names) => {
    expect(isName(typed, names)).toBe(true);
  });

  test.each([
    ['', ['Turbo']],
    ['  ', ['Turbo']],
    ['el', ['Turbo']],
    ['Turba', ['Turbo']],
    ['Acandí', ['Necoclí']],
    ['Bajo', ['Bajo Chiquito']],
    ['Xhukunake', ['Chucunaque']],
  ])('“%s” is not right', (typed, names) => {
    expect(isName(typed, names)).toBe(false);
  });
});

describe('the quiz', () => {
  test('goes on after a right answer, and stays after a wrong one', () => {
    expect(play(startQuiz(3), right)).toMatchObject({ asked: 1, last: 'right', lastItem: 0 });
    expect(play(startQuiz(3), wrong)).toMatchObject({ asked: 0, last: 'wrong' });
  });

  test('shows the answer after three misses and goes on', () => {
    const state = play(startQuiz(2), wrong, wrong, wrong);
    expect(state).toMatchObject({ asked: 1, last: 'shown', lastItem: 0 });
    expect(state.results[0]).toMatchObject({ misses: 3, outcome: 'shown' });
  });

  test('ends when nothing is open, comes back to what was passed over, and starts afresh', () => {
    const passed = play(startQuiz(3), { type: 'ask', item: 2 }, right);
    expect(passed.asked).toBe(0);
    const done = play(passed, right, { type: 'show' });
    expect(done.asked).toBe(-1);
    expect(play(done, right)).toBe(done);
    expect(play(done, { type: 'ask', item: 0 })).toBe(done);
    expect(play(done, { type: 'again' })).toEqual(startQuiz(3));
    expect(startQuiz(0).asked).toBe(-1);
  });

  test('keeps what was answered when the way of answering changes', () => {
    const before = play(startQuiz(3), right, wrong);
    const after = play(before, { type: 'mode', mode: 'type' });
    expect(after).toMatchObject({ mode: 'type', asked: 1, last: 'none', results: before.results });
    expect(play(after, wrong).results[1]).toMatchObject({ misses: 2 });
  });

  test('offers four different names, the right one among them, for every item of every list', () => {
    for (let count = 1; count <= 15; count++) {
      for (let item = 0; item < count; item++) {
        const kinds = Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 'rivers' : PLACE_KIND));
        const choices = choicesFor(item, kinds);
        expect(choices).toContain(item);
        expect(new Set(choices).size).toBe(Math.min(4, count));
        expect(choices.every((choice) => choice >= 0 && choice < count)).toBe(true);
      }
    }
  });

  test('offers beside a river the other river, and waters rather than towns', () => {
    const kinds = [PLACE_KIND, PLACE_KIND, PLACE_KIND, 'rivers', 'labels', PLACE_KIND, 'rivers', 'labels'];
    expect([...choicesFor(3, kinds)].sort()).toEqual([3, 4, 6, 7]);
    expect(choicesFor(0, kinds).every((choice) => kinds[choice] === PLACE_KIND)).toBe(true);
  });

  test('asks for every item once, and for none at the place of its own number', () => {
    for (let count = 2; count <= 15; count++) {
      const order = askingOrder(count);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, item) => item));
      expect(order.filter((item, place) => item === place)).toEqual([]);
    }
  });
});

test('numbers in braille have the number sign and a cell for each digit', () => {
  expect(brailleText(12)).toBe('⠼⠁⠃');
  expect(brailleText(10)).toBe('⠼⠁⠚');
  expect(brailleNumber(1).dots).toHaveLength(5);
});

test.each([
  [0, 0],
  [22, 0],
  [23, 1],
  [295, 7],
  [350, 0],
  [-90, 6],
])('a bearing of %i degrees is direction %i', (degrees, index) => {
  expect(compassIndex(degrees)).toBe(index);
});
