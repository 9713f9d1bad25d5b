/** What each input does to the story’s state, and what it must never do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restingPosition } from '../../src/core/scroll/position.ts';
import { advance, initialState } from '../../src/core/state/state.ts';
import type { StoryInput, StoryState } from '../../src/core/state/state.ts';
import { SEED, smallStory } from '../support/stories.ts';

const run = (inputs: readonly StoryInput[], from: StoryState = initialState(smallStory)): StoryState =>
  inputs.reduce((state, input) => advance(smallStory, state, input), from);

const live: StoryInput = { type: 'map', status: 'live' };
const scrolled = (position: number): StoryInput => ({ type: 'scrolled', position });
const went = (step: number, stop = 1): StoryInput => ({ type: 'went', step, stop, by: 'key' });

const anyInput: fc.Arbitrary<StoryInput> = fc.oneof(
  fc.double({ min: -2, max: 9 }).map(scrolled),
  fc
    .tuple(fc.integer({ min: -3, max: 5 }), fc.integer({ min: -1, max: 4 }))
    .map(([step, stop]) => went(step, stop)),
  fc.constantFrom<StoryInput>(
    live,
    { type: 'map', status: 'still', reason: 'no-webgl' },
    { type: 'explored' },
    { type: 'resumed' },
    { type: 'themed', theme: 'dark' },
    { type: 'motioned', motion: 'still' },
    { type: 'labelled', labels: false },
    { type: 'moded', mode: 'present' },
    { type: 'moded', mode: 'scroll' },
  ),
);

describe('opening the story', () => {
  it('begins at the top of the page', () => {
    expect(initialState(smallStory)).toEqual({
      position: 0,
      step: -1,
      stop: 1,
      by: 'scroll',
      lead: 'story',
      map: 'idle',
      mode: 'scroll',
      theme: 'light',
      motion: 'full',
      labels: true,
    });
  });

  it('by a link begins at rest at that step and stop', () => {
    const state = initialState(smallStory, { step: 1, stop: 2 });
    expect(state).toMatchObject({ step: 1, stop: 2, position: restingPosition(3), by: 'link' });
  });

  it('by a link to a step that does not exist begins at the top', () => {
    expect(initialState(smallStory, { step: 9 })).toEqual(initialState(smallStory));
    expect(initialState(smallStory, { step: 1, stop: 3 })).toEqual(initialState(smallStory));
  });
});

describe('reading on', () => {
  it('follows the page through stops and steps', () => {
    expect(run([scrolled(1.2)])).toMatchObject({ position: 1.2, step: 0, stop: 1, by: 'scroll' });
    expect(run([scrolled(3.1)])).toMatchObject({ step: 1, stop: 2 });
    expect(run([scrolled(2.9)])).toMatchObject({ step: 1, stop: 2 });
    expect(run([scrolled(99)])).toMatchObject({ position: 4.6, step: 2, stop: 1 });
    expect(run([scrolled(99), scrolled(-4)])).toMatchObject({ position: 0, step: -1, stop: 1 });
  });

  it('going to a stop rests there and remembers who went', () => {
    const state = run([went(1, 2)]);
    expect(state).toMatchObject({ step: 1, stop: 2, position: restingPosition(3), by: 'key' });
    // The page catching up, or moving inside the stop, does not make it the scroll's doing.
    expect(run([scrolled(3.2)], state).by).toBe('key');
    expect(run([scrolled(2.2)], state).by).toBe('scroll');
  });

  it('goes back to the opening', () => {
    expect(run([scrolled(3), went(-1)])).toMatchObject({ step: -1, stop: 1 });
  });

  it.each<[string, StoryInput]>([
    ['a position that is not a number', scrolled(NaN)],
    ['an endless position', scrolled(Infinity)],
    ['a step that does not exist', went(3)],
    ['a step before the opening', went(-2)],
    ['a step between two steps', went(0.5)],
    ['a stop that does not exist', went(1, 3)],
    ['a stop before the first', went(1, 0)],
    ['a stop between two stops', went(1, 1.5)],
    ['a second stop of the opening', went(-1, 2)],
  ])('%s changes nothing', (_, input) => {
    const state = run([scrolled(1.2)]);
    expect(advance(smallStory, state, input)).toBe(state);
  });

  it.each(['stepper', 'present'] as const)('in %s mode scrolling moves nothing', (mode) => {
    const state = run([{ type: 'moded', mode }, went(1)]);
    expect(advance(smallStory, state, scrolled(4))).toBe(state);
  });

  it('leaving scroll mode on the way to a stop arrives there', () => {
    expect(run([scrolled(1.9), { type: 'moded', mode: 'present' }])).toMatchObject({
      step: 1,
      stop: 1,
      position: restingPosition(2),
    });
  });
});

describe('the mode the page already has', () => {
  it('changes nothing', () => {
    const state = initialState(smallStory, { mode: 'stepper' });
    expect(advance(smallStory, state, { type: 'moded', mode: 'stepper' })).toBe(state);
  });
});

describe('looking around', () => {
  it('keeps the map in the reader’s hand while they scroll inside the step', () => {
    const state = run([live, scrolled(2.2), { type: 'explored' }, scrolled(3.3)]);
    expect(state).toMatchObject({ lead: 'reader', step: 1, stop: 2, position: 3.3 });
  });

  it('gives the map back to the story at the next step', () => {
    expect(run([live, scrolled(2.2), { type: 'explored' }, scrolled(4.2)])).toMatchObject({
      lead: 'story',
      step: 2,
    });
  });

  it('gives the map back by the button, and by asking for a stop', () => {
    expect(run([live, { type: 'explored' }, { type: 'resumed' }]).lead).toBe('story');
    expect(run([live, scrolled(2.2), { type: 'explored' }, went(1)]).lead).toBe('story');
  });

  it('needs a live map, and ends when the map is lost', () => {
    expect(run([{ type: 'explored' }]).lead).toBe('story');
    const lost = run([live, { type: 'explored' }, { type: 'map', status: 'still', reason: 'context-lost' }]);
    expect(lost).toMatchObject({ lead: 'story', map: 'still', mapReason: 'context-lost' });
    expect(run([live], lost)).not.toHaveProperty('mapReason');
  });
});

describe('any input', () => {
  it('sent twice changes nothing the second time, and gives the same object back', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 12 }), anyInput, (walk, input) => {
        const once = run([...walk, input]);
        expect(advance(smallStory, once, input)).toBe(once);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  it('gives a new object only when something differs, and leaves the old one alone', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 12 }), anyInput, (walk, input) => {
        const before = run(walk);
        const copy = { ...before };
        const after = advance(smallStory, before, input);
        expect(before).toEqual(copy);
        if (after !== before) expect(after).not.toEqual(before);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  it('leaves the reader at a stop that exists', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 20 }), (walk) => {
        const { step, stop } = run(walk);
        expect(smallStory.stops).toContainEqual(expect.objectContaining({ step, number: stop }));
      }),
      SEED,
    );
  });
});
