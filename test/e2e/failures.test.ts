/** What can fail on the way to the live map: the still stays, one sentence says why, and the text never waits. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { messagesFor } from '../../src/i18n/catalogue.ts';
import { startBrowser } from '../support/open-story.ts';
import { LIVE_TIMEOUT, waitForLiveMap } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

/** Few pixels, because the map is drawn in software. */
const LOW = { width: 640, height: 300 };
const TABLET = { width: 800, height: 900 };
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const SENTENCES = { en: messagesFor('en')!.map, es: messagesFor('es')!.map };

let site: SiteServer;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  site = await serveSite('dist', '/f/');
  browser = await startBrowser();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Reading {
  readonly page: Page;
  /** What nobody caught. */
  readonly uncaught: readonly string[];
}

/** A new reader; `lose` says what happens to the requests that match. */
async function read(
  path: string,
  lose?: { readonly what: string; readonly answer: (route: Route) => Promise<void> },
): Promise<Reading> {
  context = await browser.newContext({ viewport: LOW, reducedMotion: 'reduce' });
  if (lose !== undefined) await context.route(lose.what, lose.answer);
  const page = await context.newPage();
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  await page.goto(site.url + path);
  return { page, uncaught };
}

const show = async (page: Page): Promise<void> => {
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1);
};
const showControls = async (page: Page): Promise<void> => {
  await show(page);
  await page.locator('story-legend button').waitFor({ state: 'attached' });
};
const cut = (route: Route): Promise<void> => route.abort();
const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'not found' });
const garbled = (route: Route): Promise<void> =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' });

/** The picture of the step at hand is on the screen, drawn, and nothing covers it. */
const stillIsSeen = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('figure.still[data-shown] img');
        if (image === null) return 'no still is shown';
        const { width, height } = image.getBoundingClientRect();
        if (!image.complete || image.naturalWidth === 0) return 'not loaded';
        return image.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          width * height > 0
          ? 'seen'
          : 'hidden';
      }),
    )
    .toBe('seen');

const reasonOnMap = (page: Page): Promise<string> =>
  page.locator('.attribution').evaluate((credits) => getComputedStyle(credits, '::before').content);

async function expectStillBecause(page: Page, sentence: string): Promise<void> {
  await page.waitForSelector('story-map[data-map="still"]', { timeout: LIVE_TIMEOUT });
  const status = page.locator('[data-story-status]').first();
  await expect.poll(() => status.innerText()).toBe(sentence);
  // Said there, and read with the credits of the map, so that it lies over no words.
  expect((await status.boundingBox())!.height).toBeLessThanOrEqual(1);
  expect(await reasonOnMap(page)).toContain(sentence);
  await stillIsSeen(page);
}

describe('a reader is told in one sentence and keeps the still', () => {
  test.each([
    ['the worker of the map is blocked', 'es/', 'es', '**/maplibre-gl-worker-*', cut],
    ['the map’s own script does not arrive', '', 'en', '**/assets/open-map-*.js', cut],
    ['a layer of the map is missing', 'es/', 'es', '**/data/geo/land.geojson', missing],
    ['a layer is answered by somebody’s log-in page', '', 'en', '**/data/geo/coast.geojson', garbled],
  ] as const)('when %s', async (_name, path, locale, what, answer) => {
    const { page, uncaught } = await read(path, { what, answer });
    await show(page);
    await expectStillBecause(page, SENTENCES[locale].unavailable['load-failed']);
    // The story goes on with the still of the next step.
    await page.evaluate(() => {
      location.hash = '#sixty-days';
    });
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('sixty-days');
    await stillIsSeen(page);
    expect(await reasonOnMap(page)).toContain(SENTENCES[locale].unavailable['load-failed']);
    expect(uncaught).toEqual([]);
  });

  test('when the context of the live map is lost, and hears when the map is back', async () => {
    const { page, uncaught } = await read('es/');
    await waitForLiveMap(page);
    const lose = await page.evaluateHandle(() => {
      const extension = document
        .querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context');
      if (extension === undefined || extension === null) throw new Error('no context to lose');
      extension.loseContext();
      return extension;
    });
    await expectStillBecause(page, SENTENCES.es.unavailable['context-lost']);
    await lose.evaluate((extension) => {
      extension.restoreContext();
    });
    await page.waitForSelector('story-map[data-map="live"]', { timeout: LIVE_TIMEOUT });
    expect(await page.locator('[data-story-status]').first().innerText()).toBe(SENTENCES.es.restored);
    expect(await reasonOnMap(page)).toBe('""');
    expect(uncaught).toEqual([]);
  });
});

test('without its relief the map still draws all that the text names', async () => {
  const { page, uncaught } = await read('', { what: '**/data/geo/terrain/**', answer: garbled });
  await waitForLiveMap(page);
  expect(uncaught).toEqual([]);
});

test('without the script of the controls the story is read as it is without any script', async () => {
  const { page, uncaught } = await read('es/', { what: '**/assets/furniture-*.js', answer: cut });
  await page.evaluate(() => {
    location.hash = '#sixty-days';
  });
  await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('sixty-days');
  await stillIsSeen(page);
  // No link leads a keyboard to controls that are not there.
  const toControls = page.locator('#sixty-days a[href="#map-controls"]');
  expect(await toControls.count()).toBe(1);
  expect(await toControls.evaluate((link) => link.checkVisibility())).toBe(false);
  expect(uncaught).toEqual([]);
});

