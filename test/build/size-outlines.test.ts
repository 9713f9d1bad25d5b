/** Outlines to compare with: over the story's subject, each as large there as where it comes from. */
import { area, centroid, distance } from '@turf/turf';
import { beforeAll, expect, test } from 'vitest';
import { knownAreas } from '../../src/build/pages/known-areas.ts';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { movedTo, sizeOutlines } from '../../src/build/size-outlines.ts';
import type { SizeOutlines } from '../../src/core/compare/outlines.ts';
import { readyStory, REAL_STORY, TINY_STORY } from '../support/story-pages.ts';

let ready: ReadyStory;
beforeAll(async () => {
  ready = await readyStory(REAL_STORY);
});

test('an area keeps its size to one part in two hundred at any latitude', () => {
  const known = knownAreas(ready.loaded);
  expect(known.length).toBeGreaterThan(4);
  for (const { id, outline } of known) {
    for (const to of [[-77.2, 8.1] as const, [20, 60] as const]) {
      const moved = movedTo(outline, to);
      expect(Math.abs(area(moved) / area(outline) - 1), id).toBeLessThan(0.005);
      expect(distance(centroid(moved), [...to]), id).toBeLessThan(20);
    }
  }
});

test('the areas of the table have an outline that lies in the picture, whole', () => {
  const text = sizeOutlines(ready);
  const { width, height, areas } = JSON.parse(text ?? '{}') as SizeOutlines;
  expect(Object.keys(areas).sort()).toEqual(
    knownAreas(ready.loaded)
      .map(({ id }) => id)
      .sort(),
  );
  for (const [id, path] of Object.entries(areas)) {
    const points = [...path.matchAll(/(-?\d+) (-?\d+)/g)];
    expect(points.length, id).toBeGreaterThan(8);
    for (const [, x, y] of points) {
      expect([id, Number(x) > 200 && Number(x) < width - 200]).toEqual([id, true]);
      expect([id, Number(y) > 0 && Number(y) < height]).toEqual([id, true]);
    }
  }
});

test('a story that compares nothing on a map has no outlines', async () => {
  expect(sizeOutlines(await readyStory(TINY_STORY))).toBeUndefined();
});
