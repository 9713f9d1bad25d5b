/** Numbers as an editor sets them: a number and what belongs to it never part at the end of a line. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { pageMarkup, readyStory, REAL_STORY, withoutData } from '../support/story-pages.ts';

/** Each run of text between two tags; a drawing's numbers are not set in lines. */
const runsOf = (markup: string): readonly string[] =>
  withoutData(markup)
    .replace(/<(style|svg|script)\b.*?<\/\1>/gs, '')
    // Words in another language, whose numbers are written its own way.
    .replace(/<(\w+)\s+lang="[^"]*".*?<\/\1>/gs, '')
    .split(/<[^>]*>/)
    .filter((run) => /\d/.test(run));

let ready: ReadyStory;
beforeAll(async () => {
  ready = await readyStory(REAL_STORY);
});

describe.each([
  ['English', 'en', /(?<![.\d])\d{4,}(?![\d.])/],
  ['Spanish', 'es', /\d[.,]\d{3}(?![\d°])|(?<!\d)\d\u00a0\d{3}(?!\d)/],
])('the numbers of the %s page', (_name, locale, otherStyle) => {
  test('keep their thousands and their unit with them', () => {
    const runs = runsOf(pageMarkup(ready, locale));
    expect(runs.length).toBeGreaterThan(500);
    expect(runs.filter((run) => /\d (?:\d{3}(?!\d)|(?:km|m|kB|MB|%)(?!\p{L}))/u.test(run))).toEqual([]);
  });

  test('are grouped in the way of the language', () => {
    const years = /^(?:1[89]|20)\d\d$/;
    const found = runsOf(pageMarkup(ready, locale)).flatMap(
      (run) => otherStyle.exec(run)?.filter((figure) => !years.test(figure)) ?? [],
    );
    expect(found).toEqual([]);
  });
});
