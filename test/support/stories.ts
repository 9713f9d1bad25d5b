/** A small made-up story for tests of the pure core, and random ones of the same kind. */
import fc from 'fast-check';
import type { Bounds } from '../../src/core/camera/geo.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import type { Stop, Story } from '../../src/core/story/story.ts';

/** One seed for every property, so that a failure comes back. */
export const SEED = { seed: 20230523 } as const;

const LEGS = ['walk', 'boat', 'bus'] as const;

/** The steps' stop counts make the numbering; `stops` holds the opening first. */
function storyOf(counts: readonly number[], looks: readonly Omit<Stop, 'step' | 'number'>[]): Story {
  const places = counts.flatMap((count, step) =>
    Array.from({ length: count }, (_, index) => ({ step, number: index + 1 })),
  );
  const blank: Omit<Stop, 'step' | 'number'> = { view: { bounds: [-10, -10, 10, 10] }, show: {}, draw: [] };
  const stops = [{ step: -1, number: 1 }, ...places].map((at, index) => ({
    ...blank,
    ...looks[index],
    ...at,
  }));
  return {
    id: 'test',
    locale: 'en',
    extent: [-84, 4, -74, 13],
    maxZoom: 10.5,
    steps: counts.map((stopCount, index) => ({
      id: `step-${index}`,
      chapter: 'one',
      title: `Step ${index}`,
      firstStop: 1 + counts.slice(0, index).reduce((sum, count) => sum + count, 0),
      stopCount,
    })),
    stops,
    placeGroups: [
      { key: 'place-group:0', places: ['hill', 'harbour'] },
      { key: 'place-group:1', places: ['village'] },
    ],
    legs: LEGS,
    overlays: [{ id: 'parks', kind: 'names', role: 'land', layer: 'labels', features: ['park'] }],
  };
}

/**
 * Index 0 the opening · 1 step 0 · 2 and 3 step 1 (draws `walk` then `boat`; then shows both and draws `boat`,
 * which is there already, and `bus`) · 4 step 2 with the same view.
 */
export const smallStory: Story = storyOf(
  [1, 2, 1],
  [
    { view: { bounds: [-168, -54, -34, 72] }, show: {}, draw: [] },
    { view: { bounds: [-84, 5.5, -74.5, 11.5] }, show: { 'place:hill': 1, 'overlay:parks': 0.5 }, draw: [] },
    {
      view: { bounds: [-77.85, 8.2, -77.1, 8.75], maxZoom: 9.4 },
      show: { 'place:village': 1, 'leg:walk': 1, 'leg:boat': 1 },
      draw: ['walk', 'boat'],
    },
    {
      view: { bounds: [-83.1, 7.1, -77.4, 9.7] },
      show: { 'place:village': 1, 'leg:walk': 0.35, 'leg:boat': 1, 'leg:bus': 1 },
      draw: ['boat', 'bus'],
    },
    { view: { bounds: [-83.1, 7.1, -77.4, 9.7] }, show: { 'overlay:parks': 1 }, draw: [] },
  ],
);

/** Subjects from a village to a continent, in the latitudes a story may show. */
export const anyBounds: fc.Arbitrary<Bounds> = fc
  .record({
    lon: fc.double({ min: -120, max: 20, noNaN: true }),
    lat: fc.double({ min: -55, max: 60, noNaN: true }),
    width: fc.double({ min: 0.05, max: 60, noNaN: true }),
    height: fc.double({ min: 0.05, max: 12, noNaN: true }),
  })
  .map(({ lon, lat, width, height }): Bounds => [lon, lat, lon + width, lat + height]);

const anyStrength = fc.constantFrom(0, 0.35, 1);

const anyLook = fc
  .record({
    bounds: anyBounds,
    hill: anyStrength,
    village: anyStrength,
    parks: anyStrength,
    strengths: fc.tuple(anyStrength, anyStrength, anyStrength),
    draw: fc.subarray([...LEGS]),
  })
  .map(({ bounds, hill, village, parks, strengths, draw }) => {
    const legs = Object.fromEntries(LEGS.map((id, index) => [`leg:${id}`, strengths[index] ?? 0]));
    return {
      view: { bounds },
      show: { 'place:hill': hill, 'place:village': village, 'overlay:parks': parks, ...legs },
      draw: draw.filter((id) => legs[`leg:${id}`] !== 0),
    };
  });

export const anyStory: fc.Arbitrary<Story> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 })
  .chain((counts) => {
    const total = 1 + counts.reduce((sum, count) => sum + count, 0);
    return fc.array(anyLook, { minLength: total, maxLength: total }).map((looks) => storyOf(counts, looks));
  });

export const anySize = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 568, max: 1440 }),
});

export const anyViewport = anySize.map(({ width, height }) => viewportFor(width, height));
