/** A slow map: the reader is offered one without movement, and decides. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { offerLight } from '../../src/elements/story-light.ts';
import type { StorySpeed } from '../../src/elements/story-speed.ts';
import { mountFurnished } from '../support/furnished.ts';
import type { MountedStory } from '../support/page-fragment.ts';

let mounted: MountedStory;
let frames = new Map<number, FrameRequestCallback>();
let requests = 0;
let now = 0;
const offer = (): HTMLElement | null => mounted.story.querySelector('story-light');

/** The reader moves the map, and each of its frames takes this long. */
const move = (count: number, milliseconds: number): void => {
  for (let step = 0; step < count; step += 1) {
    mounted.map.move({ center: [-30 + step / 1000, -35], zoom: 9, bearing: 0, pitch: 0 });
    now += milliseconds;
    const waiting = frames;
    frames = new Map();
    for (const run of waiting.values()) run(now);
  }
};

/** Time passes only as `move` says. */
const stopFrames = (): void => {
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => {
    requests += 1;
    frames.set(requests, run);
    return requests;
  });
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((request) => {
    frames.delete(request);
  });
};

beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = await mountFurnished();
  mounted.story.explore();
  stopFrames();
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted.unmount();
});

describe('on a device that draws the map', () => {
  test('fast, nothing is offered', async () => {
    move(400, 16);
    vi.restoreAllMocks();
    await new Promise((done) => requestAnimationFrame(done));
    expect(offer()).toBeNull();
  });

  test('slowly, a map without movement is offered in words; it is in the address and can be taken back', async () => {
    move(60, 80);
    vi.restoreAllMocks();
    await expect.poll(offer).toBeTruthy();
    expect(mounted.story.state?.motion).toBe('full');
    const { violations } = await axe.run(offer()!);
    expect(violations.map(({ id }) => id)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Show it without movement' }));
    expect(mounted.story.state?.motion).toBe('still');
    expect(location.search).toContain('motion=still');
    expect(offer()).toBeNull();
    mounted.story.resume();
    await userEvent.click(page.getByRole('button', { name: 'Motion: still' }));
    expect(mounted.story.state?.motion).toBe('full');
    expect(location.search).not.toContain('motion');
    expect([localStorage.length, document.cookie]).toEqual([0, '']);
  });

  test('slowly, who reads on without an answer has the words back, and is still at full motion', async () => {
    move(60, 80);
    vi.restoreAllMocks();
    await expect.poll(offer).toBeTruthy();
    mounted.story.resume();
    mounted.story.goTo('harbour');
    expect(offer()).not.toBeNull();
    mounted.story.goTo('far-shore');
    await expect.poll(offer).toBeNull();
    expect(mounted.story.state?.motion).toBe('full');
  });

  test('slowly, a teacher who presents is told the key that shows it without movement, and no offer covers the view', async () => {
    mounted.story.resume();
    mounted.story.mode = 'present';
    vi.restoreAllMocks();
    const told = () => mounted.story.querySelector('.present-notice')?.textContent;
    await expect.poll(() => mounted.story.querySelector('.present-bar')).toBeTruthy();
    await userEvent.keyboard('m');
    stopFrames();
    move(60, 80);
    vi.restoreAllMocks();
    await expect.poll(told).toContain('“Map without movement” (V)');
    expect(offer()).toBeNull();
    await userEvent.keyboard('v');
    expect(mounted.story.state?.motion).toBe('still');
    await expect.poll(told).toBeUndefined();
    await userEvent.keyboard('v{Escape}{Escape}');
    await expect.poll(() => mounted.story.mode).toBe('scroll');
    // Who reads on was not asked yet.
    mounted.story.explore();
    stopFrames();
    // What was slow for the class says nothing of the map as it is now.
    move(60, 16);
    vi.restoreAllMocks();
    await new Promise((done) => requestAnimationFrame(done));
    expect(offer()).toBeNull();
    stopFrames();
    move(120, 80);
    vi.restoreAllMocks();
    await expect.poll(offer).toBeTruthy();
  });

  test('slowly, who has chosen while the offer was on its way is not asked any more', () => {
    vi.restoreAllMocks();
    const place = mounted.story.querySelector<StorySpeed>('story-speed')!;
    const host = place.host!;
    host.chooseMotion('still');
    const end = offerLight(place, host);
    expect(offer()).toBeNull();
    expect(mounted.story.querySelector('[data-story-status]')?.textContent).not.toContain('slow');
    end();
    host.chooseMotion('full');
  });

  test('slowly, no is an answer', async () => {
    move(60, 80);
    await expect.poll(offer).toBeTruthy();
    vi.restoreAllMocks();
    await userEvent.click(page.getByRole('button', { name: 'Leave it as it is' }));
    expect([offer(), mounted.story.state?.motion]).toEqual([null, 'full']);
    // Who goes on by keyboard is not thrown back to the top of the page.
    expect(document.activeElement?.localName).toBe('story-controls');
  });
});