test('on a slow line and a slow machine the words are there before any map, and each step has its picture', async () => {
  context = await browser.newContext({ viewport: LOW });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${site.url}es/`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  expect(asked.filter((path) => /open-map|maplibre|\.geojson/.test(path))).toEqual([]);
  // In a face of the page or of the system: never invisible while a font is on its way.
  const faces = await page.evaluate(() => [...document.fonts].map(({ display }) => display));
  expect(faces.filter((display) => display === 'block' || display === 'auto')).toEqual([]);
  await stillIsSeen(page);
  await page.evaluate(() => {
    document.getElementById('across-the-gulf')?.scrollIntoView();
  });
  await stillIsSeen(page);
  expect(await page.getAttribute('story-map', 'data-map')).not.toBe('live');
  expect(await page.locator('#across-the-gulf').innerText()).not.toBe('');
});

test('a panel that cannot be had leads to the row of the place, with a way back, and comes when it can be had', async () => {
  let gone = true;
  const { page, uncaught } = await read('#missing-link', {
    what: '**/assets/place-panel-*.js',
    answer: (route) => (gone ? route.abort() : route.continue()),
  });
  await showControls(page);
  const link = page.locator('#missing-link a[data-place="yaviza"]').first();
  await link.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#place-yaviza');
  await page.goBack();
  await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('missing-link');
  gone = false;
  await link.press('Enter');
  await page.locator('.place-panel h2').waitFor();
  expect(new URL(page.url()).hash).toBe('#missing-link');
  expect(uncaught).toEqual([]);
});

/** What is fetched for the first reader who asks, by its file, with what asks for it and what then opens. */
const LATE = {
  place: {
    file: 'place-panel',
    opener: '#missing-link a[data-place="yaviza"]',
    opened: '.place-panel',
  },
  share: { file: 'share-panel', opener: 'story-tools .opener', opened: 'story-tools .panel' },
};

test.each([
  ['of a place that comes when the reader has called it off', LATE.place, ['Escape']],
  ['of a place that comes when the reader has gone on by keyboard', LATE.place, ['Tab']],
  ['for sharing that comes when the reader has called it off', LATE.share, ['Escape']],
  ['for sharing that comes when the reader has gone on by keyboard', LATE.share, ['Shift+Tab']],
])('a panel %s does not open, and the focus stays', async (_name, { file, opener, opened }, keys) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const { page, uncaught } = await read('#missing-link', {
    what: `**/assets/${file}-*.js`,
    answer: async (route) => {
      await released;
      await route.continue();
    },
  });
  await showControls(page);
  const come = page.waitForResponse(new RegExp(`/${file}-`));
  await page.locator(opener).first().press('Enter');
  for (const key of keys) await page.keyboard.press(key);
  const focus = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.outerHTML;
    });
  const before = await focus();
  release();
  await (await come).finished();
  // Asked for once more, after the other: when it has come here, it has come there. As text, or the test's own builder rewrites it.
  await page.evaluate(`import(performance.getEntriesByType('resource').find(({ name }) => name.includes('${file}-')).name)
    .then(() => new Promise((done) => requestAnimationFrame(done)))`);
  expect(await page.locator(opened).count()).toBe(0);
  expect(await focus()).toBe(before);
  expect(await page.locator('story-map').getAttribute('step')).toBe('missing-link');
  expect(uncaught).toEqual([]);
  // Called off is not broken.
  await page.locator(opener).first().press('Enter');
  await page.locator(opened).waitFor();
});

test.each(Object.values(LATE))(
  'a click that leaves the focus where it is opens the panel, too ($file)',
  async (late) => {
    const { page, uncaught } = await read('#missing-link');
    await show(page);
    await page.locator('story-legend button').waitFor({ state: 'attached' });
    await page.locator('#missing-link h2').focus();
    // As screen readers and voice control click.
    await page
      .locator(late.opener)
      .first()
      .evaluate((opener: HTMLElement) => {
        opener.click();
      });
    await page.locator(late.opened).waitFor();
    expect(uncaught).toEqual([]);
  },
);

test('a link that cannot be shown is told in one sentence, and comes when it can be had', async () => {
  let gone = true;
  const { page, uncaught } = await read('es/#missing-link', {
    what: '**/assets/share-panel-*.js',
    answer: (route) => (gone ? route.abort() : route.continue()),
  });
  await show(page);
  const opener = page.locator('story-tools .opener');
  await opener.press('Enter');
  const status = page.locator('[data-story-status]').first();
  const sentence = messagesFor('es')!.controls.shareFailed;
  await expect.poll(() => status.innerText()).toBe(sentence);
  const note = page.locator('story-tools').getByText(sentence);
  expect(await note.isVisible()).toBe(true);
  gone = false;
  await opener.press('Enter');
  await page.locator('story-tools .panel').waitFor();
  expect(await note.count()).toBe(0);
  expect(uncaught).toEqual([]);
});

test('without script every link into the page arrives, and the card at its end is the one it named', async () => {
  context = await browser.newContext({ viewport: LOW, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['', 'es/']) {
    await page.goto(site.url + path);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1)))
        .filter((id) => id !== '' && document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
    const steps = await page
      .locator('section.step')
      .evaluateAll((sections) => sections.map((section) => section.id));
    for (const viewport of [LOW, TABLET, PHONE, LAPTOP]) {
      await page.setViewportSize(viewport);
      for (const step of steps) {
        await page.goto(`${site.url}${path}#${step}`);
        const { y } = (await page.locator(`#${step} h2`).boundingBox())!;
        const where = `${path}#${step} on ${String(viewport.width)} × ${String(viewport.height)}`;
        expect([where, y >= 0 && y < viewport.height * 0.9]).toEqual([where, true]);
      }
    }
  }
});
