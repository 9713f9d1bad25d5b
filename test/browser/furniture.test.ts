/** Legend, scale bar, inset and chapter: what lies on the map follows the reader and never gets in the way. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Story } from '../../src/core/story/story.ts';
import { mountFurnished } from '../support/furnished.ts';
import { openListenerLedger } from '../support/listener-ledger.ts';
import type { MountedStory } from '../support/page-fragment.ts';
import { islandData, islandStory } from '../support/page-story.ts';
import { atRest, readAt } from '../support/scripted-scroll.ts';

const story: Story = {
  ...islandStory,
  placeGroups: [{ key: 'group:0', places: ['cove'] }],
  roughPlaces: ['cove'],
  stops: islandStory.stops.map((stop, index) => ({
    ...stop,
    show: index === 4 ? { 'place:cove': 1 } : {},
    ground: index === 1 ? [] : (['road'] as const),
  })),
};

let mounted: MountedStory;
const part = (selector: string): HTMLElement => {
  const found = mounted.story.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing is ${selector}.`);
  return found;
};
const entries = (): string[] =>
  [...part('story-legend').querySelectorAll('li')].map(({ textContent }) => textContent);

beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = await mountFurnished({ data: { ...islandData, story } });
});
afterEach(() => {
  mounted.unmount();
});

describe('the legend', () => {
  test('axe finds nothing wrong with the furniture', async () => {
    const { violations } = await axe.run(mounted.story.querySelector<HTMLElement>('[data-story-controls]')!);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('lists what the stop shows, is gone where there is nothing to list, and comes back', async () => {
    expect(entries()).toEqual(['road']);
    mounted.story.goTo('harbour');
    await atRest(mounted.story);
    expect(part('story-legend').hidden).toBe(true);
    mounted.story.goTo('far-shore');
    await atRest(mounted.story);
    expect(part('story-legend').hidden).toBe(false);
    expect(entries()).toEqual(['approximate', 'road']);
  });

  test('is open where there is room, and can be folded away for good', async () => {
    await page.viewport(1600, 900);
    const button = page.getByRole('button', { name: 'Legend' });
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    expect(part('story-legend ul').hidden).toBe(true);
    mounted.story.goTo('far-shore');
    await atRest(mounted.story);
    expect(part('story-legend ul').hidden).toBe(true);
  });

  test('is folded on small screens until it is asked for', async () => {
    await page.viewport(360, 740);
    const button = page.getByRole('button', { name: 'Legend' });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  });

  test('is gone from what stands behind the story', async () => {
    mounted.story.querySelector('#source-1')?.scrollIntoView();
    await expect.poll(() => part('story-legend').hidden).toBe(true);
    mounted.story.goTo('far-shore');
    await expect.poll(() => part('story-legend').hidden).toBe(false);
  });
});

describe('the scale bar', () => {
  test('says both units and gives way when there is no live map', async () => {
    mounted.story.goTo('hills');
    await atRest(mounted.story);
    const scale = part('story-scale');
    expect(scale.hidden).toBe(false);
    expect(scale.textContent).toMatch(/^\d+\u00A0km\d+\u00A0mi$/);
    mounted.map.events.onFailed('context-lost', 'lost');
    expect(scale.hidden).toBe(true);
    mounted.map.events.onRestored();
    expect(scale.hidden).toBe(false);
  });
});

describe('the inset', () => {
  test('is hidden at the opening, and its frame moves stop by stop', async () => {
    const inset = part('story-locator');
    const frame = (): string | undefined => inset.querySelector('rect')?.outerHTML;
    expect(inset.hidden).toBe(true);
    await readAt(mounted.story, '#harbour');
    expect(inset.hidden).toBe(false);
    const there = frame();
    await readAt(mounted.story, '#far-shore');
    expect(frame()).not.toBe(there);
    await readAt(mounted.story, '#harbour');
    expect(frame()).toBe(there);
  });
});

describe('the bar', () => {
  test('names the chapter, and says so while the reader explores', async () => {
    const chapter = part('story-chapter');
    expect(chapter.textContent).toBe('');
    mounted.story.goTo('far-shore');
    await atRest(mounted.story);
    expect(chapter.textContent).toBe('Chapter two');
    mounted.story.explore();
    expect(chapter.textContent).toBe('Exploring');
    mounted.story.resume();
    expect(chapter.textContent).toBe('Chapter two');
  });
});

test('removed and put back the furniture works again, and no listener is left', async () => {
  mounted.unmount();
  const ledger = openListenerLedger();
  mounted = await mountFurnished({ data: { ...islandData, story } });
  const { map } = mounted;
  mounted.story.remove();
  await expect.poll(() => map.alive).toBe(0);
  expect(ledger.open()).toEqual([]);
  document.body.append(mounted.story);
  window.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => map.opened.length).toBe(2);
  expect(entries()).toEqual(['road']);
  expect(mounted.story.querySelectorAll('story-legend, story-controls')).toHaveLength(2);
  mounted.story.remove();
  await expect.poll(() => map.alive).toBe(0);
  expect(ledger.open()).toEqual([]);
  ledger.close();
});
