/** How big is it: a reader holds the story's area against a place they know. */
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountFurnished } from '../support/furnished.ts';
import type { MountedStory } from '../support/page-fragment.ts';

let mounted: MountedStory;
beforeEach(async () => {
  await page.viewport(1280, 800);
  mounted = await mountFurnished();
});
afterEach(() => {
  mounted.unmount();
});

const compare = (): HTMLElement => mounted.story.querySelector('story-compare')!;
const answer = (): string => compare().querySelector('.compare-answer')?.textContent ?? '';
const type = async (text: string): Promise<void> => {
  await userEvent.fill(page.getByLabelText('Its area'), text);
};
const sides = (): number[] =>
  [...compare().querySelectorAll<HTMLElement>('.compare-drawing > span')].map((square) =>
    Number.parseFloat(square.style.getPropertyValue('--side')),
  );

test('axe finds nothing wrong', async () => {
  await type('nothing');
  await expect.poll(answer).not.toBe('');
  const { violations } = await axe.run(compare());
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('says nothing before anything is typed', () => {
  expect([answer(), sides()]).toEqual(['', []]);
});

test('an area typed in square kilometres or square miles is put into words and drawn to scale', async () => {
  await type('8,400');
  await expect.poll(answer).toBe('The forest is 3.1 times as large as the place you know.');
  const [first = 0, own = 0] = sides();
  expect((first / own) ** 2).toBeCloseTo(26_000 / 8400, 1);
  await userEvent.selectOptions(page.getByLabelText('Unit'), 'sq mi');
  await expect.poll(answer).toBe('The forest is 1.2 times as large as the place you know.');
  await type('100 000');
  await expect.poll(answer).toBe('The forest would fit 10 times into the place you know.');
});

test('an area chosen from the list is put into words, gives way to a typed one, and can be taken away', async () => {
  const list = page.getByLabelText('From the list');
  await userEvent.selectOptions(list, 'Jamaica');
  await expect.poll(answer).toBe('Jamaica: 11,000 km². The forest is 2.4 times as large as Jamaica.');
  await type('26000');
  await expect.element(list).toHaveValue('');
  await expect.poll(answer).toBe('The two are about the same size.');
  await userEvent.selectOptions(list, 'Hispaniola');
  await expect.element(page.getByLabelText('Its area')).toHaveValue('');
  await expect.poll(answer).toBe('Hispaniola: 75,000 km². The forest would fit 2.9 times into Hispaniola.');
  expect(sides()).toEqual([]);
  await userEvent.selectOptions(list, '–');
  await expect.poll(answer).toBe('');
});

test('what is no area is answered with how to write one', async () => {
  await type('Wales');
  await expect.poll(answer).toMatch(/^Type the area as a number/);
  expect(sides()).toEqual([]);
  await expect.element(page.getByLabelText('Its area')).toHaveAttribute('aria-invalid', 'true');
});

test('removed and put back it is there once', () => {
  const parent = compare().parentElement;
  const element = compare();
  element.remove();
  expect(element.childElementCount).toBe(0);
  parent?.append(element);
  expect(compare().querySelectorAll('fieldset')).toHaveLength(1);
});
