/** The story's root element on a prerendered page, with a map that only remembers. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSceneAt } from '../../src/core/story/scene-at.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import { StoryReadyEvent, type StoryStepDetail } from '../../src/elements/events.ts';
import { openListenerLedger } from '../support/listener-ledger.ts';
import { mountStory, type MountedStory, type MountOptions } from '../support/page-fragment.ts';
import { islandStory } from '../support/page-story.ts';
import { atRest, readAt } from '../support/scripted-scroll.ts';

let mounted: MountedStory | null = null;
const mount = async (options: MountOptions = {}): Promise<MountedStory> => {
  mounted = mountStory(options);
  await mounted.story.ready;
  await atRest(mounted.story);
  return mounted;
};
const makeLive = async ({ story, map }: MountedStory): Promise<void> => {
  window.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => map.opened.length).toBe(1);
  map.events.onDrawn();
  await story.updateComplete;
};
const status = (): string => document.querySelector('[data-story-status]')?.textContent ?? '';

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

describe('story-map', () => {
  test('axe finds nothing wrong, with stills and with a live map', async () => {
    const fragment = await mount();
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    const check = async (): Promise<string[]> =>
      (await axe.run(document, options)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(await check()).toEqual([]);
    await makeLive(fragment);
    await expect
      .poll(() => fragment.story.querySelector('story-controls')?.shadowRoot?.textContent)
      .toBeTruthy();
    fragment.story.explore();
    await fragment.story.querySelector('story-controls')?.updateComplete;
    expect(await check()).toEqual([]);
  });

  test('tells how many steps there are and which one the reader is at', async () => {
    const told: number[] = [];
    const hear = (event: Event): void => {
      if (event instanceof StoryReadyEvent) told.push(event.detail.total);
    };
    document.addEventListener('story-ready', hear);
    const { story } = await mount();
    document.removeEventListener('story-ready', hear);
    expect(told).toEqual([3]);
    expect(story.steps.map(({ id }) => id)).toEqual(['harbour', 'hills', 'far-shore']);
    expect(story.hasAttribute('step')).toBe(false);
    await readAt(story, '#hills', 0.25);
    expect(story.getAttribute('step')).toBe('hills');
    expect(story.state).toMatchObject({ step: 1, stop: 1, by: 'scroll' });
  });

  test('one event for each stop the reader comes to, forwards and backwards', async () => {
    const { story } = await mount();
    const seen: StoryStepDetail[] = [];
    story.addEventListener('story-step', ({ detail }) => {
      seen.push(detail);
    });
    await readAt(story, '#harbour', 0.4);
    await readAt(story, '#harbour', 0.6);
    await readAt(story, '#hills', 0.25);
    await readAt(story, '#hills', 0.75);
    await readAt(story, '#harbour', 0.5);
    const base = { total: 3, by: 'scroll' };
    expect(seen).toEqual([
      { ...base, id: 'harbour', index: 0, stop: 1 },
      { ...base, id: 'hills', index: 1, stop: 1 },
      { ...base, id: 'hills', index: 1, stop: 2 },
      { ...base, id: 'harbour', index: 0, stop: 1 },
    ]);
  });

  test('any way to a place ends in the same picture, which is exactly that of the place', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    const { story } = fragment;
    const walks = [['#harbour', '#far-shore'], ['#far-shore', '#hills'], ['#top']];
    const scenes = [];
    for (const walk of walks) {
      for (const stop of walk) await readAt(story, stop);
      await readAt(story, '#hills', 0.45);
      scenes.push(story.scene);
    }
    expect(scenes[1]).toEqual(scenes[0]);
    expect(scenes[2]).toEqual(scenes[0]);
    const { state } = story;
    if (state === null) throw new Error('no state');
    expect(story.scene).toEqual(createSceneAt(islandStory, viewportFor(1280, 800))(state.position, state));
    expect(story.camera()).toEqual(story.scene?.camera);
  });

  test('check 16: a page at rest asks for no frame', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    await readAt(fragment.story, '#hills', 0.45);
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    for (let count = 0; count < 5; count += 1) await new Promise(requestAnimationFrame);
    // These five are the test's own.
    expect(frames).toHaveBeenCalledTimes(5);
    frames.mockRestore();
  });

  test('the line in the bar is as long as what was read, also after the bar was away, and moves by nothing else', async () => {
    const { story } = await mount();
    const bar = story.querySelector<HTMLElement>('.bar')!;
    const line = story.querySelector<HTMLElement>('[data-story-progress]')!;
    const share = (): number => line.getBoundingClientRect().width / line.offsetWidth;
    expect(share()).toBeLessThan(0.2);
    await readAt(story, '#hills', 0.45);
    expect(share()).toBeGreaterThan(0.2);
    expect(share()).toBeLessThan(0.9);
    bar.style.display = 'none';
    await readAt(story, '#far-shore', 0.3);
    bar.style.display = '';
    const near = share();
    expect(near).toBeGreaterThan(0.5);
    const parent = story.parentElement!;
    story.remove();
    parent.append(story);
    await readAt(story, '#far-shore', 0.9);
    expect(share()).toBe(1);
    expect(document.getAnimations().map(({ playState }) => playState)).toEqual(['paused']);
    // Written on the whole text it would be styled anew in each frame.
    expect(story.style.length).toBe(0);
  });
});

describe('going to a step', () => {
  test('goes there at once, without a flight over the steps between', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    const { story, map } = fragment;
    const before = map.scenes.length;
    story.goTo('far-shore');
    await atRest(story);
    expect(story.state).toMatchObject({ step: 2, stop: 1, by: 'api' });
    expect(map.scenes.slice(before).every(({ step }) => step === 2)).toBe(true);
  });

  test('goes to a later stop of a step, and nowhere when there is none', async () => {
    const { story } = await mount();
    story.goTo('hills', 2);
    await atRest(story);
    expect(story.state).toMatchObject({ step: 1, stop: 2 });
    const place = window.scrollY;
    story.goTo('hills', 3);
    story.goTo('nowhere');
    await atRest(story);
    expect(window.scrollY).toBe(place);
  });

  test('the step property takes the reader there, and gives way to a real step', async () => {
    const { story } = await mount();
    story.step = 'hills';
    await story.updateComplete;
    await atRest(story);
    expect(story.state).toMatchObject({ step: 1, by: 'api' });
    story.step = 'nowhere';
    await story.updateComplete;
    expect(story.step).toBe('hills');
  });

  test('check 18: a link moves the focus to the heading, and adds nothing to the history', async () => {
    const { story } = await mount();
    const entries = history.length;
    await userEvent.click(page.getByRole('link', { name: 'The hills' }));
    await atRest(story);
    expect(document.activeElement?.id).toBe('hills-title');
    expect(location.hash).toBe('#hills');
    expect(history.length).toBe(entries);
    const current = story.querySelector('nav [aria-current="step"]');
    expect(current?.textContent).toBe('The hills');
    expect(status()).toBe('Step 2 of 3: The hills');
  });

  test('a link to a source is left to the browser, and its hash stays', async () => {
    const { story } = await mount({ address: '#hills' });
    story.querySelector<HTMLAnchorElement>('#hills a')?.click();
    await atRest(story);
    expect(location.hash).toBe('#source-1');
    await readAt(story, '#harbour');
    expect(location.hash).toBe('#harbour');
  });

  test('check 29: the status line is silent while the reader scrolls', async () => {
    const { story } = await mount();
    await readAt(story, '#harbour');
    await readAt(story, '#hills', 0.25);
    expect(status()).toBe('');
  });
});

describe('the address', () => {
  test('a link to a stop opens there', async () => {
    const { story } = await mount({ address: '#hills.2' });
    expect(story.state).toMatchObject({ step: 1, stop: 2, by: 'link' });
    expect(story.step).toBe('hills');
    expect(location.hash).toBe('#hills.2');
  });

  test('follows the reader without a new entry, and so does the link to the other language', async () => {
    const { story } = await mount({ address: '?theme=dark' });
    const entries = history.length;
    await readAt(story, '#far-shore');
    expect(location.hash).toBe('#far-shore');
    expect(history.length).toBe(entries);
    const link = story.querySelector<HTMLAnchorElement>('a[data-story-language]');
    expect(link?.getAttribute('href')).toMatch(/\/es\/\?theme=dark#far-shore$/);
    await readAt(story, '#top');
    expect(location.hash).toBe('');
  });

  test('a hash typed by hand takes the reader there; one that is not in the story does not', async () => {
    const { story } = await mount();
    location.hash = '#far-shore';
    await expect.poll(() => story.state?.step).toBe(2);
    location.hash = '#elsewhere';
    await atRest(story);
    expect(story.state?.step).toBe(2);
  });

  test('asks for colours and labels; what it does not know it ignores', async () => {
    const { story } = await mount({ address: '?theme=projector&labels=off&motion=wild&what=ever' });
    expect(story.state).toMatchObject({ theme: 'projector', labels: false, motion: 'full' });
    expect(document.documentElement.dataset['theme']).toBe('projector');
    const source = story.querySelector('source');
    expect(source?.media).toBe('not all');
    story.theme = 'dark';
    await story.updateComplete;
    expect(source?.media).toBe('all');
    expect(location.search).toContain('theme=dark');
  });
});

describe('the live map', () => {
  test('is asked for at the first sign of a reader, and shown when it is drawn', async () => {
    const fragment = await mount();
    const { story, map } = fragment;
    expect(map.opened).toHaveLength(0);
    expect(story.camera()).toBeNull();
    window.dispatchEvent(new Event('pointermove'));
    await expect.poll(() => map.opened.length).toBe(1);
    expect(story.dataset['map']).toBe('loading');
    map.events.onDrawn();
    expect(story.dataset['map']).toBe('live');
    expect(await story.mapReady).toBe('live');
    expect(story.querySelector('story-stage')?.getAttribute('aria-label')).toBe('Map: An island');
    const described = story.querySelector('story-stage')?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('What opening shows. View 1 of opening.');
  });

  test('is described by the words of the view it shows, and they are marked among those of the step', async () => {
    const { story } = await mount();
    const step = story.data?.story.steps.find(({ stopCount }) => stopCount > 1);
    story.goTo(step?.id ?? '', 2);
    await expect
      .poll(() => story.querySelector('story-stage > p[hidden]')?.textContent)
      .toBe(`What ${String(step?.id)} shows. View 2 of ${String(step?.id)}.`);
    const marked = [...story.querySelectorAll(`[data-step="${String(step?.id)}"] [data-now]`)];
    expect(marked.map(({ id }) => id)).toEqual([`${String(step?.id)}-words`, `${String(step?.id)}-words-2`]);
  });

  test('check 30: without WebGL the stills stay, and one sentence says so', async () => {
    const fragment = await mount();
    const { story, map } = fragment;
    map.refuse = true;
    const errors: string[] = [];
    story.addEventListener('story-error', ({ detail }) => {
      errors.push(detail.code);
    });
    window.dispatchEvent(new Event('pointermove'));
    expect(await story.mapReady).toBe('still');
    expect(story.dataset['map']).toBe('still');
    expect(status()).toMatch(/cannot draw the live map/);
    expect(errors).toEqual(['no-webgl']);
    await readAt(story, '#hills', 0.25);
    expect(story.step).toBe('hills');
  });

  test('check 30: a map script that cannot be loaded leaves the stills', async () => {
    const { story } = await mount({ loadMap: () => Promise.reject(new Error('offline')) });
    window.dispatchEvent(new Event('pointermove'));
    expect(await story.mapReady).toBe('still');
    expect(story.state).toMatchObject({ map: 'still', mapReason: 'load-failed' });
    expect(status()).toMatch(/could not be loaded/);
  });

  test('check 30: a lost context brings the stills back, and a restored one the map', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    const { story, map } = fragment;
    const seen: string[] = [];
    story.addEventListener('story-map-status', ({ detail }) => {
      seen.push(detail.status);
    });
    map.events.onFailed('context-lost', 'lost');
    expect(story.dataset['map']).toBe('still');
    expect(status()).toMatch(/stopped/);
    map.events.onRestored();
    expect(story.dataset['map']).toBe('live');
    expect(status()).toMatch(/is back/);
    expect(seen).toEqual(['still', 'live']);
    expect(map.alive).toBe(1);
  });

  test('in still mode no map is ever asked for', async () => {
    const { story, map } = await mount({ attributes: { mode: 'still' } });
    expect(await story.mapReady).toBe('still');
    await readAt(story, '#hills');
    expect(map.opened).toHaveLength(0);
  });

  test('check 17: with less motion the picture only ever stands at a stop', async () => {
    const fragment = await mount({ address: '?motion=still' });
    await makeLive(fragment);
    const { story, map } = fragment;
    for (let share = 0; share <= 1; share += 0.1) await readAt(story, '#hills', share);
    const cameras = new Set(map.scenes.map(({ camera }) => JSON.stringify(camera)));
    expect(cameras.size).toBeLessThanOrEqual(islandStory.stops.length);
    expect(map.opened[0]?.motion()).toBe('still');
  });
});

describe("the reader's hand on the map", () => {
  test('exploring lends the map, and one key takes it back to the story', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    const { story, map } = fragment;
    await readAt(story, '#hills', 0.25);
    story.explore();
    expect(story.state?.lead).toBe('reader');
    expect(map.interactive.at(-1)).toBe(true);
    expect(story.dataset['lead']).toBe('reader');
    await readAt(story, '#hills', 0.3);
    expect(story.state?.lead).toBe('reader');
    story.querySelector<HTMLElement>('#hills a')?.focus();
    await userEvent.keyboard('{Escape}');
    expect(story.state?.lead).toBe('story');
    expect(map.interactive.at(-1)).toBe(false);
  });

  test('a new step takes the map back', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    fragment.story.explore();
    await readAt(fragment.story, '#far-shore');
    expect(fragment.story.state?.lead).toBe('story');
    expect(fragment.map.interactive.at(-1)).toBe(false);
  });

  test('asked to explore before there is a map, it is loaded first', async () => {
    const { story, map } = await mount();
    story.explore();
    expect(story.state?.lead).toBe('story');
    await expect.poll(() => map.opened.length).toBe(1);
    map.events.onDrawn();
    expect(story.state?.lead).toBe('reader');
  });
});

describe('leaving the page', () => {
  test('an element that is only moved keeps its map', async () => {
    const fragment = await mount();
    await makeLive(fragment);
    const { story, map } = fragment;
    const section = document.createElement('div');
    document.body.append(section);
    section.append(story);
    await atRest(story);
    await readAt(story, '#hills', 0.25);
    expect(map.alive).toBe(1);
    expect(map.opened).toHaveLength(1);
    expect(story.dataset['map']).toBe('live');
    section.remove();
    await expect.poll(() => map.alive).toBe(0);
  });

  test('remove, re-insert, remove: no listener left, no map left, no console message', async () => {
    const consoles = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    const ledger = openListenerLedger();
    const fragment = await mount();
    await makeLive(fragment);
    const { story, map } = fragment;
    expect(ledger.open().length).toBeGreaterThan(3);
    story.remove();
    await expect.poll(() => map.alive).toBe(0);
    expect(story.dataset['map']).toBeUndefined();
    document.body.append(story);
    await readAt(story, '#hills', 0.25);
    expect(story.step).toBe('hills');
    await expect.poll(() => map.opened.length).toBe(2);
    map.events.onDrawn();
    expect(story.dataset['map']).toBe('live');
    story.remove();
    await expect.poll(() => map.alive).toBe(0);
    expect(ledger.open()).toEqual([]);
    ledger.close();
    for (const spy of consoles) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
