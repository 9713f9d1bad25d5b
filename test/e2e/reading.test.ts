/** Reading the built story from top to end and back, on a live map, from a sub-path. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { openStory, startBrowser, type OpenedStory } from '../support/open-story.ts';
import { picture, scrollToAndSettle, settle, stepIds, waitForLiveMap } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';
import { project } from '../../src/core/camera/mercator.ts';

interface SourceStep {
  readonly id: string;
  readonly stops: readonly {
    readonly view: { readonly bounds: readonly [number, number, number, number] };
  }[];
}
const source = JSON.parse(readFileSync('data/story.json', 'utf8')) as {
  chapters: readonly { steps: readonly SourceStep[] }[];
};
const steps = source.chapters.flatMap((chapter) => chapter.steps);

/** Wide enough for the card at the left, small enough for software WebGL. */
const VIEW = { width: 960, height: 600 } as const;
/** CSS pixels that the card (with its margin) and the bar take of it. */
const CARD_END = 32 + 340;
const BAR = 56;

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/news/story/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Scroll position that brings the middle of a step's box to the reading line. */
const middleOf = (page: Page, id: string): Promise<number> =>
  page.$eval(
    `[id="${id}"]`,
    (section, height) => {
      const box = section.getBoundingClientRect();
      return Math.round(window.scrollY + box.top + box.height / 2 - height * 0.6);
    },
    VIEW.height,
  );

