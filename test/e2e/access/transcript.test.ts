/** The story as a screen reader tells it, held against a transcript that was read from beginning to end. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { openStory, startBrowser } from '../../support/open-story.ts';
import { readAloud, transcriptOf } from '../../support/screen-reader.ts';
import { serveSite, type SiteServer } from '../../support/serve-site.ts';
import { thinPage } from '../../support/thin-page.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/access/');
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each([
  ['en', ''],
  ['es', 'es/'],
])('check 6: the story is told in its order and without noise (%s)', async (lang, path) => {
  const { page } = await openStory(browser, site.url + path, { pictures: false });
  await page.mouse.move(700, 300);
  await page.locator('story-legend button').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('story-map')?.getAttribute('data-map') === 'still');
  await thinPage(page);
  const ids = await page.$$eval('[data-step]', (steps) => steps.map(({ id }) => id));
  const parts = ['.skip', '.bar', '.opening', ...ids.map((id) => `[id="${id}"]`), '.end', 'story-legend'];
  const told: string[] = [];
  for (const part of parts) told.push(transcriptOf(await readAloud(page, part)));
  // Sizes of files are none of this test's business.
  const transcript = told.join('\n').replaceAll(/\d+(?:[.,]\d+)?\s(?:kB|MB)/g, '# kB');
  await page.context().close();

  const golden = `test/e2e/access/transcript.${lang}.txt`;
  const changed = golden.replace('.txt', '-changed.txt');
  const approved = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (transcript === approved) rmSync(changed, { force: true });
  else writeFileSync(changed, transcript);
  // To accept: read what is new, then rename the changed file.
  expect(transcript).toBe(approved);
});

test('check 29: what a screen reader hears of a move is one short line, and of a scroll nothing', async () => {
  const { page } = await openStory(browser, site.url, { pictures: false });
  await page.mouse.move(700, 300);
  const next = page.locator('story-controls').getByRole('button', { name: 'Next step' });
  await next.press('Enter');
  await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('missing-link');
  await next.press('Enter');
  await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('forest-and-rivers');
  expect(await readAloud(page, '[data-story-status]')).toContain('Step 2 of 14: Ridge, swamp, river');
  await page.context().close();
});
