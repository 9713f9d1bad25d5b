/** The story kept offline: asked for, whole without a server, and never a mixture of two versions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStory, startBrowser } from '../support/open-story.ts';
import { LIVE_TIMEOUT, settle, stepIds, waitForLiveMap, type StoryMapHandle } from '../support/reader.ts';
import { serveSite } from '../support/serve-site.ts';

/** Few pixels, because the map is drawn in software. */
const SMALL = { viewport: { width: 600, height: 420 } };

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync('dist', folder, { recursive: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const keepStory = async (page: Page): Promise<void> => {
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 1);
  const offer = page.locator('story-offline > button');
  await offer.waitFor({ state: 'attached', timeout: LIVE_TIMEOUT });
  const { bytes } = JSON.parse(readFileSync(join(folder, 'offline/size.json'), 'utf8')) as { bytes: number };
  expect(await offer.innerText()).toContain(String(Math.round(bytes / 100_000) / 10));
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  // By key: a machine that draws a map in software scrolls slowly.
  await offer.press('Enter');
  await expect.poll(() => page.locator('story-offline > p').last().innerText()).toContain('Ready offline');
};

/** The same site with another page and another data file, as a next build would leave it. */
const publishNext = (): void => {
  const worker = join(folder, 'sw.js');
  let code = readFileSync(worker, 'utf8');
  for (const [name, from, to] of [
    ['index.html', '<h1>', '<h1 data-version="two">'],
    ['favicon.svg', '<svg', '<svg data-version="two"'],
  ] as const) {
    const file = join(folder, name);
    const before = readFileSync(file);
    const after = Buffer.from(before.toString('utf8').replace(from, to));
    writeFileSync(file, after);
    const hash = (content: Buffer): string => createHash('sha256').update(content).digest('base64');
    expect(code).toContain(hash(before));
    code = code.replace(hash(before), hash(after));
  }
  writeFileSync(worker, code);
};

const version = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(async () => [
    document.querySelector('h1')?.getAttribute('data-version') ?? null,
    /data-version="(\w+)"/.exec(await (await fetch('./favicon.svg')).text())?.[1] ?? null,
  ]);

describe('a reader who keeps the story', () => {
  test('reads all of it, live map and both languages, with the server gone', async () => {
    const site = await serveSite(folder, '/k/');
    const { page } = await openStory(browser, site.url, SMALL);
    await keepStory(page);
    await site.stop();
    for (const path of ['', 'es/']) {
      await page.goto(`${site.url}${path}?theme=light`);
      const ids = await stepIds(page);
      expect(ids).toHaveLength(14);
      await waitForLiveMap(page);
      for (const id of path === '' ? ids : ids.slice(0, 3)) {
        await page.evaluate((step) => {
          document.querySelector<StoryMapHandle & { goTo(id: string): void }>('story-map')?.goTo(step);
        }, id);
        await expect.poll(() => page.getAttribute('story-map', 'step')).toBe(id);
        expect(await page.getAttribute('story-map', 'data-map')).toBe('live');
      }
      await settle(page);
    }
    await page.context().close();
  });

  test('gets a new version whole and only when asked, and can remove the copy', async () => {
    const site = await serveSite(folder, '/k/');
    const still = await startBrowser(false);
    const { page, faults } = await openStory(still, site.url, SMALL);
    await keepStory(page);
    await page.reload();
    expect(await version(page)).toEqual([null, null]);
    publishNext();
    // The page that is open, and one opened now, are of one version each.
    const second = await page.context().newPage();
    await second.goto(site.url);
    await second.mouse.move(100, 100);
    await second.mouse.wheel(0, 1);
    const show = second.locator('story-offline .newer button');
    await show.waitFor({ timeout: LIVE_TIMEOUT });
    expect(await version(second)).toEqual([null, null]);
    await show.press('Enter');
    await expect.poll(() => second.locator('story-offline .newer').innerText()).toContain('other tabs');
    expect(await version(page)).toEqual([null, null]);
    await page.close();
    await Promise.all([second.waitForEvent('load'), show.press('Enter')]);
    expect(await version(second)).toEqual(['two', 'two']);
    // Of each file one version is kept.
    const kept = await second.evaluate(async () => {
      const names = await caches.keys();
      const stored = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return stored.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(100);
    expect(new Set(kept).size).toBe(kept.length);
    await second.mouse.move(100, 100);
    await second.mouse.wheel(0, 1);
    const remove = second.locator('story-offline > button', { hasText: 'Remove' });
    await remove.press('Enter', { timeout: LIVE_TIMEOUT });
    await expect.poll(() => second.evaluate(() => caches.keys())).toEqual([]);
    expect(await second.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(faults).toEqual([]);
    await still.close();
    await site.stop();
  });
});
