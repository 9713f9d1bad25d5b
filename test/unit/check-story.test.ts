/** The rules of a story stay quiet about a good one, and a rule whose file is broken does not echo it. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadStory } from '../../src/build/load-story.ts';
import { checkStory } from '../../src/core/story/check.ts';
import type { LoadedStory } from '../../src/core/story/loaded-story.ts';

let tiny: LoadedStory;

beforeAll(async () => {
  const { loaded } = await loadStory(join(import.meta.dirname, '../fixtures/tiny-story'));
  if (loaded === null) throw new Error('The tiny story does not load.');
  tiny = loaded;
});

const codes = (story: LoadedStory, broken: Parameters<typeof checkStory>[1] = new Set()): string[] => [
  ...new Set(checkStory(story, broken).map(({ code }) => code)),
];

test('a good story has no problems', () => {
  expect(checkStory(tiny)).toEqual([]);
});

test('without its facts every citation would be wrong, so none is told', () => {
  const story: LoadedStory = { ...tiny, facts: new Map() };
  expect(codes(story)).toContain('unknown-fact');
  expect(codes(story, new Set(['facts']))).toEqual([]);
});

test('without its layers no place, leg or overlay is told as missing', () => {
  const story: LoadedStory = { ...tiny, layers: new Map() };
  expect(codes(story)).toEqual(['place-without-feature', 'unknown-leg', 'unknown-layer']);
  expect(codes(story, new Set(['layers']))).toEqual([]);
});

test('an id that is a name of JavaScript’s own objects is unknown like any other', () => {
  const [chapter] = tiny.file.chapters;
  const [step] = chapter?.steps ?? [];
  const [stop] = step?.stops ?? [];
  if (chapter === undefined || step === undefined || stop === undefined)
    throw new Error('The tiny story is empty.');
  const ids = ['constructor', 'toString', 'hasOwnProperty'];
  const odd = { ...stop, places: ids, legs: ids, overlays: [...stop.overlays, ...ids], undisclosed: ids };
  const file = {
    ...tiny.file,
    chapters: [
      { ...chapter, steps: [{ ...step, stops: [odd] }, ...chapter.steps.slice(1)] },
      ...tiny.file.chapters.slice(1),
    ],
  };
  const problems = checkStory({ ...tiny, file });
  for (const code of ['unknown-place', 'unknown-leg', 'unknown-overlay', 'unknown-undisclosed']) {
    expect([code, problems.filter((problem) => problem.code === code).length]).toEqual([code, 3]);
  }
});

test('the same story gives the same problems in the same order', () => {
  const story: LoadedStory = { ...tiny, facts: new Map(), sources: new Map(), places: new Map() };
  expect(checkStory(story)).toEqual(checkStory(story));
});

test('a month of a series must agree with its fact, a block of months too', () => {
  const fact = [...tiny.facts.values()][0];
  if (fact === undefined) throw new Error('The tiny story has no facts.');
  const row = {
    year: 2025,
    period: '',
    group: '',
    confidence: '',
    source_id: 'harbour-office-2021',
    derivation: [],
    note: '',
  } as const;
  const story: LoadedStory = {
    ...tiny,
    facts: new Map([
      ...tiny.facts,
      ['boats.month.2025-06', { ...fact, id: 'boats.month.2025-06', value: 10 }],
      ['boats.month.2025-07-to-08', { ...fact, id: 'boats.month.2025-07-to-08', value: 14 }],
    ]),
    series: new Map([
      ...tiny.series,
      [
        'boats-by-month',
        {
          id: 'boats-by-month',
          counted: 'boats',
          groupedBy: undefined,
          rows: [
            { ...row, month: { first: 6, last: 6 }, count: 11 },
            { ...row, month: { first: 7, last: 8 }, count: 15 },
          ],
        },
      ],
    ]),
  };
  expect(checkStory(story).map(({ code, path }) => [code, path])).toEqual([
    ['series-differs', '2025 6'],
    ['series-differs', '2025 7'],
  ]);
});
