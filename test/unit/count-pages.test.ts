/** Pages that blocks fill on paper. */
import { expect, test } from 'vitest';
import { countPages, type Block } from '../../src/core/classroom/count-pages.ts';

const rows = (count: number, height: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => ({ top: index * height, bottom: (index + 1) * height }));

test('nothing fills no page, and what fits one fills one', () => {
  expect(countPages([], 100)).toBe(0);
  expect(countPages(rows(4, 25), 100)).toBe(1);
});

test('a block that would be cut begins the next page, and leaves room empty', () => {
  expect(countPages(rows(4, 60), 100)).toBe(4);
  expect(countPages(rows(5, 30), 100)).toBe(2);
});

test('a heading goes with what follows it', () => {
  const blocks = [
    { top: 0, bottom: 80 },
    { top: 80, bottom: 95, heading: true },
    { top: 95, bottom: 115 },
    { top: 115, bottom: 175 },
  ];
  expect(countPages(blocks, 100)).toBe(2);
  expect(countPages([{ top: 0, bottom: 80 }, ...blocks.slice(2)], 100)).toBe(2);
  expect(countPages(blocks, 90)).toBe(3);
});

test('a block that begins a page does so with room to spare', () => {
  expect(
    countPages(
      [
        { top: 0, bottom: 10 },
        { top: 10, bottom: 20, fresh: true },
      ],
      100,
    ),
  ).toBe(2);
});

test('what is taller than a page runs on', () => {
  expect(countPages([{ top: 0, bottom: 250 }], 100)).toBe(3);
});