describe('scrolling through the whole story', () => {
  let opened: OpenedStory;
  const down = new Map<string, Awaited<ReturnType<typeof picture>>>();
  beforeAll(async () => {
    opened = await openStory(browser, site.url, { viewport: VIEW });
    await waitForLiveMap(opened.page);
  });

  test('every step of the story comes by on the way down, its subject in the free part of the map', async () => {
    const { page } = opened;
    expect(await stepIds(page)).toEqual(steps.map((step) => step.id));
    for (const step of steps) {
      await scrollToAndSettle(page, await middleOf(page, step.id));
      const now = await picture(page);
      down.set(step.id, now);
      expect(now.step).toBe(step.id);
      expect(now.camera).not.toBeNull();
      const stop = step.stops[Math.floor((step.stops.length - 1) / 2 + 0.01)] ?? step.stops[0]!;
      const camera = now.camera!;
      const centre = project(camera.center, camera.zoom);
      const [west, south, east, north] = stop.view.bounds;
      for (const corner of [
        [west, south],
        [east, north],
      ] as const) {
        const [x, y] = project(corner, camera.zoom);
        const [left, top] = [x - centre[0] + VIEW.width / 2, y - centre[1] + VIEW.height / 2];
        // A pixel of tolerance for rounding.
        expect(left).toBeGreaterThan(CARD_END - 1);
        expect(left).toBeLessThan(VIEW.width + 1);
        expect(top).toBeGreaterThan(BAR - 1);
        expect(top).toBeLessThan(VIEW.height + 1);
      }
    }
  });

  test('on the way back up each step shows exactly the same picture', async () => {
    for (const step of [...steps].reverse()) {
      await scrollToAndSettle(opened.page, await middleOf(opened.page, step.id));
      expect(await picture(opened.page)).toEqual(down.get(step.id));
    }
  });

  test('the map really stands where the scene says', () => {
    for (const { camera, sceneCamera } of down.values()) {
      expect(camera?.zoom).toBeCloseTo(sceneCamera.zoom, 6);
      expect(camera?.center[0]).toBeCloseTo(sceneCamera.center[0], 6);
      expect(camera?.center[1]).toBeCloseTo(sceneCamera.center[1], 6);
    }
  });

  test('forty random walks to the same place give the same picture', async () => {
    const { page } = opened;
    // What is compared is not pixels: a low window costs software WebGL half as much.
    await page.setViewportSize({ width: VIEW.width, height: 300 });
    await settle(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    let seed = 20230523;
    const random = (): number => {
      seed = (seed * 1664525 + 1013904223) % 4294967296;
      return seed / 4294967296;
    };
    const targets = Array.from({ length: 5 }, () => Math.round(random() * height));
    const wanted = new Map<number, Awaited<ReturnType<typeof picture>>>();
    for (let walk = 0; walk < 40; walk += 1) {
      const target = targets[walk % targets.length]!;
      for (let flick = 0; flick < 3; flick += 1) {
        await page.evaluate(
          (y) => {
            window.scrollTo({ top: y, behavior: 'instant' });
          },
          Math.round(random() * height),
        );
      }
      await scrollToAndSettle(page, target);
      const now = await picture(page);
      const first = wanted.get(target);
      if (first === undefined) wanted.set(target, now);
      else expect(now).toEqual(first);
    }
    expect(wanted.size).toBe(5);
    await page.setViewportSize(VIEW);
    await settle(page);
  });

  test('a new window size in mid-flight still ends in the right place', async () => {
    const { page } = opened;
    await page.evaluate(
      (y) => {
        window.scrollTo({ top: y, behavior: 'instant' });
      },
      await middleOf(page, steps[5]!.id),
    );
    await page.setViewportSize({ width: VIEW.width, height: VIEW.height - 84 });
    await settle(page);
    const now = await picture(page);
    expect(now.camera?.zoom).toBeCloseTo(now.sceneCamera.zoom, 6);
    expect(now.camera?.center[1]).toBeCloseTo(now.sceneCamera.center[1], 6);
    await page.setViewportSize(VIEW);
    await settle(page);
  });

  test('nothing failed, and nothing was asked of another origin', () => {
    expect(opened.faults).toEqual([]);
    expect(opened.foreign).toEqual([]);
  });
});

describe('addresses', () => {
  test('a link to a step opens there, reload and Back keep it, and scrolling adds no history', async () => {
    const { page, faults } = await openStory(browser, `${site.url}#over-the-ridge`, { viewport: VIEW });
    await page.evaluate(
      () => document.querySelector<HTMLElement & { ready: Promise<void> }>('story-map')?.ready,
    );
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('over-the-ridge');
    const before = await page.evaluate(() => history.length);
    await page.evaluate(
      (y) => {
        window.scrollTo({ top: y, behavior: 'instant' });
      },
      await middleOf(page, 'sixty-days'),
    );
    await expect.poll(() => new URL(page.url()).hash).toBe('#sixty-days');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('sixty-days');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  const LINKED = ['over-the-ridge', 'not-disclosed', 'turned-south'] as const;
  test.each([
    [360, 740, 0.6],
    // Where the browser itself would leave it is half-way down.
    [1280, 800, 0.45],
  ])(
    'a link to a step leads to its heading, and type that comes late takes nobody away from it, %i × %i',
    async (width, height, share) => {
      for (const id of LINKED) {
        let release = (): void => undefined;
        const released = new Promise<void>((resolve) => (release = resolve));
        const context = await browser.newContext({ viewport: { width, height } });
        await context.route('**/*.woff2', async (route) => {
          await released;
          await route.continue();
        });
        const page = await context.newPage();
        await page.goto(`${site.url}#${id}`, { waitUntil: 'commit' });
        await page.locator(`story-map[step="${id}"]`).waitFor();
        const heading = async (): Promise<number> => {
          await settle(page);
          return page.$eval(`[id="${id}"] h2`, (element) => Math.round(element.getBoundingClientRect().top));
        };
        // Late in the load the browser itself once more brings the step to where it thinks best.
        await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loading');
        const early = await heading();
        expect([id, early > 40, early < height * share]).toEqual([id, true, true]);
        release();
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready);
        await expect.poll(async () => [id, Math.abs((await heading()) - early) <= 4]).toEqual([id, true]);
        expect(await page.getAttribute('story-map', 'step')).toBe(id);
        await context.close();
      }
    },
  );

  test('a reader who goes into the bar with the keyboard or the pointer does not move the page by it', async () => {
    const { page, faults } = await openStory(browser, `${site.url}#routes-move`, { viewport: VIEW });
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('routes-move');
    const link = page.locator('a[data-story-language]');
    const before = { top: await page.evaluate(() => window.scrollY), box: await link.boundingBox() };
    // The first move brings the bar's own buttons, for which room is kept.
    await page.mouse.move(700, 300);
    await page.getByRole('button', { name: /share/i }).waitFor({ timeout: 90_000 });
    await link.focus();
    expect(await page.evaluate(() => window.scrollY)).toBe(before.top);
    await link.click({ trial: true, timeout: 90_000 });
    expect(await page.evaluate(() => window.scrollY)).toBe(before.top);
    expect(await link.boundingBox()).toEqual(before.box);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('switching the language keeps the step', async () => {
    const { page, faults } = await openStory(browser, `${site.url}#routes-move`, { viewport: VIEW });
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('routes-move');
    await page.click('a[data-story-language]', { noWaitAfter: true, timeout: 90_000 });
    await page.waitForURL(/\/es\/(index\.html)?#routes-move/, { waitUntil: 'commit', timeout: 90_000 });
    await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('routes-move');
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
