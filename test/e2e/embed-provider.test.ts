/** A provider that is slow, gone or half there, and readers whose browser keeps things back: numbers are those of the checks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Route } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loaderSnippet } from '../../src/core/embed/snippets.ts';
import {
  callLoader,
  embedFrame,
  eventsOf,
  figureOf,
  mapIn,
  openBench,
  openIn,
  VIEWPORT,
  type Bench,
} from '../support/embed-bench.ts';
import { space } from '../support/host-site.ts';
import { launchOptions, startBrowser } from '../support/open-story.ts';
import { serveSlowly } from '../support/slow-line.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.stop();
});

test('19: on a slow line the poster is seen before anything is asked of the map, and nothing on the page jumps', async () => {
  const line = await serveSlowly(bench.site.url, 400, 400);
  const { page, faults, close } = await bench.open({ body: '' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const asked: { readonly url: string; readonly at: number }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), at: Date.now() }));
  await page.goto(
    bench.host.page({
      head: `<script>
        new PerformanceObserver((list) => {
          for (const { url, startTime } of list.getEntries())
            if (url.includes('/cards/')) painted ??= performance.timeOrigin + startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        var painted;
      </script>`,
      body: `${figureOf(line.url, { load: 'eager' })}<p>Next</p>${loaderSnippet({ site: line.url })}`,
    }),
  );
  const ofMap = (): number | undefined => asked.find(({ url }) => /open-map|maplibre/.test(url))?.at;
  await expect.poll(ofMap).toBeDefined();
  const painted = await page.evaluate(() => (window as unknown as { painted?: number }).painted);
  expect(painted).toBeLessThan(ofMap() ?? 0);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.01);
  expect(faults).toEqual([]);
  await close();
  await line.stop();
});

const abort = (route: Route): Promise<void> => route.abort();
const unavailable = (route: Route): Promise<void> => route.fulfill({ status: 503 });

/** On the clock of the page: no machine is too slow for it. */
const SOON_MS = 8000;

