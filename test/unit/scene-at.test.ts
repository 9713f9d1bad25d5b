/** The picture depends on where the reader is and on nothing else, and changes without a jump. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../src/core/camera/fit.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import { project } from '../../src/core/camera/mercator.ts';
import { lastPosition, restingPosition, splitPosition } from '../../src/core/scroll/position.ts';
import { advance, initialState } from '../../src/core/state/state.ts';
import type { StoryInput } from '../../src/core/state/state.ts';
import { createSceneAt, sceneAt } from '../../src/core/story/scene-at.ts';
import type { Scene, SceneSettings, Theme } from '../../src/core/story/scene.ts';
import { anyStory, anyViewport, SEED, smallStory } from '../support/stories.ts';

const FULL: SceneSettings = { theme: 'light', labels: true, motion: 'full' };
const STILL: SceneSettings = { ...FULL, motion: 'still' };
const LAPTOP = viewportFor(1280, 800);

const at = (position: number, settings = FULL): Scene => sceneAt(smallStory, position, LAPTOP, settings);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const number = (scene: Scene, key: string): number => Number(scene.paint[key]);

const anyWalk: fc.Arbitrary<readonly StoryInput[]> = fc.array(
  fc.oneof(
    fc.double({ min: -1, max: 6 }).map((position): StoryInput => ({ type: 'scrolled', position })),
    fc
      .integer({ min: -1, max: 3 })
      .map((step): StoryInput => ({ type: 'went', step, stop: 1, by: 'button' })),
    fc.constantFrom<StoryInput>({ type: 'map', status: 'live' }, { type: 'explored' }, { type: 'resumed' }),
  ),
  { maxLength: 30 },
);

describe('the scene', () => {
  it('is the same whichever way the reader came', () => {
    const maker = createSceneAt(smallStory, LAPTOP);
    const start = initialState(smallStory);
    fc.assert(
      fc.property(anyWalk, share, (walk, where) => {
        const position = where * lastPosition(smallStory.stops.length);
        const arrived = [...walk, { type: 'scrolled', position } as const].reduce((state, input) => {
          const next = advance(smallStory, state, input);
          maker(next.position, FULL);
          return next;
        }, start);
        expect(maker(arrived.position, FULL)).toEqual(at(position));
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it('at rest shows exactly the stop’s view, as fitted to the free area', () => {
    const { view } = smallStory.stops[2] ?? expect.fail('stop 2');
    const fitted = fitCamera(view.bounds, LAPTOP, { maxZoom: 9.4 });
    expect(at(2).camera).toEqual(fitted);
    expect(at(2.3).camera).toEqual(fitted);
    expect(at(2.6).camera).toEqual(fitted);
    expect(at(2.7).camera).not.toEqual(fitted);
  });

  it('at rest lacks what the reader took from the map at once, and has it again when it is brought back', () => {
    const maker = createSceneAt(smallStory, LAPTOP);
    const rivers = (ground?: Readonly<Record<string, number>>): unknown =>
      maker(restingPosition(1), { ...FULL, ground }).paint['ground:rivers'];
    expect([rivers(), rivers({ 'ground:rivers': 0 }), rivers({ 'ground:rivers': 1 }), rivers()]).toEqual([
      undefined,
      0,
      1,
      undefined,
    ]);
  });

  it('at rest has the colours and names that were chosen last, and those from before when they are chosen again', () => {
    const maker = createSceneAt(smallStory, LAPTOP);
    const at = (theme: Theme, labels: boolean): unknown => {
      const { paint } = maker(restingPosition(1), { ...FULL, theme, labels });
      return [paint['theme'], paint['labels']];
    };
    expect([
      at('light', true),
      at('dark', true),
      at('light', true),
      at('light', false),
      at('light', true),
    ]).toEqual([
      ['light', 1],
      ['dark', 1],
      ['light', 1],
      ['light', 0],
      ['light', 1],
    ]);
  });

  it('has every key of the paint at every position, and no other', () => {
    const keys = [
      'drawn:boat',
      'drawn:bus',
      'drawn:walk',
      'group:0',
      'group:1',
      'labels',
      'leg:boat',
      'leg:bus',
      'leg:walk',
      'overlay:parks',
      'theme',
    ];
    for (const position of [-1, 0, 1.7, 2.2, 3.99, 99, NaN]) {
      expect(Object.keys(at(position).paint).sort()).toEqual(keys);
    }
  });

  it('fades what two stops show by how far the reader has travelled', () => {
    expect(number(at(1.6), 'overlay:parks')).toBe(0.5);
    expect(number(at(1.8), 'overlay:parks')).toBeCloseTo(0.25, 9);
    expect(number(at(1.8), 'group:0')).toBeCloseTo(0.5, 9);
    expect(number(at(1.8), 'group:1')).toBeCloseTo(0.5, 9);
    expect(number(at(2), 'group:1')).toBe(1);
    expect(number(at(2), 'overlay:parks')).toBe(0);
  });

  it('names the step and stop the reader is nearer to', () => {
    expect(at(0)).toMatchObject({ step: -1, stop: 1 });
    expect(at(2.79)).toMatchObject({ step: 1, stop: 1 });
    expect(at(2.81)).toMatchObject({ step: 1, stop: 2 });
  });

  it('carries theme and labels', () => {
    expect(at(1, { theme: 'projector', labels: false, motion: 'full' }).paint).toMatchObject({
      theme: 'projector',
      labels: 0,
    });
  });
});

describe('routes', () => {
  const drawn = (position: number): number[] =>
    ['drawn:walk', 'drawn:boat', 'drawn:bus'].map((key) => number(at(position), key));

  it('are drawn one after the other while the text is read, and whole before the reader goes on', () => {
    expect(drawn(2)).toEqual([0, 0, 1]);
    expect(drawn(2 + 0.6 * 0.1)).toEqual([expect.closeTo(0.5, 9), 0, 1]);
    expect(drawn(2 + 0.6 * 0.2)).toEqual([1, expect.closeTo(0, 9), 1]);
    expect(drawn(2 + 0.6 * 0.3)).toEqual([1, expect.closeTo(0.5, 9), 1]);
    expect(drawn(2 + 0.6 * 0.45)).toEqual([1, 1, 1]);
    expect(drawn(restingPosition(2))).toEqual([1, 1, 1]);
  });

  it('have no length yet on the way to the stop that draws them, and keep it on the way on', () => {
    expect(drawn(1.9)).toEqual([0, 0, 1]);
    expect(number(at(1.9), 'leg:walk')).toBeCloseTo(0.75, 9);
    expect(drawn(2.9)).toEqual([1, 1, 0]);
    expect(drawn(3.9)).toEqual([1, 1, 1]);
  });

  it('that are there already are not drawn again', () => {
    expect(drawn(3)).toEqual([1, 1, 0]);
    expect(drawn(3 + 0.6 * 0.2)).toEqual([1, 1, expect.closeTo(0.5, 9)]);
  });

  it('never jump in the reader’s sight, in any story', () => {
    const dp = 1e-4;
    fc.assert(
      fc.property(anyStory, share, (story, where) => {
        const maker = createSceneAt(story, LAPTOP);
        const position = where * lastPosition(story.stops.length);
        const [a, b] = [maker(position, FULL), maker(position + dp, FULL)];
        for (const id of story.legs) {
          const ink = (scene: Scene): number => number(scene, `leg:${id}`) * number(scene, `drawn:${id}`);
          // Fastest: three legs drawn in 0.24 of a stop.
          expect(Math.abs(ink(a) - ink(b))).toBeLessThan(13 * dp);
        }
        for (const key of ['group:0', 'group:1', 'overlay:parks', ...story.legs.map((id) => `leg:${id}`)]) {
          expect(Math.abs(number(a, key) - number(b, key))).toBeLessThan(3 * dp);
        }
      }),
      { ...SEED, numRuns: 1500 },
    );
  });
});

describe('the camera of the scene', () => {
  it('moves a little when the reader moves a little, in any story on any screen', () => {
    const dp = 1e-5;
    fc.assert(
      fc.property(anyStory, anyViewport, share, (story, viewport, where) => {
        const maker = createSceneAt(story, viewport);
        const position = where * lastPosition(story.stops.length);
        const [a, b] = [maker(position, FULL).camera, maker(position + dp, FULL).camera];
        const [p, q] = [project(a.center, a.zoom), project(b.center, a.zoom)];
        expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeLessThan(1);
        expect(Math.abs(a.zoom - b.zoom)).toBeLessThan(1e-3);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('rests on the whole plateau', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, share, (story, viewport, where) => {
        const maker = createSceneAt(story, viewport);
        const position = where * lastPosition(story.stops.length);
        const { stop, travel } = splitPosition(position, story.stops.length);
        if (travel === 0) expect(maker(position, FULL).camera).toEqual(maker(stop, FULL).camera);
      }),
      SEED,
    );
  });
});

describe('with reduced motion', () => {
  it('every position shows a stop at rest, with its routes whole', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, share, (story, viewport, where) => {
        const maker = createSceneAt(story, viewport);
        const position = where * lastPosition(story.stops.length);
        const scene = maker(position, STILL);
        const stop = story.stops.findIndex(({ step, number: n }) => step === scene.step && n === scene.stop);
        expect({ ...scene, position: 0 }).toEqual({ ...maker(restingPosition(stop), FULL), position: 0 });
      }),
      SEED,
    );
  });

  it('the view changes half way between two stops', () => {
    expect(at(1.79, STILL).camera).toEqual(at(1).camera);
    expect(at(1.81, STILL).camera).toEqual(at(2).camera);
  });
});
