/** The promises about weight and order of loading, measured on the built site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openStory, startBrowser } from '../support/open-story.ts';
import { ownScripts } from '../support/own-scripts.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

const SUB_PATH = '/sub/';
let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', SUB_PATH);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const fileOf = (url: string): Buffer => {
  const path = new URL(url).pathname.slice(SUB_PATH.length);
  return readFileSync(join('dist', path === '' || path.endsWith('/') ? `${path}index.html` : path));
};
const kilobytes = (bytes: number): number => bytes / 1000;
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

describe('what is loaded, and when', () => {
  test.each(['', 'es/'])(
    'the text of page "%s" is readable with at most 90 kB, before any script',
    async (path) => {
      const { page, requests } = await openStory(browser, site.url + path, { javaScriptEnabled: false });
      const preloaded = await page.$$eval('link[rel="preload"][as="font"]', (links) =>
        links.map((link) => (link as HTMLLinkElement).href),
      );
      // Nobody waits for a sheet that is for paper only.
      const paper = await page.$$eval('link[rel="stylesheet"][media="print"]', (links) =>
        links.map((link) => (link as HTMLLinkElement).href),
      );
      expect(paper).toHaveLength(1);
      const text = requests.filter((url) => /\/$|\.html$|\.css$/.test(url) && !paper.includes(url));
      const heavy = [
        ...text.map((url) => brotliCompressSync(fileOf(url)).length),
        ...preloaded.map((url) => fileOf(url).length),
      ];
      expect(kilobytes(heavy.reduce((sum, bytes) => sum + bytes, 0))).toBeLessThanOrEqual(90);
      await page.context().close();
    },
  );

  test('a page that nobody touches asks for no map library; its own script is at most 15 kB, and 45 kB when all of it was read', async () => {
    // A busy machine draws the map slowly, and would be offered one without movement.
    const { page, requests } = await openStory(browser, 'about:blank', { reducedMotion: 'reduce' });
    // It also takes as long as a reader who is idle, for whom the map comes by itself.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(site.url);
    await page.evaluate(
      () => document.querySelector<HTMLElement & { ready: Promise<void> }>('story-map')?.ready,
    );
    const scripts = requests.filter((url) => /\.m?js$/.test(url));
    expect(scripts.length).toBeGreaterThan(0);
    const own = scripts.reduce((sum, url) => sum + gzipSync(fileOf(url)).length, 0);
    expect(kilobytes(own)).toBeLessThanOrEqual(15);
    for (const url of scripts)
      expect(fileOf(url).toString('utf8')).not.toContain('webglcontextcreationerror');
    expect(requests.some((url) => url.includes('/data/geo/'))).toBe(false);
    await page.mouse.move(50, 50);
    await page.mouse.wheel(0, 40);
    await expect
      .poll(() => requests.some((url) => url.includes('/data/geo/')), { timeout: 60_000 })
      .toBe(true);
    for (const step of await page.locator('[data-step], .end').all()) await step.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const read = requests.flatMap((url) => /\/assets\/(.+)-[\w-]{8}\.m?js$/.exec(url)?.[1] ?? []);
    expect(read).toEqual(expect.arrayContaining(['page', 'furniture', 'open-map', 'story-offline']));
    // The map library is promised apart from what it draws for us; the offer of stills comes to slow devices only.
    const weights = await ownScripts();
    const all = [...new Set(read)].filter((name) => !/^(maplibre-gl|story-light)/.test(name));
    expect(all.filter((name) => !weights.has(name))).toEqual([]);
    expect(kilobytes(all.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0))).toBeLessThanOrEqual(45);
    await page.context().close();
  });
});

describe('what is shipped', () => {
  const files = walk('dist');
  test('all data of the map are at most 2.5 MB, and at most 400 kB of them for the first view', () => {
    const sent = (ending: string): number =>
      files
        .filter((file) => file.startsWith(join('dist', 'data', 'geo')) && file.endsWith(ending))
        .map((file) => (ending === '.webp' ? statSync(file).size : gzipSync(readFileSync(file)).length))
        .reduce((sum, bytes) => sum + bytes, 0);
    // The first view is further out than the relief begins.
    const first = sent('.geojson');
    expect(kilobytes(first)).toBeGreaterThan(100);
    expect(kilobytes(first)).toBeLessThanOrEqual(400);
    expect(kilobytes(first + sent('.webp'))).toBeLessThanOrEqual(2500);
  });

  test('each still is at most 60 kB', () => {
    const stills = files.filter((file) => file.includes('stills') && file.endsWith('.svg'));
    expect(stills.length).toBeGreaterThanOrEqual(14 * 2 * 2);
    for (const still of stills) expect([still, statSync(still).size <= 60_000]).toEqual([still, true]);
  });

  test('fonts are at most 120 kB in all', () => {
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    expect(kilobytes(fonts.reduce((sum, file) => sum + statSync(file).size, 0))).toBeLessThanOrEqual(120);
  });

  test('nothing that was not disclosed has a point anywhere in the open data', () => {
    const layers = files.filter((file) => file.endsWith('.geojson'));
    expect(layers.length).toBeGreaterThan(10);
    for (const file of layers) {
      const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
        features: { properties: { id: string; certainty: string }; geometry: { type: string } | null }[];
      };
      for (const { properties, geometry } of features) {
        const secret = properties.certainty === 'not-disclosed' || properties.id.startsWith('undisclosed');
        if (secret) expect([file, properties.id, geometry?.type ?? 'none']).not.toContain('Point');
      }
    }
  });

  test('no page holds an inline script, an inline style or an event attribute', () => {
    for (const file of files.filter((path) => path.endsWith('.html'))) {
      const html = readFileSync(file, 'utf8');
      expect(html.match(/<script(?![^>]*(?:src=|type="application\/(?:ld\+)?json"))/g)).toBeNull();
      expect(html.match(/\sstyle="/g)).toBeNull();
      expect(html.match(/\son[a-z]+="/g)).toBeNull();
    }
  });
});
