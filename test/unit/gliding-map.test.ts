/** The map of a frame between two steps: it travels, unless less motion was asked for. */
import { afterEach, expect, test, vi } from 'vitest';
import { gliding } from '../../src/embed/gliding-map.ts';
import type { Scene } from '../../src/core/story/scene.ts';
import type { MapOptions } from '../../src/map/ports.ts';
import { createFakeMap } from '../support/fake-map.ts';
import { smallStory } from '../support/stories.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const sceneAt = (position: number): Scene => ({
  position,
  step: position,
  stop: 1,
  camera: { center: [position, 0], zoom: 4, bearing: 0, pitch: 0 },
  paint: {},
});

/** Shows two scenes, and every frame that is asked for in between; gives the places the camera went to. */
async function travel(motion: 'full' | 'still'): Promise<readonly number[]> {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const container = { clientWidth: 640, clientHeight: 640 };
  const fake = createFakeMap();
  const options = {
    container,
    story: smallStory,
    assets: {},
    scene: sceneAt(0),
    motion: () => motion,
    events: { onDrawn: () => undefined },
  };
  const view = await gliding(fake.openMap)(options as unknown as MapOptions);
  view?.show(sceneAt(0));
  view?.show(sceneAt(8));
  for (let now = performance.now(); frames.length > 0; now += 200) frames.shift()?.(now);
  return fake.scenes.map(({ camera }) => camera.center[0]);
}

test('24: with less motion a step is a cut; else the camera passes what lies between', async () => {
  expect(new Set(await travel('still'))).toEqual(new Set([0, 8]));
  const way = await travel('full');
  expect(way.length).toBeGreaterThan(5);
  expect(way.at(-1)).toBe(8);
  expect(way).toEqual([...way].sort((a, b) => a - b));
});
