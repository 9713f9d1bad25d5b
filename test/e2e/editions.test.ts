/** The story for readers without script or without WebGL, and in Spanish, on the built site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { readFileSync } from 'node:fs';
import { openStory, startBrowser } from '../support/open-story.ts';
import { stepIds } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

const years = readFileSync('data/series/crossings-by-year.csv', 'utf8').trim().split('\n').slice(1);

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/a/b/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  ['English', '', 'en', '520,085'],
  ['Spanish', 'es/', 'es', '520\u00a0085'],
])('the %s story without JavaScript', (_name, path, lang, record) => {
  test('is whole: every step, still, number, table and source', async () => {
    const { page, faults, foreign } = await openStory(browser, site.url + path, { javaScriptEnabled: false });
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    const ids = await stepIds(page);
    expect(ids).toHaveLength(14);
    for (const id of ids) {
      const still = page.locator(`[id="${id}"] figure.still img`).first();
      await still.scrollIntoViewIfNeeded();
      await expect
        .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      expect(await page.locator(`[id="${id}"] h2`).innerText()).not.toBe('');
    }
    expect(await page.locator('main').innerText()).toContain(record);
    const rows = await page.locator('#twelve-years-of-counts table tbody tr').count();
    expect(rows).toBe(years.filter((row) => Number(row.slice(0, 4)) <= 2022).length);
    expect(await page.locator('#twelve-years-of-counts svg [data-value]').count()).toBe(rows);
    expect(await page.locator('[id^="source-"]').count()).toBeGreaterThan(50);
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

describe('without WebGL', () => {
  test('the stills stay, one sentence says why, and the story scrolls on', async () => {
    const plain = await startBrowser(false);
    const { page } = await openStory(plain, site.url);
    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, 200);
    await page.waitForSelector('story-map[data-map="still"]', { timeout: 60_000 });
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLElement & { mapReady: Promise<string> }>('story-map')?.mapReady,
      ),
    ).toBe('still');
    expect((await page.locator('[data-story-status]').innerText()).trim()).not.toBe('');
    const still = page.locator('#missing-link figure.still img').first();
    expect(await still.evaluate((image) => getComputedStyle(image).visibility)).toBe('visible');
    await page.evaluate(() => {
      document.getElementById('sixty-days')?.scrollIntoView();
    });
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('sixty-days');
    await plain.close();
  });
});

describe('reduced motion', () => {
  test('the map stands at a stop at every position: no travel is ever shown', async () => {
    const { page } = await openStory(browser, site.url, { reducedMotion: 'reduce' });
    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, 1);
    await page.waitForSelector('story-map[data-map="live"]', { timeout: 90_000 });
    const cameras = await page.evaluate(async () => {
      const story = document.querySelector<HTMLElement & { camera(): { zoom: number } | null }>('story-map');
      const seen = new Set<string>();
      for (let y = 0; y < 5000; y += 100) {
        window.scrollTo({ top: y, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        seen.add(JSON.stringify(story?.camera()));
      }
      return seen.size;
    });
    // Fifty positions, yet no more pictures than there are stops on the way.
    expect(cameras).toBeLessThanOrEqual(8);
    await page.context().close();
  });
});
