/** When the live map cannot come or does not stay: the reader keeps the story, sees the still, and is told why. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { startBrowser } from '../../support/open-story.ts';
import { LIVE_TIMEOUT, settle, waitForLiveMap } from '../../support/reader.ts';
import { serveSite, type SiteServer } from '../../support/serve-site.ts';

const VIEW = { width: 960, height: 600 } as const;

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/access/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** A page on which everything that matches is refused, as by a blocker or a broken line. */
const openWithout = async (refused: RegExp | null, search = ''): Promise<Page> => {
  const context = await browser.newContext({ viewport: VIEW });
  const page = await context.newPage();
  if (refused !== null) await page.route(refused, (route) => route.abort());
  await page.goto(`${site.url}${search}#over-the-ridge`);
  return page;
};
const read = async (page: Page): Promise<void> => {
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1);
};
const stillSeen = (page: Page): Promise<string> =>
  page
    .locator('#over-the-ridge figure.still img')
    .first()
    .evaluate((image) => getComputedStyle(image).visibility);
const statusOf = async (page: Page): Promise<string> =>
  (await page.locator('[data-story-status]').textContent()) ?? '';

test.each([
  ['the worker script is blocked', /maplibre-gl-worker/],
  ['a layer of the map does not come', /data\/geo\/rivers/],
  ['the map library is blocked', /open-map[^/]*\.js/],
])('check 30: when %s the still stays and one sentence says why', async (_what, refused) => {
  const page = await openWithout(refused);
  await read(page);
  await page.waitForSelector('story-map[data-map="still"]', { timeout: LIVE_TIMEOUT });
  expect(await statusOf(page)).toMatch(/could not be loaded/);
  expect(await stillSeen(page)).toBe('visible');
  await page.context().close();
});

test('check 30: a lost context gives the still at once, a restored one the live map again', async () => {
  const page = await openWithout(null);
  await waitForLiveMap(page);
  const lost = await page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { gl });
    gl?.loseContext();
    return gl !== null && gl !== undefined;
  });
  expect(lost).toBe(true);
  await page.waitForSelector('story-map[data-map="still"]', { timeout: LIVE_TIMEOUT });
  expect(await stillSeen(page)).toBe('visible');
  expect(await statusOf(page)).toMatch(/stopped/);
  await page.evaluate(() => {
    (globalThis as unknown as { gl: WEBGL_lose_context }).gl.restoreContext();
  });
  await page.waitForSelector('story-map[data-map="live"]', { timeout: LIVE_TIMEOUT });
  expect(await statusOf(page)).toMatch(/is back/);
  await settle(page);
  await page.context().close();
});

test('check 17: the switch stills an open map at once, keeps it in the address, and lets it go again', async () => {
  const page = await openWithout(null);
  await waitForLiveMap(page);
  await page.getByRole('button', { name: 'Motion: still' }).click({ timeout: LIVE_TIMEOUT });
  const state = (): Promise<string | undefined> =>
    page.evaluate(
      () => document.querySelector<HTMLElement & { state: { motion: string } }>('story-map')?.state.motion,
    );
  expect(await state()).toBe('still');
  expect(new URL(page.url()).search).toBe('?motion=still');
  expect(await page.getAttribute('a[data-story-language]', 'href')).toContain('motion=still');
  const cameras = await page.evaluate(async () => {
    const story = document.querySelector<HTMLElement & { camera(): unknown }>('story-map');
    const seen = new Set<string>();
    const from = window.scrollY;
    for (let y = 0; y < 2000; y += 100) {
      window.scrollTo({ top: from + y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      seen.add(JSON.stringify(story?.camera()));
    }
    return seen.size;
  });
  expect(cameras).toBeLessThanOrEqual(5);
  await page.getByRole('button', { name: 'Motion: still' }).click();
  expect(await state()).toBe('full');
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});

test('check 23 and 29: who explores moves and zooms by single clicks, and hears where that led', async () => {
  const page = await openWithout(null, '?motion=still');
  await waitForLiveMap(page);
  await page.getByRole('button', { name: 'Explore the map' }).click({ timeout: LIVE_TIMEOUT });
  await page.getByRole('button', { name: 'Move north' }).click();
  await expect.poll(() => statusOf(page)).toMatch(/^Moved north\. /);
  expect((await statusOf(page)).length).toBeLessThanOrEqual(120);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => statusOf(page)).toMatch(/^Closer\. /);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Explore the map' }).waitFor();
  await page.context().close();
});
