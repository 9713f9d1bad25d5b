/** Whatever a reader does, in whatever order: the words stay, the state is sound, and the map stands where the story says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { openStory, startBrowser } from '../support/open-story.ts';
import { actAtRandom, brokenRules, randomFrom, returnToStory } from '../support/monkey.ts';
import { picture, settle, stepIds, waitForLiveMap } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

/** `MONKEY_ACTIONS=10000 MONKEY_SEED=7 npx vitest run --project e2e test/e2e/monkey.test.ts` does more, or others. */
const ACTIONS = Number(process.env['MONKEY_ACTIONS'] ?? 500);
const SEED = Number(process.env['MONKEY_SEED'] ?? 20230523);
/** After so many actions the hand is taken off, and the picture must be that of the place. */
const REST_EVERY = 50;
/** Generous for a machine that draws maps without a graphics card; no result depends on it. */
const TIMEOUT = 60_000 + ACTIONS * 1_000;

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/monkey/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Lets go of the map and compares what it shows with what the story says. */
async function expectRest(page: Page, doing: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.querySelector<HTMLElement & { resume(): void }>('story-map')?.resume();
  });
  await settle(page);
  const { camera, sceneCamera } = await picture(page);
  if (camera === null) return;
  expect(camera.zoom, doing).toBeCloseTo(sceneCamera.zoom, 5);
  expect(camera.center[0], doing).toBeCloseTo(sceneCamera.center[0], 5);
  expect(camera.center[1], doing).toBeCloseTo(sceneCamera.center[1], 5);
}

test(
  `${String(ACTIONS)} actions at random from seed ${String(SEED)} break nothing`,
  async () => {
    const { page, faults, foreign } = await openStory(browser, site.url, {
      viewport: { width: 960, height: 420 },
      pictures: false,
    });
    const unexpected = (): readonly string[] => faults.filter((fault) => !fault.includes('ERR_FAILED'));
    await page.context().addInitScript(() => {
      // The print dialog would wait for a person.
      window.print = () => undefined;
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    page.context().on('page', (other) => void other.close());
    await page.reload();
    await waitForLiveMap(page);
    const { length: steps } = await stepIds(page);
    const random = randomFrom(SEED);
    const done: string[] = [];
    for (let count = 1; count <= ACTIONS; count += 1) {
      done.push(await actAtRandom(page, random));
      const doing = `action ${String(count)} of seed ${String(SEED)}, after ${done.slice(-8).join(' · ')}`;
      await returnToStory(page, site.url);
      expect(await brokenRules(page, steps), doing).toEqual([]);
      expect(unexpected(), doing).toEqual([]);
      if (count % REST_EVERY === 0) await expectRest(page, doing);
    }
    expect(foreign).toEqual([]);
    await page.context().close();
  },
  TIMEOUT,
);
