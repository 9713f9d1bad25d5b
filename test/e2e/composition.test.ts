/** Where things stand on every kind of screen: the subject beside or above its words, and nothing in the way. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import type { Bounds, Camera } from '../../src/core/camera/geo.ts';
import { es } from '../../src/i18n/es.ts';
import { onScreen } from '../support/on-screen.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import type { StoryMapHandle } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

interface Handle extends StoryMapHandle {
  mode: string;
  goTo(id: string, stop: number): void;
  explore(): void;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const source = JSON.parse(readFileSync('data/story.json', 'utf8')) as {
  chapters: { steps: { id: string; stops: { view: { bounds: Bounds; pitch?: number } }[] }[] }[];
};
const stops = source.chapters.flatMap(({ steps }) =>
  steps.flatMap(({ id, stops: own }) => own.map(({ view }, index) => ({ id, stop: index + 1, view }))),
);

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/story/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The page as its text and stills: where things stand does not wait for the map. */
const openStill = async (path: string, width: number, height: number): Promise<Page> => {
  const { page } = await openStory(browser, site.url + path, {
    viewport: { width, height },
    pictures: false,
  });
  await page.evaluate(async () => {
    const story = document.querySelector<Handle>('story-map');
    if (story !== null) story.mode = 'still';
    await story?.ready;
    await document.fonts.ready;
  });
  return page;
};

const goTo = (page: Page, id: string, stop: number): Promise<void> =>
  page.evaluate(
    ([step, number]) => {
      document.querySelector<Handle>('story-map')?.goTo(step, number);
    },
    [id, stop] as const,
  );

interface Look {
  readonly camera: Camera;
  readonly bar: number;
  readonly papers: Box[];
}

/** What the reader has on the screen at each stop: the map's camera, and the paper that may lie over it. */
const looks = (page: Page): Promise<Look[]> =>
  page.evaluate(
    async (places) => {
      const story = document.querySelector<Handle>('story-map');
      if (story === null) throw new Error('no <story-map> on the page');
      const seen: Look[] = [];
      for (const { id, stop } of places) {
        story.goTo(id, stop);
        let before: unknown = null;
        // The picture has followed when a frame changes nothing any more.
        while (before !== story.scene.position) {
          before = story.scene.position;
          await new Promise((next) => requestAnimationFrame(next));
          await new Promise((next) => requestAnimationFrame(next));
        }
        const papers = [...document.querySelectorAll('.card, .passage, .opening-words, .end')]
          .filter((paper) => {
            const { backgroundColor, backgroundImage } = getComputedStyle(paper);
            return backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none';
          })
          .map((paper) => paper.getBoundingClientRect())
          .filter(({ width, top, bottom }) => width > 0 && bottom > 0 && top < innerHeight)
          .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
        seen.push({ camera: story.scene.camera, bar, papers });
      }
      return seen;
    },
    stops.map(({ id, stop }) => ({ id, stop })),
  );

const subjectOn = (
  camera: Camera,
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
): Box => {
  const upper = onScreen(camera, { width, height }, [west, north]);
  const lower = onScreen(camera, { width, height }, [east, south]);
  return { left: upper.x, top: upper.y, right: lower.x, bottom: lower.y };
};
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

const faultsAt = async (path: string, width: number, height: number, below: boolean): Promise<string[]> => {
  const page = await openStill(path, width, height);
  const faults: string[] = [];
  const seen = await looks(page);
  for (const [index, { id, stop, view }] of stops.entries()) {
    const { camera, bar, papers } = seen[index]!;
    const name = `${id}.${String(stop)}`;
    const subject = subjectOn(camera, view.bounds, width, height);
    const top = Math.min(height, ...papers.map((paper) => paper.top));
    if (papers.length === 0) faults.push(`${name}: no words`);
    if (below && top < 0.35 * height)
      faults.push(`${name}: the words leave ${String(Math.round((100 * top) / height))} %`);
    if (below && top > 0.6 * height)
      faults.push(`${name}: the words begin only at ${String(Math.round((100 * top) / height))} %`);
    for (const paper of papers.filter((each) => meet(each, subject)))
      faults.push(`${name}: words ${JSON.stringify(paper)} over the subject ${JSON.stringify(subject)}`);
    const inside =
      subject.left >= -1 &&
      subject.right <= width + 1 &&
      subject.top >= bar - 1 &&
      subject.bottom <= height + 1;
    if (!inside) faults.push(`${name}: subject ${JSON.stringify(subject)} not on the screen`);
  }
  await page.context().close();
  return faults;
};

