/** The buttons, as a reader with a mouse or a keyboard uses them. */
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StoryControls } from '../../src/elements/story-controls.ts';
import { mountStory, type MountedStory } from '../support/page-fragment.ts';
import { atRest } from '../support/scripted-scroll.ts';

let mounted: MountedStory | null = null;
let controls: StoryControls | null = null;

beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = mountStory();
  window.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => mounted?.story.querySelector('story-controls')?.shadowRoot).toBeTruthy();
  controls = mounted.story.querySelector('story-controls');
  await controls?.updateComplete;
  await atRest(mounted.story);
});
afterEach(() => {
  mounted?.unmount();
});

const press = (name: string | RegExp): Promise<void> => userEvent.click(page.getByRole('button', { name }));
const buttons = (): HTMLButtonElement[] => [...(controls?.shadowRoot?.querySelectorAll('button') ?? [])];

describe('story-controls', () => {
  test('axe finds nothing wrong', async () => {
    const { violations } = await axe.run(mounted?.story.querySelector('[data-story-controls]') ?? document);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('check 25: every button is at least 44 pixels high and wide', async () => {
    const small = (): string[] =>
      buttons()
        .filter((button) => button.getBoundingClientRect().width < 44 || button.offsetHeight < 44)
        .map(({ ariaLabel }) => ariaLabel ?? '');
    mounted?.map.events.onDrawn();
    await controls?.updateComplete;
    expect([buttons().length, small()]).toEqual([6, []]);
    mounted?.story.explore();
    await controls?.updateComplete;
    expect([buttons().length, small()]).toEqual([9, []]);
  });

  test('check 18: next and previous go step by step, say so, and lead to the heading of the step', async () => {
    const story = mounted?.story;
    await press('Next step');
    expect(story?.state).toMatchObject({ step: 0, by: 'button' });
    await press('Next step');
    expect(story?.state?.step).toBe(1);
    expect(story?.querySelector('[data-story-status]')?.textContent).toBe('Step 2 of 3: The hills');
    expect(document.activeElement?.id).toBe('hills-title');
    await press('Previous step');
    expect(story?.state?.step).toBe(0);
  });

  test('at the end the next button is off but keeps the focus', async () => {
    mounted?.story.goTo('far-shore');
    await controls?.updateComplete;
    const next = page.getByRole('button', { name: 'Next step' });
    await expect.element(next).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(next, { force: true });
    expect(mounted?.story.state?.step).toBe(2);
  });

  test('names on the map can be hidden', async () => {
    const button = page.getByRole('button', { name: 'Names on the map' });
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    if (mounted !== null) await atRest(mounted.story);
    expect(mounted?.story.scene?.paint['labels']).toBe(0);
  });

  test('check 23: who explores can also move and zoom with buttons, and comes back with one', async () => {
    mounted?.map.events.onDrawn();
    await press('Explore the map');
    expect(mounted?.story.state?.lead).toBe('reader');
    await press('Move north');
    await press('Zoom in');
    expect(mounted?.map.nudges).toEqual(['north', 'in']);
    await press('Back to the story');
    expect(mounted?.story.state?.lead).toBe('story');
    const focused = (): string | undefined => {
      const button = controls?.shadowRoot?.activeElement;
      return button?.ariaLabel ?? button?.textContent.trim();
    };
    await expect.poll(focused).toBe('Explore the map');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Back to the story');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Explore the map');
    expect(buttons().some(({ ariaLabel }) => ariaLabel === 'Zoom in')).toBe(false);
  });

  test('who explores can put the words away, and they come back with the story', async () => {
    mounted?.map.events.onDrawn();
    const story = mounted?.story;
    await press('Explore the map');
    expect(story?.dataset['cards']).toBeUndefined();
    await press('Hide the text');
    expect(story?.dataset['cards']).toBe('hidden');
    await press('Hide the text');
    expect(story?.dataset['cards']).toBeUndefined();
    await press('Hide the text');
    await press('Back to the story');
    expect(story?.dataset['cards']).toBeUndefined();
  });

  test('on a phone the words are out of the way as soon as the reader explores', async () => {
    await page.viewport(360, 740);
    mounted?.map.events.onDrawn();
    await press('Explore the map');
    expect(mounted?.story.dataset['cards']).toBe('hidden');
    await expect
      .element(page.getByRole('button', { name: 'Hide the text' }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  test('a map that failed is not offered', async () => {
    mounted?.map.events.onFailed('load-failed', 'gone');
    await controls?.updateComplete;
    expect(buttons().some(({ ariaLabel }) => ariaLabel?.includes('Explore'))).toBe(false);
  });
});
