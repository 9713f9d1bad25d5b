/** Present mode in the page: each key does its work on the story, and what a browser forbids is offered in another way. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { printMessage } from '../../src/core/present/protocol.ts';
import { createPresentChannel } from '../../src/dom/present-channel.ts';
import { mountStory, type MountedStory } from '../support/page-fragment.ts';

let mounted: MountedStory;
const part = (selector: string): HTMLElement | null =>
  mounted.story.querySelector(`story-present ${selector}`);
const shapes = (): number => mounted.story.querySelectorAll('story-present .ink-shape').length;
const said = (): string => mounted.story.querySelector('[data-story-status]')?.textContent ?? '';

beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = mountStory({ address: '?present#hills' });
  await expect.poll(() => part('.present-bar')).toBeTruthy();
  await expect.poll(() => part('.present-title')?.textContent).toBe('The hills');
});
afterEach(() => {
  vi.restoreAllMocks();
  mounted.unmount();
});

describe('present mode', () => {
  test('axe finds nothing wrong', async () => {
    const { violations } = await axe.run(mounted.story.querySelector<HTMLElement>('story-present')!);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('switches names, colours and the size of the caption by key, and back', async () => {
    await userEvent.keyboard('l');
    expect(mounted.story.state?.labels).toBe(false);
    await userEvent.keyboard('l');
    expect(mounted.story.state?.labels).toBe(true);
    for (const theme of ['projector', 'dark', 'light']) {
      await userEvent.keyboard('c');
      await expect.poll(() => mounted.story.state?.theme).toBe(theme);
    }
    await userEvent.keyboard('{Shift>}+{/Shift}');
    await expect.poll(() => part('.present-caption')?.dataset['caption']).toBe('125');
    await userEvent.keyboard('{Shift>}_{/Shift}');
    await expect.poll(() => part('.present-caption')?.dataset['caption']).toBe('100');
  });

  test('left at the opening, reading goes on from the title of the story', async () => {
    mounted.unmount();
    mounted = mountStory({ address: '?present' });
    await expect.poll(() => part('.present-bar')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => part('')).toBeNull();
    expect(document.activeElement).toBe(mounted.story.querySelector('h1'));
  });

  test('goes stop by stop, and black takes the next key for itself', async () => {
    await userEvent.keyboard('{PageDown}');
    expect(mounted.story.state).toMatchObject({ step: 1, stop: 2, by: 'present' });
    await userEvent.keyboard('b');
    await expect.poll(() => part('.present-cover')?.hidden).toBe(false);
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => part('.present-cover')?.hidden).toBe(true);
    expect(mounted.story.state).toMatchObject({ step: 1, stop: 2 });
  });

  test('draws arrow and ring by keyboard where the cross stands, and undoes them', async () => {
    await userEvent.keyboard('d');
    await expect.poll(() => part('.present-shapes')).toBeTruthy();
    const [, arrow, ring] = part('.present-shapes')?.querySelectorAll('button') ?? [];
    ring?.focus();
    await userEvent.keyboard('{Enter}');
    expect(said()).toBe('Arrow keys move the cross, Enter draws there.');
    await expect.poll(() => part('.ink-cross')).toBeTruthy();
    const before = part('.ink-cross')?.getAttribute('d');
    await userEvent.keyboard('{ArrowRight}{ArrowUp}');
    await expect.poll(() => part('.ink-cross')?.getAttribute('d')).not.toBe(before);
    await userEvent.keyboard('{Enter}');
    await expect.poll(shapes).toBe(1);
    arrow?.focus();
    await userEvent.keyboard('{Enter}{Enter}{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(shapes).toBe(2);
    // Keys that draw move nobody to another stop.
    expect(mounted.story.state).toMatchObject({ step: 1, stop: 1 });
    await userEvent.keyboard('zz');
    await expect.poll(shapes).toBe(0);
  });

  test('follows the presenter window without waiting for a frame, which a covered window draws none of', async () => {
    const { present } = history.state as { present: { name: string } };
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    const channel = createPresentChannel(window, present.name);
    channel.send(printMessage({ kind: 'command', command: 'next' }));
    await expect.poll(() => mounted.story.state?.stop).toBe(2);
    expect(location.hash).toBe('#hills.2');
    expect(part('.present-place')?.textContent).toContain('2');
    channel.send(printMessage({ kind: 'command', command: 'black' }));
    await expect.poll(() => part('.present-cover')?.hidden).toBe(false);
    // What the presenter window may not ask for is not done.
    channel.send(printMessage({ kind: 'command', command: 'leave' }));
    channel.send(printMessage({ kind: 'command', command: 'black' }));
    await expect.poll(() => part('.present-cover')?.hidden).toBe(true);
    expect(mounted.story.state?.mode).toBe('present');
  });

  test('lends the map with its tools to the keys, and takes both back one Escape at a time', async () => {
    await userEvent.keyboard('e');
    await expect.poll(() => mounted.map.opened.length).toBe(1);
    mounted.map.events.onDrawn();
    const tools = () => mounted.story.querySelector('story-explorer');
    await expect.poll(tools).toBeTruthy();
    expect(mounted.story.state?.lead).toBe('reader');
    mounted.map.move({ center: [-30, -35], zoom: 9, bearing: 0, pitch: 0 });
    await userEvent.keyboard('{Enter}');
    mounted.map.move({ center: [-30, -36], zoom: 9, bearing: 0, pitch: 0 });
    await userEvent.keyboard('{Enter}');
    expect(said()).toBe('2 points, 111.2 km (69.1 mi) in straight lines.');
    await userEvent.keyboard('{Backspace}');
    expect(tools()?.now.points).toHaveLength(1);
    // A switch of the panel keeps Space and arrows; the show does not move.
    await userEvent.click(page.getByRole('checkbox', { name: /^Rivers/ }));
    await userEvent.keyboard(' ');
    expect(tools()?.now.away).toEqual([]);
    expect(mounted.story.state).toMatchObject({ step: 1, stop: 1 });
    await userEvent.keyboard('{Escape}');
    expect([tools(), mounted.story.state?.lead]).toEqual([null, 'reader']);
    await userEvent.keyboard('{Escape}');
    expect([mounted.story.state?.lead, mounted.story.state?.mode]).toEqual(['story', 'present']);
    await userEvent.keyboard('e');
    await expect.poll(tools).toBeTruthy();
    await userEvent.keyboard('{PageDown}');
    expect([tools(), mounted.story.state?.stop]).toEqual([null, 2]);
  });

  test('shows the time that a teacher started, and tells it when it is started and not each second', async () => {
    const times = (): string[] =>
      [...mounted.story.querySelectorAll('story-present .present-time')].map(
        ({ textContent }) => textContent,
      );
    await userEvent.keyboard('t');
    expect(said()).toBe('The timer runs, from 0:00.');
    await userEvent.keyboard('{Shift>}s{/Shift}');
    part('.present-main > button:last-child')?.click();
    // On the row, on its own button behind More, and above the notes.
    await expect.poll(() => times().filter((time) => time !== '0:00')).toHaveLength(3);
    expect(page.getByRole('button', { name: 'Timer: start or pause', exact: true }).elements()).toHaveLength(
      1,
    );
    expect(
      part('.present-notes [aria-live], .present-notes [role="status"], .present-bar [aria-live]'),
    ).toBeNull();
    await userEvent.keyboard('t');
    expect(said()).toMatch(/^The timer is paused at 0:\d\d\.$/);
    await userEvent.keyboard('{Shift>}t{/Shift}');
    expect(said()).toBe('The timer is back at zero.');
    await expect.poll(times).toEqual(['0:00', '0:00', '0:00']);
  });

  test('offers a link where the browser does not let the presenter window open', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    await userEvent.keyboard('s');
    await expect.poll(() => part('.present-blocked a')?.getAttribute('href')).toContain('presenter/#');
    expect(part('.present-blocked a')?.getAttribute('target')).toBe('_blank');
  });
});
