/** What a reader asked for comes late: it is awaited until they call it off, ask for something else or go on by keyboard. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LateTurn } from '../../src/elements/late-turn.ts';

let turn: LateTurn;
const [opener, other] = [document.createElement('button'), document.createElement('button')];
beforeEach(() => {
  document.body.append(opener, other);
  opener.focus();
  turn = new LateTurn();
});
afterEach(() => {
  opener.remove();
  other.remove();
});

describe('a part that is on its way', () => {
  test('is awaited where the focus stays, also when it was never on what was clicked', () => {
    for (const focus of [opener, other]) {
      focus.focus();
      const arrives = turn.begin();
      expect(turn.isAwaited).toBe(true);
      expect(arrives()).toBe(true);
      expect(turn.isAwaited).toBe(false);
    }
  });

  test('is awaited when the focus was lost and nothing else has it', () => {
    const arrives = turn.begin();
    opener.blur();
    expect([turn.isAwaited, arrives()]).toEqual([true, true]);
  });

  test('is not awaited by a reader who has gone on, whose next Escape is then their own', () => {
    const arrives = turn.begin();
    other.focus();
    expect([turn.isAwaited, arrives()]).toEqual([false, false]);
  });

  test('is not awaited once it was called off, or something else was asked for', () => {
    const first = turn.begin();
    const second = turn.begin();
    expect(first()).toBe(false);
    turn.callOff();
    expect([turn.isAwaited, second()]).toEqual([false, false]);
  });
});