/** In Spanish words are longer: it is asked on the smallest screen, and in turn with English on the others. */
describe('a reader at any stop sees the whole subject', () => {
  test.each([
    ['', 320, 568],
    ['es/', 320, 568],
    ['', 390, 844],
    ['es/', 820, 1180],
  ])('above its words: "%s" on a screen of %i × %i', async (path, width, height) => {
    expect(await faultsAt(path, width, height, true)).toEqual([]);
  });

  test.each([
    ['es/', 667, 375],
    ['', 2560, 1440],
  ])('beside its words: "%s" on a screen of %i × %i', async (path, width, height) => {
    expect(await faultsAt(path, width, height, false)).toEqual([]);
  });
});

/** What stays where it is while the page scrolls, as a share of the screen, and words cut off in the bar. */
const frame = (page: Page): Promise<{ sideways: number; held: number; cut: string[] }> =>
  page.evaluate(() => {
    const held = [...document.querySelectorAll('.bar, .controls, .menu')]
      .filter((part) => getComputedStyle(part).position === 'fixed')
      .map((part) => part.getBoundingClientRect())
      .reduce((sum, part) => sum + (part.height * part.width) / innerWidth, 0);
    const title = document.querySelector('.bar-title');
    const shown = title !== null && getComputedStyle(title).visibility === 'visible';
    // Fewer than about six letters are no title.
    const letters = shown ? title.clientWidth / Number.parseFloat(getComputedStyle(title).fontSize) : 99;
    return {
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      held: held / innerHeight,
      cut: letters < 4 ? [title?.textContent ?? ''] : [],
    };
  });

/** Whether the strip of buttons lies over the line of credits. */
const creditsCovered = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [credits, strip] = ['.attribution', '.controls'].map((part) =>
      document.querySelector(part)?.getBoundingClientRect(),
    );
    if (credits === undefined || strip === undefined) throw new Error('no credits or no strip');
    return strip.right > credits.left && strip.bottom > credits.top + 0.5 && strip.top < credits.bottom;
  });

