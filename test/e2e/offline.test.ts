/** The story kept offline: asked for, whole without a server, and never a mixture of two versions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionContent } from '../support/edition-content.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { LIVE_TIMEOUT, stepIds, waitForLiveMap, type StoryMapHandle } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

/** Few pixels, because the map is drawn in software. */
const SMALL = { viewport: { width: 360, height: 300 } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync('dist', folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The first sign of a reader brings the furniture, and with it the offer. */
const stir = async (page: Page): Promise<void> => {
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 1);
};

/** Where the map is not what is tested, it would only cost time. */
const withoutMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });

/** Paths below the site root of everything stored, each as often as it is there. */
const stored = async (page: Page, root: string): Promise<string[]> => {
  const paths = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  return paths.map((path) => path.slice(new URL(root).pathname.length)).sort();
};

const filesOf = (part: string): string[] =>
  readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

/** The same site with another page and another picture, as a next build would leave it. */
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
  let browser: Browser;
  let site: SiteServer;
  let page: Page;
  let faults: readonly string[];
  beforeAll(async () => {
    browser = await startBrowser();
    site = await serveSite(folder, '/k/');
    ({ page, faults } = await openStory(browser, site.url, SMALL));
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test('is told the size first, and gets every file that a step may ask for', async () => {
    await stir(page);
    const offer = page.locator('story-offline > button');
    await offer.waitFor({ state: 'attached', timeout: LIVE_TIMEOUT });
    const { bytes } = JSON.parse(readFileSync(join(folder, 'offline/en.json'), 'utf8')) as { bytes: number };
    expect(await offer.innerText()).toContain(`${String(Math.round(bytes / 100_000) / 10)}\u00a0MB`);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    // By key: a machine that draws a map in software scrolls slowly.
    await offer.press('Enter');
    await expect.poll(() => page.locator('story-offline > p').last().innerText()).toContain('Ready offline');
    const kept = new Set(await stored(page, site.url));
    const needed = ['assets', 'data/geo', 'stills', 'fonts'].flatMap(filesOf);
    expect(needed.length).toBeGreaterThan(100);
    expect(needed.filter((path) => !kept.has(path))).toEqual([]);
  });

  test('gets a new version whole, and only when asked', async () => {
    await withoutMap(page);
    await page.reload();
    expect(await version(page)).toEqual([null, null]);
    publishNext();
    // The page that is open, and one opened now, are of one version each.
    const second = await page.context().newPage();
    await withoutMap(second);
    await second.goto(site.url);
    await stir(second);
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
    const kept = await stored(second, site.url);
    expect(new Set(kept).size).toBe(kept.length);
    page = second;
  });

  test('reads every step in both languages, the plain words and the notes, with the server gone', async () => {
    const { page: plain } = await openStory(browser, `${site.url}es/`, { javaScriptEnabled: false });
    const whole = await editionContent(plain);
    await plain.context().close();
    await site.stop();
    await page.goto(`${site.url}es/`);
    const ids = await stepIds(page);
    expect(ids).toHaveLength(14);
    for (const id of ids) {
      await page.evaluate((step) => {
        document.querySelector<StoryMapHandle & { goTo(id: string): void }>('story-map')?.goTo(step);
      }, id);
      await expect.poll(() => page.getAttribute('story-map', 'step')).toBe(id);
      const picture = page.locator(`[id="${id}"] figure.still img`).first();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    }
    expect(await editionContent(page)).toEqual(whole);
    for (const path of ['plain/', 'es/plain/', 'presenter/', 'es/presenter/']) {
      await page.goto(site.url + path);
      expect(await page.locator('h1').first().innerText()).not.toBe('');
    }
  });

  test('reaches every page that the story, its lesson and its sheets lead to', async () => {
    const seen = new Set<string>();
    const waiting = [site.url, `${site.url}es/`];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      await page.goto(next);
      const links = await page.$$eval('a[href]:not([download])', (all) =>
        all.map((link) => {
          const { origin, pathname } = new URL(link.getAttribute('href') ?? '', link.baseURI);
          return origin + pathname;
        }),
      );
      waiting.push(...links.filter((link) => link.startsWith(site.url) && /(?:\/|\.html)$/.test(link)));
    }
    const paths = [...seen].map((url) => url.slice(site.url.length));
    expect(paths).toEqual(expect.arrayContaining(['embed-guide/', 'es/embed-guide/', 'teach/', 'es/print/']));
    await page.goto(`${site.url}embed-guide/`);
    await expect.poll(() => page.locator('[data-snippet="figure"]').innerText()).toContain('<figure');
  });

  test('has the live map, too, and can remove the copy', async () => {
    const live = await page.context().newPage();
    await live.goto(site.url);
    await waitForLiveMap(live);
    const remove = live.locator('story-offline > button', { hasText: 'Remove' });
    await remove.press('Enter', { timeout: LIVE_TIMEOUT });
    await expect.poll(() => live.evaluate(() => caches.keys())).toEqual([]);
    const workers = await live.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    expect(workers).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('a reader who changes their mind', () => {
  let browser: Browser;
  let site: SiteServer;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    site = await serveSite(folder, '/m/');
    ({ page } = await openStory(browser, site.url, SMALL));
    await withoutMap(page);
    await reload();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  const told = (): Promise<string> => page.locator('story-offline > p').last().innerText();
  const press = (words: string): Promise<void> =>
    page.locator('story-offline > button', { hasText: words }).press('Enter', { timeout: LIVE_TIMEOUT });
  const reload = async (): Promise<void> => {
    await page.reload();
    await stir(page);
  };
  const keep = async (): Promise<void> => {
    await press('Keep for offline');
    await expect.poll(told).toContain('Ready offline');
  };

  test('gets one button and one sentence, however the page is put together', async () => {
    await page.locator('story-offline > button').waitFor({ state: 'attached', timeout: LIVE_TIMEOUT });
    await page.evaluate(async () => {
      const workers = navigator.serviceWorker;
      const ask = workers.getRegistration.bind(workers);
      const offer = document.querySelector('story-offline')!;
      const place = offer.parentElement!;
      const again = async (): Promise<() => void> => {
        place.append(offer);
        return new Promise((asked) => {
          // The browser takes its time to say whether there is a copy.
          workers.getRegistration = async (...given) => {
            await new Promise<void>((answer) => {
              asked(answer);
            });
            return ask(...given);
          };
        });
      };
      const first = await again();
      const second = await again();
      workers.getRegistration = ask;
      first();
      second();
    });
    await expect.poll(() => page.locator('story-offline > button').count()).toBe(1);
    await page.evaluate(() => navigator.serviceWorker.getRegistration());
    expect(await page.locator('story-offline > :is(button, p)').count()).toBe(2);
  });

  test('is told when the device has no room for it, keeps nothing, and can try again', async () => {
    await reload();
    const device = await page.context().newCDPSession(page);
    const { origin } = new URL(site.url);
    await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    await press('Keep for offline');
    await expect.poll(told).toContain('could not be stored');
    expect(await stored(page, site.url)).toEqual([]);
    await device.send('Storage.overrideQuotaForOrigin', { origin });
    await keep();
    await device.detach();
  });

  test('is told when the copy cannot be removed, and can try again', async () => {
    await reload();
    await page.evaluate(() => {
      const remove = caches.delete.bind(caches);
      caches.delete = () => {
        caches.delete = remove;
        return Promise.reject(new DOMException('busy'));
      };
    });
    await press('Remove');
    await expect.poll(told).toContain('could not be removed');
    await press('Remove');
    await expect.poll(told).toContain('has been removed');
    expect(await stored(page, site.url)).toEqual([]);
  });

  test('keeps it again in the same page, and then reads without a server', async () => {
    await keep();
    const { files } = JSON.parse(readFileSync(join(folder, 'offline/en.json'), 'utf8')) as { files: number };
    expect(await stored(page, site.url)).toHaveLength(files);
    // Thrown away by the browser to make room: the worker is still there, the copy is not.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await reload();
    await keep();
    await site.stop();
    await reload();
    expect(await page.locator('h1').innerText()).not.toBe('');
    await expect.poll(told).toContain('Ready offline');
  });
});
