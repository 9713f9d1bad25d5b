/** Places in the text and on the map: lit up, opened, closed, and no trace left of it. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountFurnished } from '../support/furnished.ts';
import { openListenerLedger } from '../support/listener-ledger.ts';
import type { MountedStory } from '../support/page-fragment.ts';
import { atRest, readAt } from '../support/scripted-scroll.ts';

let mounted: MountedStory;
beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = await mountFurnished();
  await readAt(mounted.story, '#far-shore', 0.1);
});
afterEach(() => {
  mounted.unmount();
});

const link = (place = 'cove'): HTMLAnchorElement =>
  mounted.story.querySelector(`#far-shore a[data-place="${place}"]`)!;
const ring = (): HTMLElement | null => mounted.story.querySelector('story-stage .place-ring');
const panel = (): HTMLElement | null => mounted.story.querySelector('.place-panel');
/** Its part is fetched for the first one. */
const opened = (name?: string): Promise<void> =>
  name === undefined
    ? expect.poll(panel).not.toBeNull()
    : expect.poll(() => panel()?.querySelector('h2')?.textContent).toBe(name);
const status = (): string => mounted.story.querySelector('[data-story-status]')?.textContent ?? '';

describe('a place in the text', () => {
  test('axe finds nothing wrong with an open panel', async () => {
    await userEvent.click(link());
    await opened();
    const { violations } = await axe.run(panel()!);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('closes its panel when the story is presented, where the first Escape leaves', async () => {
    await userEvent.click(link());
    await opened();
    mounted.story.mode = 'present';
    await expect.poll(panel).toBeNull();
    await expect.poll(() => mounted.story.querySelector('.present-bar')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => mounted.story.state?.mode).toBe('scroll');
  });

  test('lights up on the map while it has the focus, as wide as it is unsure, and leaves the scene alone', () => {
    const scene = structuredClone(mounted.story.scene);
    link().focus();
    const wide = ring()!.offsetWidth;
    expect(wide).toBeGreaterThan(30);
    expect(ring()?.dataset['sure']).toBe('approximate');
    link().blur();
    expect(ring()).toBeNull();
    expect(mounted.story.scene).toEqual(scene);
  });

  test('lights up under a pointer and goes out when it leaves', async () => {
    await userEvent.hover(link());
    expect(ring()).not.toBeNull();
    await userEvent.hover(mounted.story.querySelector('#far-shore h2')!);
    expect(ring()).toBeNull();
  });

  test('has no ring when nobody knows where it is', () => {
    link('lost').focus();
    expect(ring()).toBeNull();
  });

  test('opens a panel with what the table says of it, and the reader stays where they are', async () => {
    const scrolled = window.scrollY;
    await userEvent.click(link());
    await opened('The cove');
    const words = [...panel()!.querySelectorAll('dt, dd')].map(({ textContent }) => textContent.trim());
    expect(words).toEqual([
      'Kind',
      'village',
      'Position',
      'within 2 km',
      'Shown in step',
      '37',
      'Timeline',
      '1900 The cove is named.',
    ]);
    expect(panel()!.querySelectorAll('[id^="note"]')).toHaveLength(0);
    expect(status()).toBe('The cove is marked on the map.');
    expect(window.scrollY).toBe(scrolled);
    expect(location.hash).toBe('#far-shore');
    expect(ring()).not.toBeNull();
  });

  test('says in the panel and in the status line when it has no position', async () => {
    await userEvent.click(link('lost'));
    await opened();
    expect(panel()?.textContent).toContain('no position found');
    expect(status()).toMatch(/has no known position/);
    expect(ring()).toBeNull();
  });

  test('check 28: Escape and the button close it, and the focus goes back to the link', async () => {
    await userEvent.click(link());
    await opened();
    expect(document.activeElement).toBe(panel()?.querySelector('h2'));
    await userEvent.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(link());
    await userEvent.click(link());
    const close = page.getByRole('button', { name: 'Close' });
    expect(close.element().getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
    await userEvent.click(close);
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(link());
    link().blur();
    expect(ring()).toBeNull();
  });

  test('closes when the reader goes on to another step', async () => {
    await userEvent.click(link());
    await opened();
    await readAt(mounted.story, '#harbour');
    expect(panel()).toBeNull();
    expect(ring()).toBeNull();
  });

  test('leads back to the steps that show it', async () => {
    mounted.story.goTo('harbour');
    await atRest(mounted.story);
    await userEvent.click(mounted.story.querySelector('#harbour a[data-place="cove"]')!);
    await opened();
    panel()!.querySelector<HTMLAnchorElement>('a[href="#far-shore"]')!.click();
    await atRest(mounted.story);
    expect(mounted.story.step).toBe('far-shore');
  });
});

describe('a place on the map', () => {
  const tap = (x: number, y: number, movedTo = x): void => {
    const { story } = mounted;
    const stage = story.querySelector('story-stage')!;
    const at = { clientX: x, clientY: y, bubbles: true, cancelable: true };
    stage.dispatchEvent(new PointerEvent('pointerdown', at));
    stage.dispatchEvent(new MouseEvent('click', { ...at, clientX: movedTo }));
  };

  test('opens the same panel', async () => {
    mounted.map.feature = 'cove';
    tap(900, 300);
    await opened('The cove');
  });

  test('is not opened by a drag, by empty ground, or by a place the page says nothing of', async () => {
    // From now on a panel comes at once.
    await userEvent.click(link());
    await opened();
    await userEvent.keyboard('{Escape}');
    await userEvent.hover(mounted.story.querySelector('#far-shore h2')!);
    tap(900, 300);
    expect(panel()).toBeNull();
    mounted.map.feature = 'cove';
    tap(900, 300, 940);
    expect(panel()).toBeNull();
    mounted.map.feature = 'elsewhere';
    tap(900, 300);
    expect(panel()).toBeNull();
  });

  test('lights up under a pointer together with its word, and shows that it can be opened', () => {
    const stage = mounted.story.querySelector('story-stage')!;
    const point = (pointerType = 'mouse'): void => {
      const at = { clientX: 900, clientY: 300, bubbles: true, pointerType };
      stage.dispatchEvent(new PointerEvent('pointermove', at));
    };
    const lit = (): boolean[] => [stage, link(), link('lost')].map((part) => part.hasAttribute('data-lit'));
    const scene = structuredClone(mounted.story.scene);
    mounted.map.feature = 'cove';
    point('touch');
    expect([ring(), ...lit()]).toEqual([null, false, false, false]);
    point();
    expect([ring()?.dataset['sure'], ...lit()]).toEqual(['approximate', true, true, false]);
    mounted.map.feature = null;
    point();
    expect([ring(), ...lit()]).toEqual([null, false, false, false]);
    mounted.map.feature = 'elsewhere';
    point();
    expect(lit()).toEqual([false, false, false]);
    expect(mounted.story.scene).toEqual(scene);
  });

  test('a corridor tells what it is, and words about what has no place tell of the thing they speak of', async () => {
    const row = mounted.story.querySelector('#place-cove')!.cloneNode(true) as HTMLElement;
    row.id = 'place-trail';
    row.dataset['sure'] = 'area';
    delete row.dataset['lon'];
    row.querySelector('th')!.textContent = 'Cove – Hills';
    mounted.story.querySelector('#place-cove')!.after(row);
    mounted.map.feature = 'trail';
    tap(900, 300);
    await opened('Cove – Hills');
    expect([status(), ring()]).toEqual(['Cove – Hills is marked on the map.', null]);
    const statement = document.createElement('p');
    Object.assign(statement.dataset, { overlay: 'unknown-island', undisclosed: 'lost' });
    mounted.map.feature = 'unknown-island';
    mounted.story.querySelector('#harbour .card')!.append(statement);
    tap(900, 300);
    expect(panel()?.querySelector('h2')?.textContent).toBe('Cove – Hills');
    mounted.story.querySelector('#far-shore .card')!.append(statement);
    tap(900, 300);
    expect(panel()?.querySelector('h2')?.textContent).toBe('A place nobody found');
    expect(status()).toMatch(/has no known position/);
  });

  test('its ring follows the map while the reader moves it', async () => {
    mounted.story.explore();
    mounted.map.feature = 'cove';
    tap(900, 300);
    await opened();
    const before = ring()?.style.translate;
    mounted.map.move({ center: [-30.3, -35.2], zoom: 8, bearing: 0, pitch: 0 });
    expect(ring()?.style.translate).not.toBe(before);
    await userEvent.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(mounted.story.state?.lead).toBe('reader');
  });
});

test('removed with a panel open: no panel, no ring, no listener is left', async () => {
  mounted.unmount();
  const ledger = openListenerLedger();
  mounted = await mountFurnished();
  await userEvent.click(mounted.story.querySelector('#harbour a.place')!);
  const { story, map } = mounted;
  await opened();
  story.remove();
  await expect.poll(() => map.alive).toBe(0);
  expect([panel(), ring()]).toEqual([null, null]);
  expect(ledger.open()).toEqual([]);
  document.body.append(story);
  window.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => map.opened.length).toBe(2);
  await userEvent.click(mounted.story.querySelector('#harbour a.place')!);
  await opened();
  story.remove();
  await expect.poll(() => map.alive).toBe(0);
  expect(ledger.open()).toEqual([]);
  ledger.close();
});
