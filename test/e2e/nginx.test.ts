/** The built site on a real server with the sample that ships for it: number 9 of the embed contract's checks. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/build/headers/header-rules.ts';
import { loaderSnippet } from '../../src/core/embed/snippets.ts';
import { figureOf, openPage } from '../support/embed-bench.ts';
import { serveHost, space, type HostSite } from '../support/host-site.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { serveNginx, type NginxSite } from '../support/serve-nginx.ts';

let site: NginxSite;
let host: HostSite;
let browser: Browser;
let maps: string;
beforeAll(async () => {
  site = await serveNginx('dist');
  maps = site.url.replace('127.0.0.1', 'maps.localhost');
  host = await serveHost('news');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  await site.stop();
});

const everyFile = (): readonly string[] =>
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replace(/^dist\//, ''))
    .filter((path) => path !== '_headers');

test('9: every file comes with the headers of the sample for other hosts, of the right type, and without a cookie', async () => {
  const rules = parseHeaderRules(readFileSync('deploy/_headers', 'utf8'));
  const faults: string[] = [];
  const paths = everyFile().map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  expect(paths.length).toBeGreaterThan(150);
  const check = async (path: string): Promise<void> => {
    const answer = await fetch(site.url + path);
    await answer.arrayBuffer();
    for (const [name, value] of headersFor(rules, `/${path}`))
      if (answer.headers.get(name) !== value)
        faults.push(`${path}: ${name} is ${String(answer.headers.get(name))}, not ${value}`);
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200 || answer.headers.has('set-cookie'))
      faults.push(`${path}: ${String(answer.status)}`);
    if (/\.m?js$/.test(path) && !/^(text|application)\/javascript/.test(type))
      faults.push(`${path}: ${type}`);
    if (path.endsWith('.json') && !type.startsWith('application/json')) faults.push(`${path}: ${type}`);
    if (path.endsWith('.csv') && type !== 'text/csv; charset=utf-8') faults.push(`${path}: ${type}`);
    if (/(^|\/)$/.test(path) && !type.startsWith('text/html')) faults.push(`${path}: ${type}`);
  };
  const waiting = paths.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const path of waiting) await check(path);
    }),
  );
  expect(faults).toEqual([]);
  expect((await fetch(`${site.url}_headers`)).status).toBe(404);
});

test('a reader who keeps the story gets every file of the copy there: one that is missing would fail it', async () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const urls = [...worker.matchAll(/["`]?url["`]?:\s*["`]([^"`]+)["`]/g)].map(([, url = '']) => url);
  expect(urls.length).toBeGreaterThan(100);
  const refused: string[] = [];
  for (const url of urls) {
    const answer = await fetch(site.url + url);
    await answer.arrayBuffer();
    if (answer.status !== 200) refused.push(url);
  }
  expect(refused).toEqual([]);
});

test('9: the site holds no path of the machine that built it', () => {
  const text = /\.(html|js|css|json|webmanifest|md|csv|svg)$/;
  for (const path of everyFile().filter((each) => text.test(each)))
    expect(readFileSync(join('dist', path), 'utf8').includes(process.cwd()), path).toBe(false);
});

test('the story is read there with a live map and no fault', async () => {
  const { page, faults, foreign } = await openStory(browser, site.url);
  await page.mouse.move(200, 200);
  expect(
    await page.evaluate(
      () =>
        (document.querySelector('story-map') as unknown as { readonly mapReady: Promise<string> }).mapReady,
    ),
  ).toBe('live');
  expect(faults).toEqual([]);
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('8: the story page leads to its oEmbed file and the file to a frame that is there', async () => {
  for (const folder of ['', 'es/']) {
    const page = (await (await fetch(site.url + folder)).text()).slice(0, 20_000);
    const link =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const address = new URL(link, site.url + folder);
    const oembed = (await (await fetch(address)).json()) as { readonly html: string };
    const frame = /src="([^"]+)"/.exec(oembed.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await fetch(new URL(frame, address))).status).toBe(200);
  }
});

test('9: the pinned loader loads with its integrity and brings all of its script with it; with one byte changed it is blocked and the figure stays', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const path = `embed/${version}/loader.js`;
  const hash = createHash('sha384')
    .update(readFileSync(join('dist', path)))
    .digest('base64');
  const tag = (integrity: string): string =>
    loaderSnippet({ site: maps })
      .replace('embed/v1.js"', `${path}"`)
      .replace('async', `async crossorigin="anonymous" integrity="sha384-${integrity}"`);
  const good = await openPage(browser, host.page({ body: space(20) + figureOf(maps) + tag(hash) }));
  expect(await good.until('ready')).toMatchObject({ version, protocol: 1 });
  expect(good.faults).toEqual([]);
  const scripts = await good.page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );
  expect(scripts).toEqual([maps + path]);
  await good.close();
  const wrong = `${hash.startsWith('A') ? 'B' : 'A'}${hash.slice(1)}`;
  const bad = await openPage(browser, host.page({ body: space(20) + figureOf(maps) + tag(wrong) }));
  await expect.poll(() => bad.faults.some((fault) => fault.includes('integrity'))).toBe(true);
  expect(await bad.page.locator('figure img').isVisible()).toBe(true);
  expect(await bad.page.locator('iframe').count()).toBe(0);
  await bad.close();
});
