/** Every file the page asks for, gone wrong in each way a network knows: the words stay, a picture is seen, nothing is left uncaught. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { openStory, startBrowser } from '../support/open-story.ts';
import { LIVE_TIMEOUT, waitForLiveMap } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

/** `FAULTS=all npx vitest run --project e2e test/e2e/faults.test.ts` tries each fault on each file; else each file gets one, in turn, and of the map's layers as many are tried as there are faults. */
const ALL = process.env['FAULTS'] === 'all';
const VIEW = { width: 640, height: 300 } as const;
const STEP = 'over-the-ridge';
/** Milliseconds; a visit takes a tenth of it. */
const CASE_TIMEOUT = 240_000;

const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  fails: (route) => route.abort(),
  'is missing': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'is somebody’s log-in page': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
  'ends in its middle': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  },
  'is empty': (route) => route.fulfill({ status: 200, body: '' }),
  // Never answered: what waits for it must not hold up the rest.
  'does not come': () => Promise.resolve(),
};

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/f/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Everything that a reader's page asks for up to its live map, but the page itself; of tiles the first. */
async function requestsOfAVisit(): Promise<string[]> {
  const { page, requests } = await openStory(browser, `${site.url}#${STEP}`, { viewport: VIEW });
  await waitForLiveMap(page);
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const paths = [...new Set(requests.map((url) => new URL(url).pathname))].filter((path) => path !== '/f/');
  const isTile = (path: string): boolean => path.includes('/terrain/');
  return [...paths.filter((path) => !isTile(path)), ...paths.filter(isTile).slice(0, 1)].sort();
}

interface Seen {
  readonly words: boolean;
  readonly picture: string;
}

/** What a reader has before their eyes at the step. */
const seen = (page: Page): Promise<Seen> =>
  page.evaluate((id) => {
    const section = document.getElementById(id);
    const words =
      (section?.textContent ?? '').length > 300 && section?.querySelector('h2')?.checkVisibility() === true;
    if (document.querySelector('story-map[data-map="live"]') !== null) return { words, picture: 'map' };
    const image = document.querySelector<HTMLImageElement>(`figure.still[data-shown] img, [id="${id}"] img`);
    const drawn = image?.complete === true && image.naturalWidth > 0;
    return { words, picture: drawn ? 'still' : image?.alt === '' ? 'nothing' : 'description' };
  }, STEP);

interface Case {
  readonly file: string;
  readonly way: string;
}

/** What is wrong with a visit on which one file goes wrong; empty when nothing is. */
async function visit(context: BrowserContext, { file, way }: Case): Promise<unknown[]> {
  await context.route((url) => url.pathname === file, FAULTS[way]!);
  const page = await context.newPage();
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  await page.goto(`${site.url}#${STEP}`, { waitUntil: 'commit' });
  await page.locator(`[id="${STEP}"] h2`).waitFor();
  // A browser paints nothing while a style sheet may still come, and never answers to a wheel.
  const isPainted = way !== 'does not come' || !/\/assets\/page-.*\.css$/.test(file);
  if (isPainted) {
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 1);
  }
  // Without its first script the page is the article it was; a file that never comes keeps the map waiting, behind its still.
  if (/\/assets\/page-.*\.js$/.test(file))
    await page.locator(`[id="${STEP}"] figure img`).first().scrollIntoViewIfNeeded();
  else if (way !== 'does not come' && !file.includes('/assets/furniture-'))
    await page.waitForSelector('story-map:is([data-map="live"], [data-map="still"])', {
      timeout: LIVE_TIMEOUT,
    });
  const isStill = file.includes('/stills/');
  const broken: unknown[] = [];
  await expect
    .poll(async () => {
      const { words, picture } = await seen(page);
      return words && picture !== 'nothing' && (isStill || !isPainted || picture !== 'description');
    })
    .toBe(true)
    .catch(async () => broken.push(await seen(page)));
  // A script that is not a script is a fault of its own, which no script of ours could catch.
  const ours = uncaught.filter((message) => !(file.endsWith('.js') && /token|end of input/i.test(message)));
  if (ours.length > 0) broken.push(ours);
  return broken;
}

/** A call to a browser has no end of its own: one that never answers is named, and the other files are tried all the same. */
async function withinTime(one: Case): Promise<unknown[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<unknown[]>((resolve) => {
    timer = setTimeout(resolve, CASE_TIMEOUT, ['never ended']);
  });
  const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' });
  try {
    return await Promise.race([visit(context, one), late]);
  } catch (error) {
    return [String(error)];
  } finally {
    // What never answers may not answer to this either.
    await Promise.race([context.close().catch(() => undefined), late]);
    clearTimeout(timer);
  }
}

test('each file of a visit may go wrong, and the story is read all the same', async () => {
  const files = await requestsOfAVisit();
  expect(files.length).toBeGreaterThan(30);
  const ways = Object.keys(FAULTS);
  const layers = files.filter((file) => file.endsWith('.geojson'));
  const tried = ALL ? files : files.filter((file) => !layers.slice(ways.length).includes(file));
  const cases = tried.flatMap((file, at): readonly Case[] =>
    (ALL ? ways : [ways[at % ways.length]!]).map((way) => ({ file, way })),
  );
  const broken: unknown[] = [];
  for (const one of cases) {
    const wrong = await withinTime(one);
    if (wrong.length > 0) broken.push([one.file, one.way, ...wrong]);
  }
  expect(broken).toEqual([]);
}, 1_800_000);