test('21: whichever file cannot be had, and wherever the provider has gone, poster, caption and link are there again within eight seconds', async () => {
  const figure = bench.figure({ load: 'eager' });
  const cases: readonly (readonly [gone: string | RegExp, how: typeof abort, figure?: string])[] = [
    ['**/embed/v1.js', abort],
    ['**/wire.js', abort],
    [/\/maps\/embed\/(#|$)/, abort],
    [/\/maps\/embed\/(#|$)/, unavailable],
    ['**/assets/embed-*.js', abort],
    ['**/embed/story-*.json', unavailable],
    // A name that nobody has.
    ['**/nothing', abort, figure.replace(`"${bench.maps}embed/"`, '"https://maps.invalid/embed/"')],
  ];
  const ends = await Promise.all(
    cases.map(async ([gone, how, other = figure]) => {
      const opened = await bench.open({ body: '' });
      const { page, faults, until, close } = opened;
      await page.context().route(gone, how);
      // Time goes on only when it is told to.
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(3_600_000);
      await page.goto(bench.host.page({ body: other + bench.loader }));
      let told: Readonly<Record<string, unknown>> = { code: 'timeout' };
      if (gone !== '**/embed/v1.js') {
        await until('load');
        await page.clock.runFor(SOON_MS);
        told = await until('error');
      }
      const visible = [
        await page.locator('figure a img').isVisible(),
        await page.getByText('Open the whole story').isVisible(),
        (await page.locator('iframe').count()) === 0,
      ];
      // What the browser says of a file that it has not got is all there is to be heard.
      const heard = faults.filter((words) => !/ERR_FAILED|503|ERR_NAME_NOT_RESOLVED/.test(words));
      await close();
      return [told['code'], ...visible, heard];
    }),
  );
  expect(ends).toEqual(cases.map(() => ['timeout', true, true, true, []]));
});

test('21: without the map’s script, or without what it draws, the stills are there and the page is told', async () => {
  await Promise.all(
    ['**/open-map-*.js', '**/maplibre-gl-worker-*.js'].map(async (gone) => {
      const { page, faults, until, close } = await bench.open({ body: '' });
      await page.context().route(gone, abort);
      await page.goto(bench.host.page({ body: bench.figure({ load: 'eager' }) + bench.loader }));
      await until('ready');
      await page.mouse.move(200, 200);
      expect(await until('error'), gone).toEqual({ code: 'data' });
      expect(await (await embedFrame(page)).locator('.is-here .still img').isVisible(), gone).toBe(true);
      expect(faults.filter((words) => !words.includes('ERR_FAILED'))).toEqual([]);
      await close();
    }),
  );
});

test('5, 22, 23: an isolated host without a referrer has a live map; when its context is lost the still comes, and then the map again', async () => {
  const { page, faults, until, close } = await bench.open({
    body: bench.figure({ load: 'eager' }).replace('<img ', '<img crossorigin ') + bench.loader,
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Referrer-Policy': 'no-referrer' },
  });
  await until('ready');
  const frame = await embedFrame(page);
  expect(await mapIn(frame)).toBe('live');
  expect(await page.context().cookies()).toEqual([]);
  expect(faults).toEqual([]);
  const canvas = frame.locator('canvas').first();
  const still = frame.locator('.is-here .still img');
  expect(await still.isVisible()).toBe(false);
  const lose = await canvas.evaluateHandle((element) =>
    (element as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
  );
  await lose.evaluate((extension) => extension?.loseContext());
  await still.waitFor({ state: 'visible' });
  expect(await until('error')).toEqual({ code: 'data' });
  await lose.evaluate((extension) => extension?.restoreContext());
  await frame.waitForSelector('story-map[data-map="live"]');
  expect(await still.isVisible()).toBe(false);
  expect(faults).toEqual([]);
  await close();
});

/** A reader with a profile on disk and these settings in it. */
async function openProfile(settings: object): Promise<{ context: BrowserContext; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: settings }));
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions(false, { whole: true }),
    viewport: { ...VIEWPORT },
  });
  return {
    context,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test('23: with storage blocked, allowed and in a private window the embed behaves the same and keeps nothing', async () => {
  const host = bench.host.page({
    body: bench.figure({ load: 'eager', mode: 'stepper' }) + bench.loader + space(10),
    headers: { 'Referrer-Policy': 'no-referrer' },
  });
  const read = async (context: BrowserContext): Promise<{ storage: string; seen: unknown }> => {
    const opened = await openIn(context, host);
    const { page, until, faults, seen } = opened;
    await until('mode');
    await until('error');
    const frame = await embedFrame(page);
    await callLoader(page, 'goTo', 0, 2);
    await expect.poll(async () => (await eventsOf(opened, 'step')).length).toBe(2);
    const storage = await frame.evaluate(() => {
      try {
        return `${String(localStorage.length + sessionStorage.length)} kept`;
      } catch (error) {
        return (error as Error).name;
      }
    });
    const session = await context.newCDPSession(page);
    const { cookies } = await session.send('Network.getAllCookies');
    const result = {
      storage,
      seen: [await seen(), faults, cookies, await frame.locator('.is-here').innerText()],
    };
    await context.close();
    return result;
  };
  const profiles = await Promise.all([
    openProfile({ block_third_party_cookies: true, cookie_controls_mode: 1 }),
    openProfile({ block_third_party_cookies: false, cookie_controls_mode: 0 }),
  ]);
  const browser = await startBrowser(false, { whole: true });
  // One after the other: three at once would take each other's time to answer.
  const results = [];
  for (const context of [
    ...profiles.map((profile) => profile.context),
    await browser.newContext({ viewport: { ...VIEWPORT } }),
  ])
    results.push(await read(context));
  await browser.close();
  for (const { remove } of profiles) remove();
  const [blocked, allowed, incognito] = results;
  expect([blocked?.storage, allowed?.storage]).toEqual(['SecurityError', '0 kept']);
  expect(allowed?.seen).toEqual(blocked?.seen);
  expect(incognito?.seen).toEqual(blocked?.seen);
});
