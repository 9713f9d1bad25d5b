/** The story for readers without script, without WebGL or with reduced motion: each says what the live page says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { readFileSync } from 'node:fs';
import { editionContent, type EditionContent } from '../support/edition-content.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { stepIds, waitForLiveMap } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

const years = readFileSync('data/series/crossings-by-year.csv', 'utf8').trim().split('\n').slice(1);

let site: SiteServer;
let browser: Browser;
/** What the page says when its map is live, by the path of its language. */
const live = new Map<string, EditionContent>();
beforeAll(async () => {
  site = await serveSite('dist', '/a/b/');
  browser = await startBrowser();
  for (const path of ['', 'es/']) {
    // Few pixels, because the map is drawn in software.
    const { page } = await openStory(browser, site.url + path, { viewport: { width: 360, height: 300 } });
    await waitForLiveMap(page);
    live.set(path, await editionContent(page));
    await page.context().close();
  }
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
    for (const id of ids) expect(await page.locator(`[id="${id}"] h2`).innerText()).not.toBe('');
    // Asked for at once: to scroll past all of them would only prove that the browser can.
    const stills = page.locator('figure.still img');
    expect(await stills.count()).toBeGreaterThan(ids.length);
    await stills.evaluateAll((images: HTMLImageElement[]) => {
      for (const image of images) image.loading = 'eager';
    });
    await expect
      .poll(() =>
        stills.evaluateAll((images: HTMLImageElement[]) =>
          Math.min(...images.map(({ naturalWidth }) => naturalWidth)),
        ),
      )
      .toBeGreaterThan(0);
    expect(await page.locator('main').innerText()).toContain(record);
    const rows = await page.locator('#twelve-years-of-counts table tbody tr').count();
    expect(rows).toBe(years.filter((row) => Number(row.slice(0, 4)) <= 2022).length);
    expect(await page.locator('#twelve-years-of-counts svg [data-value]').count()).toBe(rows);
    const content = await editionContent(page);
    expect(content.sources.length).toBeGreaterThan(50);
    expect(content.facts.length).toBeGreaterThan(100);
    expect(content).toEqual(live.get(path));
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});

describe('without WebGL', () => {
  test('check 30: the stills stay, one sentence says why, and the story scrolls on', async () => {
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
    const still = page.locator('figure.still[data-shown] img');
    expect(await still.evaluate((image) => getComputedStyle(image).visibility)).toBe('visible');
    await page.evaluate(() => {
      document.getElementById('sixty-days')?.scrollIntoView();
    });
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('sixty-days');
    expect(await editionContent(page)).toEqual(live.get(''));
    await page.goto(`${site.url}es/`);
    expect(await editionContent(page)).toEqual(live.get('es/'));
    await plain.close();
  });
});

describe('plain words', () => {
  test.each([
    ['', 'plain/'],
    ['es/', 'es/plain/'],
  ])('of "%s" tell every step, with the numbers of the full story', async (full, path) => {
    const { page } = await openStory(browser, site.url + path, { javaScriptEnabled: false });
    const { facts, steps } = await page.evaluate(() => ({
      facts: [...document.querySelectorAll<HTMLElement>('data[data-fact]')].map(
        (part) => `${part.dataset['fact'] ?? ''}=${part.getAttribute('value') ?? ''}`,
      ),
      steps: [...document.querySelectorAll('main h2')].map((title) =>
        title.textContent.replace(/\s+/g, ' ').replace(/^\d+\. /, ''),
      ),
    }));
    expect(steps).toHaveLength(14);
    const { headings, facts: all } = live.get(full)!;
    expect(headings.slice(1, 15)).toEqual(steps);
    expect(facts.length).toBeGreaterThan(15);
    expect(facts.filter((fact) => !all.includes(fact))).toEqual([]);
    await page.context().close();
  });
});

describe('reduced motion', () => {
  test('check 17: the map stands at a stop at every position: no travel is ever shown', async () => {
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
    expect(await editionContent(page)).toEqual(live.get(''));
    await page.goto(`${site.url}es/`);
    expect(await editionContent(page)).toEqual(live.get('es/'));
    await page.context().close();
  });
});
