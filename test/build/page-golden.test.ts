/** The whole markup of the small story's pages, as it was last read and approved. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { pageMarkup, readyStory, TINY_STORY } from '../support/story-pages.ts';

let ready: ReadyStory;
beforeAll(async () => {
  ready = await readyStory(TINY_STORY);
});

/** One tag a line, so that a change reads as a change of lines; sizes of files are none of this test's business. */
const lines = (markup: string): string =>
  `${markup
    .replace(/\s+/g, ' ')
    .replace(/\d+(?:,\d+)? kB/g, '# kB')
    .replace(
      / ?(<(?!\/)(?:section|div|p|h\d|li|tr|details|figure|ol|ul|nav|header|main|script|table|link|meta))/g,
      '\n$1',
    )
    .trim()}\n`;

describe('the page of the small story', () => {
  test.each(['en', 'es'])('reads as approved in %s', (locale) => {
    const golden = `test/build/golden/tiny-story.${locale}.html`;
    const changed = golden.replace('.html', '-changed.html');
    const now = lines(pageMarkup(ready, locale));
    const approved = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    // Read the changed file, and if it is right let it take the place of the approved one.
    if (now !== approved) writeFileSync(changed, now);
    expect(now).toBe(approved);
  });
});
