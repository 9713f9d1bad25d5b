/** Measuring and taking the map apart: by click and by keyboard, all of it undone again. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HEIGHT_TILES } from '../../src/core/explore/heights.ts';
import type { StoryExplorer } from '../../src/elements/explore/story-explorer.ts';
import { mountFurnished } from '../support/furnished.ts';
import type { MountedStory } from '../support/page-fragment.ts';

let mounted: MountedStory;
const press = (name: string | RegExp): Promise<void> => userEvent.click(page.getByRole('button', { name }));
const panel = (): StoryExplorer | null => mounted.story.querySelector('story-explorer');
const opened = async (): Promise<StoryExplorer> => {
  await press('Measure, layers and heights');
  await expect.poll(panel).toBeTruthy();
  const found = panel()!;
  await found.updateComplete;
  return found;
};
const cells = (explorer: StoryExplorer): string[] =>
  [...explorer.renderRoot.querySelectorAll('tfoot td')].map(({ textContent }) => textContent);
const status = (): string => mounted.story.querySelector('[data-story-status]')?.textContent ?? '';
const moveTo = (lon: number, lat: number): void => {
  mounted.map.move({ center: [lon, lat], zoom: 9, bearing: 0, pitch: 0 });
};

beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = await mountFurnished();
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted.unmount();
});

describe('the tools for exploring', () => {
  beforeEach(() => {
    mounted.story.explore();
  });

  test('axe finds nothing wrong, and every button is at least 44 pixels', async () => {
    const explorer = await opened();
    await press('Add a point at the cross');
    moveTo(-30, -35);
    await press('Add a point at the cross');
    const { violations } = await axe.run(explorer);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const buttons = [...explorer.renderRoot.querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(3);
    for (const { offsetHeight } of buttons) expect(offsetHeight).toBeGreaterThanOrEqual(44);
  });

  test('points at the cross make a line, told in words and kilometres, and each can be taken back', async () => {
    const explorer = await opened();
    moveTo(-30, -35);
    await press('Add a point at the cross');
    expect(status()).toContain('35°');
    moveTo(-30, -36);
    await press('Add a point at the cross');
    await explorer.updateComplete;
    expect(cells(explorer).slice(0, 2)).toEqual(['111.2', '69.1']);
    expect(status()).toBe('2 points, 111.2 km (69.1 mi) in straight lines.');
    await press('Clear');
    expect(explorer.now.points).toHaveLength(0);
    await press('Undo');
    expect(explorer.now.points).toHaveLength(2);
    await press('Undo');
    expect(explorer.now.points).toHaveLength(1);
    await press('Undo');
    await expect
      .poll(() => page.getByRole('button', { name: 'Undo' }).element().getAttribute('aria-disabled'))
      .toBe('true');
  });

  test('a click on the map sets the point where it was clicked', async () => {
    const explorer = await opened();
    moveTo(-30, -35);
    const stage = mounted.story.querySelector<HTMLElement>('story-stage')!;
    const click = (clientX: number, clientY: number): void => {
      for (const type of ['pointerdown', 'click'])
        stage.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }));
    };
    const { left, top } = stage.getBoundingClientRect();
    click(left + 640, top + 400);
    click(left + 640 + 64, top + 400);
    const [first, second] = explorer.now.points;
    expect(first?.[0]).toBeCloseTo(-30, 6);
    expect(first?.[1]).toBeCloseTo(-35, 6);
    // 512 · 2^9 pixels go round the world.
    expect(second?.[0]).toBeCloseTo(-30 + (64 * 360) / (512 * 2 ** 9), 6);
  });

  test('the cross says where it is in both notations, and follows the map', async () => {
    const explorer = await opened();
    moveTo(-30.5, -35.25);
    await explorer.updateComplete;
    const words = explorer.renderRoot.querySelector('.middle')?.textContent.replace(/\s+/g, ' ');
    expect(words).toContain('35° 15′ S, 30° 30′ W');
    expect(words).toContain('−35.25°, −30.5°');
  });

  test('what is taken away from the map is paint of the scene, and comes back with the story', async () => {
    const explorer = await opened();
    await userEvent.click(page.getByRole('checkbox', { name: /^Rivers/ }));
    expect(mounted.story.state?.ground).toMatchObject({ 'ground:rivers': 0, 'ground:roads': 1 });
    await expect.poll(() => mounted.map.scenes.at(-1)?.paint['ground:rivers']).toBe(0);
    await userEvent.click(page.getByRole('checkbox', { name: /^Names/ }));
    expect(mounted.story.state?.labels).toBe(false);
    await press('Undo');
    expect(mounted.story.state?.labels).toBe(true);
    await press('Undo');
    await expect.poll(() => mounted.map.scenes.at(-1)?.paint['ground:rivers']).toBe(1);
    await userEvent.click(page.getByRole('checkbox', { name: /^Rivers/ }));
    await expect.poll(() => mounted.map.scenes.at(-1)?.paint['ground:rivers']).toBe(0);
    mounted.story.resume();
    expect(explorer.isConnected).toBe(false);
    await expect.poll(() => mounted.map.scenes.at(-1)?.paint['ground:rivers']).toBe(1);
  });

  test('heights asked for by keyboard are told, and the focus stays with them', async () => {
    const explorer = await opened();
    const { place } = explorer;
    explorer.place = place && { ...place, assets: { ...place.assets, terrain: true } };
    moveTo(-30, -35);
    await press('Add a point at the cross');
    moveTo(-30, -35.1);
    await press('Add a point at the cross');
    const tile = new OffscreenCanvas(HEIGHT_TILES.size, HEIGHT_TILES.size);
    const paper = tile.getContext('2d');
    // A thousand metres as relief tiles write them: 131 · 256 + 232 − 32,768.
    if (paper !== null) paper.fillStyle = 'rgb(131 232 0)';
    paper?.fillRect(0, 0, HEIGHT_TILES.size, HEIGHT_TILES.size);
    const blob = await tile.convertToBlob();
    vi.spyOn(window, 'fetch').mockImplementation((address) =>
      Promise.resolve(
        String(address instanceof Request ? address.url : address).endsWith('.webp')
          ? new Response(blob)
          : Response.json({}),
      ),
    );
    page.getByRole('button', { name: 'Show the heights' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(status).toContain('Highest about 1,000 m');
    expect(explorer.shadowRoot?.activeElement?.textContent).toBe('Heights along the line');
    await userEvent.tab();
    expect(explorer.shadowRoot?.activeElement).toBe(
      page.getByRole('slider', { name: 'Place on the line' }).element(),
    );
  });

  test('Escape closes the tools first and leaves the map second, and the focus goes back', async () => {
    await opened();
    expect(panel()?.shadowRoot?.activeElement?.textContent).toBe('Map tools');
    await userEvent.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(mounted.story.state?.lead).toBe('reader');
    await expect
      .poll(() => mounted.story.querySelector('story-controls')?.shadowRoot?.activeElement?.ariaLabel)
      .toBe('Measure, layers and heights');
    await userEvent.keyboard('{Escape}');
    expect(mounted.story.state?.lead).toBe('story');
  });
});

test('over pictures the cross moves instead of the map, and layers are not offered', async () => {
  mounted.map.events.onFailed('context-lost', 'lost');
  // As the page's own sheet lays it out.
  for (const picture of mounted.story.querySelectorAll<HTMLElement>('.still img'))
    Object.assign(picture.style, { position: 'fixed', inset: '0', width: '1280px', height: '720px' });
  const explorer = await opened();
  await press('Add a point at the cross');
  await press('Cross to the east');
  await press('Add a point at the cross');
  const [first, second] = explorer.now.points;
  expect(second![0]).toBeGreaterThan(first![0]);
  expect(second![1]).toBeCloseTo(first![1], 6);
  expect(page.getByRole('checkbox').elements()).toEqual([]);
});
