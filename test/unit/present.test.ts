/** Presenting as a value: what keys mean, what the class sees, what the other window may say. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText, elapsed, paused, readClock, started, STOPPED } from '../../src/core/present/clock.ts';
import { COMMANDS, commandFor, isRemote } from '../../src/core/present/commands.ts';
import { lessonPlan, minutesUntil, stepMinutes } from '../../src/core/present/lesson-plan.ts';
import { findSteps } from '../../src/core/present/find-step.ts';
import { cleared, inked, NO_INK, undone } from '../../src/core/present/ink.ts';
import { parseMessage, printMessage, type Snapshot } from '../../src/core/present/protocol.ts';
import { advanceShow, openShow, type ShowInput } from '../../src/core/present/show.ts';
import { warningAt } from '../../src/core/present/warning.ts';

const key = (name: string, shiftKey = false) => ({
  key: name,
  shiftKey,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
});

describe('keys', () => {
  test('no key means two things', () => {
    const meant = COMMANDS.flatMap(({ id, keys }) =>
      keys.flatMap((own) =>
        (own.shift === undefined ? [false, true] : [own.shift]).map((s) => [id, own.key, s] as const),
      ),
    );
    for (const [id, name, shift] of meant) expect([name, commandFor(key(name, shift))]).toEqual([name, id]);
  });

  test('every command that has a key answers to it, in capitals too', () => {
    expect(commandFor(key('N'))).toBe('next');
    expect(commandFor(key('S', true))).toBe('drawer');
    expect(commandFor(key('s'))).toBe('presenter');
    expect(commandFor(key('?', true))).toBe('help');
  });

  test('a clicker works: Page up, Page down, point, B, F5 and Escape', () => {
    const sent = ['PageDown', 'PageUp', '.', 'b', 'F5', 'Escape'].map((name) => commandFor(key(name)));
    expect(sent).toEqual(['next', 'previous', 'black', 'black', 'fullScreen', 'leave']);
  });

  test('with letters switched off, only named keys and Space act', () => {
    for (const { keys } of COMMANDS) {
      for (const own of keys) {
        const found = commandFor(key(own.key, own.shift ?? false), false);
        if (own.key.length > 1 || own.key === ' ') expect(found).not.toBeNull();
        else expect(found).toBeNull();
      }
    }
  });

  test('the browser keeps its own shortcuts', () => {
    expect(commandFor({ ...key('p'), ctrlKey: true })).toBeNull();
    expect(commandFor({ ...key('ArrowLeft'), altKey: true })).toBeNull();
  });
});

describe('the minutes of a lesson', () => {
  const { plans } = JSON.parse(readFileSync('data/classroom/classroom.json', 'utf8')) as {
    plans: (Parameters<typeof lessonPlan>[0] & { rows: { minutes: number; stops: string[] }[] })[];
  };
  const { chapters } = JSON.parse(readFileSync('data/story.json', 'utf8')) as {
    chapters: { steps: { id: string; stops: unknown[] }[] }[];
  };
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const stops = steps.flatMap(({ id, stops: own }) => own.map(() => ({ id, count: own.length })));

  test.each(plans)('of the plan $id are those of its steps, and of all their stops', (file) => {
    const plan = lessonPlan(file, file.rows);
    const sum = Object.values(plan.steps).reduce((all, minutes) => all + minutes, 0);
    expect(sum).toBeCloseTo(file.minutes, 9);
    expect(minutesUntil(stops, plan, stops.length, file.minutes)).toBeCloseTo(file.minutes, 9);
    expect(minutesUntil(stops, plan, stops.length, 30)).toBeCloseTo(30, 9);
    // The plan goes through the story as it is told, so that the clock can follow.
    const shown = file.rows.flatMap((row) => row.stops.map((stop) => stop.split('.')[0]));
    const places = shown.map((id) => steps.findIndex((step) => step.id === id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('go to the step before where a line of the plan shows none, and are shared where it shows two', () => {
    const plan = lessonPlan({ id: 'own', lessons: 1, minutes: 30 }, [
      { minutes: 10, stops: ['a', 'b.2'] },
      { minutes: 20, stops: [] },
    ]);
    expect(plan.steps).toEqual({ a: 5, b: 25 });
    const two = { id: 'b', count: 2 };
    expect(stepMinutes([two, two], plan, two, 60)).toBe(50);
    expect(stepMinutes([two, two], null, two, 60)).toBe(60);
    expect(stepMinutes([two, two], plan, { id: 'c', count: 1 }, 60)).toBe(0);
  });
});

describe('the show', () => {
  const at = (place: number) => openShow(place);

  test('after black the next key brings the picture back without going on', () => {
    const black = advanceShow(at(3), { type: 'covered', screen: 'black' }, 21);
    const back = advanceShow(black, { type: 'moved', by: 1, now: 0 }, 21);
    expect([back.screen, back.place]).toEqual(['picture', 3]);
    expect(advanceShow(back, { type: 'moved', by: 1, now: 0 }, 21).place).toBe(4);
  });

  test('frozen, the class keeps its picture while the teacher goes on, and catches up', () => {
    let show = advanceShow(at(3), { type: 'froze' }, 21);
    show = advanceShow(show, { type: 'moved', by: 1, now: 0 }, 21);
    show = advanceShow(show, { type: 'moved', by: 1, now: 0 }, 21);
    expect([show.place, show.shown]).toEqual([5, 3]);
    show = advanceShow(show, { type: 'froze' }, 21);
    expect([show.place, show.shown, show.frozen]).toEqual([5, 5, false]);
  });

  test('whatever is pressed, both places stay inside the story and agree unless frozen', () => {
    const input = fc.oneof(
      fc.record({
        type: fc.constant('moved' as const),
        by: fc.constantFrom(1 as const, -1 as const),
        now: fc.nat(),
      }),
      fc.record({
        type: fc.constant('went' as const),
        place: fc.oneof(fc.integer(), fc.double()),
        now: fc.nat(),
      }),
      fc.record({
        type: fc.constant('covered' as const),
        screen: fc.constantFrom('black' as const, 'white' as const),
      }),
      fc.record({
        type: fc.constantFrom(
          'uncovered' as const,
          'froze' as const,
          'lettered' as const,
          'untimed' as const,
        ),
      }),
      fc.record({ type: fc.constant('captioned' as const), by: fc.constantFrom(1 as const, -1 as const) }),
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), (inputs: readonly ShowInput[]) => {
        const show = inputs.reduce((now, next) => advanceShow(now, next, 21), at(0));
        expect(show.place).toBeGreaterThanOrEqual(0);
        expect(show.place).toBeLessThan(21);
        if (!show.frozen) expect(show.shown).toBe(show.place);
        expect(show.caption).toBeGreaterThanOrEqual(100);
        expect(show.caption).toBeLessThanOrEqual(250);
      }),
      { seed: 11 },
    );
  });

  test('the first move starts the clock, later ones leave it alone', () => {
    const first = advanceShow(at(0), { type: 'moved', by: 1, now: 1000 }, 21);
    const second = advanceShow(first, { type: 'moved', by: 1, now: 9000 }, 21);
    expect([first.clock.startedAt, second.clock.startedAt]).toEqual([1000, 1000]);
  });
});

describe('the clock', () => {
  test('survives pauses, reloads and a device whose time is set back', () => {
    const running = started(STOPPED, 10_000);
    expect(elapsed(running, 75_000)).toBe(65_000);
    expect(elapsed(readClock(JSON.parse(JSON.stringify(running))), 75_000)).toBe(65_000);
    expect(elapsed(paused(running, 20_000), 99_000)).toBe(10_000);
    expect(elapsed(running, 0)).toBe(0);
    expect([clockText(65_000), clockText(3_725_000)]).toEqual(['1:05', '1:02:05']);
  });

  test('what is no clock is a stopped one', () => {
    for (const value of [
      null,
      1,
      'x',
      {},
      { gathered: -1 },
      { gathered: 1, startedAt: 'x' },
      { gathered: NaN },
    ])
      expect(readClock(value)).toEqual(STOPPED);
  });
});

describe('what the two windows say', () => {
  const state: Snapshot = {
    place: 3,
    shown: 2,
    frozen: true,
    screen: 'picture',
    exploring: false,
    labels: true,
    motionless: true,
    still: true,
    letters: true,
    plain: false,
    theme: 'dark',
    lang: 'es',
    clock: { startedAt: 5, gathered: 7 },
    fault: 'tools',
  };

  test('arrives as it was sent', () => {
    for (const message of [
      { kind: 'state', state },
      { kind: 'ask' },
      { kind: 'gone' },
      { kind: 'command', command: 'freeze' },
      { kind: 'go', place: 7 },
    ] as const)
      expect(parseMessage(printMessage(message))).toEqual(message);
  });

  test('from a stranger, or of another version, is not heard', () => {
    for (const text of [
      null,
      '{',
      '[]',
      '{"kind":"ask"}',
      '{"v":2,"kind":"ask"}',
      '{"v":1,"kind":"command","command":"constructor"}',
      '{"v":1,"kind":"command","command":"leave"}',
      '{"v":1,"kind":"go","place":-1}',
      '{"v":1,"kind":"go","place":1.5}',
      '{"v":1,"kind":"state","state":{"place":0}}',
      'x'.repeat(5000),
    ])
      expect(parseMessage(text)).toBeNull();
  });

  test('nothing at all makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const message = parseMessage(typeof value === 'string' ? value : JSON.stringify(value));
        expect(message === null || typeof message.kind === 'string').toBe(true);
      }),
      { seed: 7, numRuns: 2000 },
    );
    expect(isRemote('toString')).toBe(false);
  });
});

describe('a warning', () => {
  // Steps 1 to 5, the second and the last with two views; 2, 3 and 5 may hurt.
  const stops = [1, 2, 2, 3, 4, 5, 5].map((n, index, all) => ({
    step: n - 1,
    number: all[index - 1] === n ? 2 : 1,
    count: all.filter((other) => other === n).length,
    id: `step-${n}`,
    title: '',
    caption: '',
    still: '',
    ...([2, 3, 5].includes(n) ? { note: `note ${n}` } : {}),
  }));
  const notes = (place: number): unknown[] | undefined =>
    warningAt(stops, place)?.told.map(({ note }) => note);

  test('tells of every step in a row that may hurt, and its last way leads past them all', () => {
    expect(notes(0)).toEqual(['note 2', 'note 3']);
    expect(warningAt(stops, 0)).toMatchObject({ ways: [3, 4], leadsOut: true });
    expect(notes(2)).toEqual(['note 3']);
    expect(warningAt(stops, 2)).toMatchObject({ ways: [4], leadsOut: true });
  });

  test('is not given inside a step, nor before one that does not hurt', () => {
    expect([1, 3, 5, 6].map(notes)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('at the end of the story has no way on', () => {
    expect(warningAt(stops, 4)).toMatchObject({ ways: [], leadsOut: false });
  });
});

describe('going to a step', () => {
  const steps = ['One road', 'Quién vive aquí', 'River, station'].map((title) => ({ title }));

  test('by number or by a piece of its title, without minding accents', () => {
    expect(findSteps(steps, '2')).toEqual([1]);
    expect(findSteps(steps, 'quien')).toEqual([1]);
    expect(findSteps(steps, ' ')).toEqual([0, 1, 2]);
    expect(findSteps(steps, 'xyz')).toEqual([]);
  });
});

describe('ink', () => {
  test('belongs to its stop; undo takes back the last stroke, clear all of them', () => {
    const ring = { shape: 'ring', points: [[0.5, 0.5]] } as const;
    const free = {
      shape: 'free',
      points: [
        [0, 0],
        [1, 1],
      ],
    } as const;
    const ink = inked(inked(inked(NO_INK, 2, ring), 2, free), 3, ring);
    expect(undone(ink, 2).get(2)).toEqual([ring]);
    expect(cleared(ink, 2).get(2)).toBeUndefined();
    expect(cleared(ink, 2).get(3)).toEqual([ring]);
  });
});