/** All that the story is steered with is on the screen, and does what it says, by pointer and by key. */
const expectSteered = async (page: Page, height: number): Promise<void> => {
  const step = (): Promise<string | null> => page.getAttribute('story-map', 'step');
  const strip = page.locator('.controls');
  for (const part of [strip, page.locator('.menu > summary'), page.locator('story-legend > button')]) {
    const box = (await part.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
  await strip.getByRole('button', { name: es.nav.next, exact: true }).click();
  await expect.poll(step).toBe('sixty-days');
  await strip.getByRole('button', { name: es.nav.previous, exact: true }).press('Enter');
  await expect.poll(step).toBe('routes-move');
  await page.locator('story-legend > button').click();
  const legend = (await page.locator('story-legend > ul').boundingBox())!;
  expect(Math.min(legend.x, legend.y)).toBeGreaterThanOrEqual(0);
  await page.locator('story-legend > button').press('Enter');
  await page.locator('.menu > summary').click();
  await page.locator('.menu a[href="#the-proposal"]').click();
  await expect.poll(step).toBe('the-proposal');
};

describe('a reader with a small screen or large type', () => {
  test.each([
    ['a narrow phone', 320, 568, 100],
    ['a narrow phone with type of 200 %', 320, 568, 200],
    ['a laptop zoomed to 400 %', 320, 256, 100],
    ['a phone on its side', 667, 375, 100],
    ['a laptop with type of 200 %', 1280, 800, 200],
    ['a very wide screen', 2560, 1440, 100],
  ])('check 10: never has to scroll sideways: %s', async (_name, width, height, size) => {
    const page = await openStill('es/', width, height);
    if (size !== 100)
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${String(percent)}%`;
      }, size);
    await page.mouse.move(10, 200);
    await page.waitForFunction(() => document.querySelector('story-controls') !== null);
    await goTo(page, 'routes-move', 2);
    const { sideways, held, cut } = await frame(page);
    expect(sideways).toBe(0);
    expect(cut).toEqual([]);
    if (size === 100) expect(held).toBeLessThanOrEqual(0.3);
    if (width === 320 && height === 256) await expectSteered(page, height);
    if (width >= 640) expect(await creditsCovered(page)).toBe(false);
    const boxes = await page.$$eval('.wide', (tables) =>
      tables
        .filter((table) => table.scrollWidth > table.clientWidth)
        .map((table) => [
          table.getAttribute('tabindex'),
          table.getAttribute('aria-label') ?? table.getAttribute('aria-labelledby'),
        ]),
    );
    for (const [tabindex, name] of boxes) {
      expect(tabindex).toBe('0');
      expect(name).toBeTruthy();
    }
    await page.context().close();
  });
});

test.each([
  ['a phone with type of 200 %', 390, 844, 200],
  ['a laptop zoomed to 400 %', 320, 256, 100],
])('check 10: no other page goes sideways either: %s', async (_name, width, height, size) => {
  const { page } = await openStory(browser, `${site.url}plain/`, {
    viewport: { width, height },
    pictures: false,
  });
  for (const language of ['', 'es/'])
    for (const path of ['plain/', 'teach/', 'print/', 'presenter/', 'embed-guide/', 'embed/']) {
      await page.goto(site.url + language + path);
      const sideways = await page.evaluate(async (percent) => {
        document.documentElement.style.fontSize = `${String(percent)}%`;
        await document.fonts.ready;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, size);
      expect([language + path, sideways]).toEqual([language + path, 0]);
    }
  await page.context().close();
});

test('a reader whose keyboard comes up, or whose window becomes low, stays at the same stop', async () => {
  const page = await openStill('', 700, 640);
  const at = (): Promise<string> =>
    page.evaluate(() => {
      const state = document.querySelector<Handle>('story-map')?.state;
      return `${String(state?.step)}.${String(state?.stop)}`;
    });
  await goTo(page, 'routes-move', 2);
  await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('routes-move');
  const before = await at();
  for (const height of [400, 640, 400]) {
    await page.setViewportSize({ width: 700, height });
    // The card has changed its side when what it stands in is no box, or is one again.
    await expect
      .poll(() => page.$eval('#routes-move .card', (card) => card.getBoundingClientRect().width > 0))
      .toBe(height === 400);
    await expect.poll(at).toBe(before);
  }
  await page.context().close();
});

describe('a reader who follows a source note', () => {
  test('finds nothing of the map’s furniture over the sources', async () => {
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [1280, 800],
    ] as const) {
      const page = await openStill('#routes-move', width, height);
      await page.mouse.move(10, 200);
      await page.waitForSelector('story-legend button', { state: 'attached' });
      await page.locator('#routes-move .note a').first().press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.querySelector('story-map')?.hasAttribute('data-end')))
        .toBe(true);
      const over = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('.sources li')].map((item) =>
          item.getBoundingClientRect(),
        );
        return ['.controls', '.rail', 'story-legend', '.scale', '.locator', '.attribution'].filter((name) => {
          const part = document.querySelector(name);
          if (part === null) return false;
          const { left, right, top, bottom, width: size } = part.getBoundingClientRect();
          const shown = size > 0 && getComputedStyle(part).visibility === 'visible';
          const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const above = on !== null && part.contains(on);
          return (
            shown &&
            above &&
            texts.some(
              (text) => text.left < right && left < text.right && text.top < bottom && top < text.bottom,
            )
          );
        });
      });
      expect(over).toEqual([]);
      await page.context().close();
    }
  });
});

test('a finger on any bar of the closing chart gets its number and stays at the step; the words below lead on', async () => {
  const { page } = await openStory(browser, `${site.url}#turned-south`, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    pictures: false,
  });
  await page.waitForSelector('#turned-south [data-bar][tabindex]', { state: 'attached' });
  const chart = page.locator('#turned-south .chart');
  await chart.evaluate((figure) => {
    figure.scrollIntoView({ block: 'center' });
  });
  const step = (): Promise<string | null> => page.getAttribute('story-map', 'step');
  await expect.poll(step).toBe('turned-south');
  const wrong: string[] = [];
  const keys = await chart
    .locator('[data-bar]')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('data-bar') ?? ''));
  expect(keys.length).toBeGreaterThan(10);
  for (const key of keys) {
    const box = await chart.locator(`[data-bar="${key}"] > rect:not([fill])`).boundingBox();
    const picture = await chart.locator('.chart-picture').boundingBox();
    if (box === null || picture === null) throw new Error(`no bar ${key}`);
    await page.touchscreen.tap(box.x + box.width / 2, picture.y + picture.height * 0.7);
    const said = (await chart.locator('[data-chart-said]').textContent()) ?? '';
    const at = `${String(await step())} ${await page.evaluate(() => window.location.hash)}`;
    if (!said.startsWith(key) || at !== 'turned-south #turned-south') wrong.push(`${key}: ${said} ${at}`);
  }
  expect(wrong).toEqual([]);
  const way = chart.locator('.chart-ways a[href="#escudo-then-the-record"]');
  await way.tap();
  await expect.poll(step).toBe('escudo-then-the-record');
  await page.context().close();
});

test('a reader whose map is slow can press both answers of the offer that says so, with nothing over them', async () => {
  const chunk = readdirSync('dist/assets').find((name) => /^story-light-.*\.js$/.test(name)) ?? '';
  const page = await openStill('es/#routes-move', 1280, 800);
  await page.waitForSelector('story-legend button', { state: 'attached' });
  // As words, because the test runner would take the import for one of its own.
  await page.evaluate(
    `import('${site.url}assets/${chunk}').then(({ offerLight }) => {
      const place = document.querySelector('story-speed');
      offerLight(place, place.host);
    })`,
  );
  const buttons = page.locator('story-light button');
  for (const [width, height] of [
    [360, 740],
    [844, 390],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await buttons.count()).toBe(2);
    for (const button of await buttons.all()) await button.click({ trial: true });
  }
  await page.context().close();
});
