/** The bar's own buttons: colours and a link to share, as a reader with a mouse or a keyboard uses them. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { shareAddress } from '../../src/dom/share-address.ts';
import { mountFurnished } from '../support/furnished.ts';
import { openListenerLedger } from '../support/listener-ledger.ts';
import type { MountedStory } from '../support/page-fragment.ts';
import { atRest } from '../support/scripted-scroll.ts';

let mounted: MountedStory;
beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = await mountFurnished();
});
afterEach(() => {
  mounted.unmount();
  vi.restoreAllMocks();
});

const press = (name: string | RegExp): Promise<void> => userEvent.click(page.getByRole('button', { name }));
/** Its part is fetched for the first one. */
const openShare = async (): Promise<void> => {
  await press('Share');
  await expect.poll(field).not.toBeNull();
};
const tools = (): ShadowRoot => mounted.story.querySelector('story-tools')!.shadowRoot!;
const field = (): HTMLInputElement | null => tools().querySelector('input');
const status = (): string => mounted.story.querySelector('[data-story-status]')?.textContent ?? '';

describe('story-tools', () => {
  test('axe finds nothing wrong, closed and open', async () => {
    const check = async (): Promise<string[]> =>
      (await axe.run(mounted.story.querySelector('.bar')!)).violations.map(({ id }) => id);
    expect(await check()).toEqual([]);
    await openShare();
    expect(await check()).toEqual([]);
  });

  test('check 25: every button and the field is at least 44 pixels high and wide', async () => {
    await openShare();
    for (const control of tools().querySelectorAll<HTMLElement>('button, input')) {
      expect([control.outerHTML, control.offsetHeight >= 44, control.offsetWidth >= 44]).toEqual([
        control.outerHTML,
        true,
        true,
      ]);
    }
  });

  test('colours go round from the device’s own to light, dark and back, and into the address', async () => {
    const root = document.documentElement;
    await press(/^Colours: As on this device/);
    expect(root.dataset['theme']).toBe('light');
    expect(mounted.story.getAttribute('theme')).toBe('light');
    await press(/^Colours: Light/);
    expect(mounted.story.state?.theme).toBe('dark');
    expect(location.search).toContain('theme=dark');
    await press(/^Colours: Dark/);
    expect(location.search).not.toContain('theme');
    expect(mounted.story.hasAttribute('theme')).toBe(false);
  });

  test('offers the address of the step’s own page, selected, and follows the reader', async () => {
    mounted.story.goTo('hills');
    await openShare();
    expect(field()?.value).toBe(shareAddress(location.href, 'hills'));
    expect(tools().activeElement).toBe(field());
    mounted.story.goTo('far-shore');
    await atRest(mounted.story);
    expect(field()?.value).toBe(shareAddress(location.href, 'far-shore'));
  });

  test('copies it, says so in the status line and gives the focus back', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    mounted.story.goTo('hills');
    await openShare();
    await press('Copy link');
    expect(write).toHaveBeenCalledWith(shareAddress(location.href, 'hills'));
    await expect.poll(status).toBe('Link copied');
    await expect.poll(() => tools().activeElement?.ariaLabel).toBe('Share');
    expect(field()).toBeNull();
  });

  test('where the browser refuses, the address stays selected and the reader is told', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await openShare();
    await press('Copy link');
    await expect.poll(status).toMatch(/could not be copied/);
    const input = field()!;
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(input.value);
  });

  test('check 28: Escape closes the panel and nothing else', async () => {
    mounted.story.explore();
    await openShare();
    await userEvent.keyboard('{Escape}');
    await expect.poll(field).toBeNull();
    expect(tools().activeElement?.ariaLabel).toBe('Share');
    expect(mounted.story.state?.lead).toBe('reader');
    await userEvent.keyboard('{Escape}');
    expect(mounted.story.state?.lead).toBe('story');
  });

  test('removed and put back it works again, and no listener is left', async () => {
    mounted.unmount();
    const ledger = openListenerLedger();
    mounted = await mountFurnished();
    const { story, map } = mounted;
    story.remove();
    await expect.poll(() => map.alive).toBe(0);
    document.body.append(story);
    window.dispatchEvent(new Event('pointermove'));
    await expect.poll(() => map.opened.length).toBe(2);
    await openShare();
    expect(field()?.value).toBe(shareAddress(location.href, null));
    story.remove();
    await expect.poll(() => map.alive).toBe(0);
    expect(ledger.open()).toEqual([]);
    ledger.close();
  });
});

test('a share page lies beside the page it leads to, whatever stands behind it', () => {
  expect(shareAddress('https://a.test/sub/es/?theme=dark#hills', 'hills')).toBe(
    'https://a.test/sub/es/share/hills/',
  );
  expect(shareAddress('https://a.test/sub/index.html', 'hills')).toBe('https://a.test/sub/share/hills/');
  expect(shareAddress('https://a.test/sub/index.html#x', null)).toBe('https://a.test/sub/');
});
