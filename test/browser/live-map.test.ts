/** The real map: it draws the island, tells the reader's hand from the story's, and survives a lost context. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PALETTES } from '../../src/core/map/palette.ts';
import { createSceneAt } from '../../src/core/story/scene-at.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import type { Scene } from '../../src/core/story/scene.ts';
import { openMap } from '../../src/map/open-map.ts';
import type { MapView } from '../../src/map/ports.ts';
import { islandData, islandStory } from '../support/page-story.ts';

const WIDTH = 800;
const HEIGHT = 600;
const DRAWN = { timeout: 50_000 } as const;
const scene = (position: number): Scene =>
  createSceneAt(islandStory, viewportFor(WIDTH, HEIGHT))(position, {
    theme: 'light',
    labels: true,
    motion: 'full',
  });

let container: HTMLElement;
let view: MapView | null = null;
let told: string[] = [];

const open = async (data = islandData): Promise<MapView> => {
  view = await openMap({
    container,
    story: islandStory,
    assets: data.assets,
    scene: scene(1),
    motion: () => 'still',
    events: {
      onDrawn: () => told.push('drawn'),
      onFailed: (code) => told.push(code),
      onRestored: () => told.push('restored'),
      onTaken: () => told.push('taken'),
      onMoved: () => undefined,
    },
  });
  if (view === null) throw new Error(`No map: ${told.join()}`);
  return view;
};
const canvas = (): HTMLCanvasElement => {
  const found = container.querySelector('canvas');
  if (found === null) throw new Error('The map has no canvas.');
  return found;
};
/** Colour of one pixel, read in the frame in which it is drawn. */
const pixelAt = (x: number, y: number): Promise<string> =>
  new Promise((resolve) => {
    // A camera that differs by nothing anyone could see makes the map draw again.
    const again = scene(1);
    view?.show({ ...again, camera: { ...again.camera, zoom: again.camera.zoom + 1e-9 * Math.random() } });
    requestAnimationFrame(() => {
      const copy = new OffscreenCanvas(1, 1).getContext('2d');
      const scale = canvas().width / WIDTH;
      copy?.drawImage(canvas(), -x * scale, -y * scale);
      const [red = 0, green = 0, blue = 0] = copy?.getImageData(0, 0, 1, 1).data ?? [];
      resolve(`#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`);
    });
  });

beforeEach(async () => {
  await page.viewport(WIDTH, HEIGHT);
  container = document.createElement('div');
  container.style.cssText = `position: fixed; inset: 0; inline-size: ${String(WIDTH)}px; block-size: ${String(HEIGHT)}px`;
  document.body.append(container);
  told = [];
});
afterEach(() => {
  view?.remove();
  view = null;
  container.remove();
});

describe('the live map', () => {
  test('draws land in the colour of land, exactly where the scene wants it', async () => {
    const map = await open();
    await expect.poll(() => told, DRAWN).toEqual(['drawn']);
    const { x, y, width, height } = viewportFor(WIDTH, HEIGHT).free;
    // At this width the card lies below; the island's harbour is in the middle of what is left.
    await expect.poll(() => pixelAt(x + width / 2, y + height / 2), DRAWN).toBe(PALETTES.light.relief[0]);
    map.show(scene(1));
    expect(map.camera().zoom).toBeCloseTo(scene(1).camera.zoom, 9);
    expect(map.camera().center[0]).toBeCloseTo(scene(1).camera.center[0], 9);
    expect(container.querySelector('.maplibregl-ctrl')).toBeNull();
    expect(canvas().tabIndex).toBe(-1);
  });

  test('a camera that shows more than the world is left as it is', async () => {
    const map = await open();
    const { camera, ...rest } = scene(0);
    const wide = { ...camera, center: [-30, 60] as const, zoom: -0.5 };
    map.show({ ...rest, camera: wide });
    expect(map.camera()).toEqual(wide);
  });

  test('the reader’s drag is told, the story’s moves are not, and the story takes its view back', async () => {
    const map = await open();
    await expect.poll(() => told, DRAWN).toEqual(['drawn']);
    map.show(scene(2));
    map.resize();
    map.show(scene(1));
    expect(told).toEqual(['drawn']);
    map.setInteractive(true);
    expect(canvas().tabIndex).toBe(0);
    await userEvent.dragAndDrop(canvas(), canvas(), {
      sourcePosition: { x: 400, y: 200 },
      targetPosition: { x: 300, y: 200 },
    });
    await expect.poll(() => told).toEqual(['drawn', 'taken']);
    canvas().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => told).toEqual(['drawn', 'taken', 'taken']);
    const there = map.camera();
    expect(there.center[0]).toBeGreaterThan(scene(1).camera.center[0]);
    map.show(scene(2));
    expect(map.camera().center[0]).toBeCloseTo(there.center[0], 6);
    for (let count = 0; count < 40; count += 1) map.nudge('east');
    const [, , east] = islandStory.extent;
    expect(map.camera().center[0]).toBeLessThanOrEqual(east);
    map.setInteractive(false);
    expect(map.camera().center[0]).toBeCloseTo(scene(2).camera.center[0], 9);
    expect(canvas().tabIndex).toBe(-1);
  });

  test('a lost context is told, and so is the map that comes back with the present scene', async () => {
    const map = await open();
    await expect.poll(() => told, DRAWN).toEqual(['drawn']);
    const context = canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
    context?.loseContext();
    await expect.poll(() => told).toEqual(['drawn', 'context-lost']);
    map.show(scene(2));
    context?.restoreContext();
    await expect.poll(() => told, DRAWN).toEqual(['drawn', 'context-lost', 'restored']);
    expect(map.camera().center[0]).toBeCloseTo(scene(2).camera.center[0], 9);
    context?.loseContext();
    await expect.poll(() => told.at(-1)).toBe('context-lost');
    map.remove();
    view = null;
    expect(container.childElementCount).toBe(0);
  });

  test('where WebGL is refused the failure is told, and the container is left empty', async () => {
    const refused = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await expect(open()).rejects.toThrow('No map: no-webgl');
    refused.mockRestore();
    expect(container.childElementCount).toBe(0);
  });

  test('a layer that cannot be loaded is told, once, and nothing reaches the console', async () => {
    await open({ ...islandData, assets: { ...islandData.assets, layers: ['land', 'sea'] } });
    await expect.poll(() => told, DRAWN).toEqual(['load-failed']);
  });
});
