/** What a device does to a page that is being read: it sleeps, turns, runs short of memory or storage, and sets its clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { openStory, startBrowser } from '../support/open-story.ts';
import { LIVE_TIMEOUT, picture, settle, waitForLiveMap } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

const LOW = { width: 640, height: 300 };
/** Hours of sleep, in milliseconds. */
const NIGHT = 8 * 3_600_000;

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/i/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The page, scrolled on by so much; the camera is then under way. */
const setOut = (page: Page, share: number): Promise<void> =>
  page.evaluate((to) => {
    window.scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' });
  }, share);

/** The live map stands where the story says, and the words are there. */
async function expectWhole(page: Page): Promise<void> {
  await page.waitForSelector('story-map[data-map="live"]', { timeout: LIVE_TIMEOUT });
  await settle(page);
  const { step, camera, sceneCamera } = await picture(page);
  expect(camera?.zoom).toBeCloseTo(sceneCamera.zoom, 5);
  expect(camera?.center[0]).toBeCloseTo(sceneCamera.center[0], 5);
  expect(camera?.center[1]).toBeCloseTo(sceneCamera.center[1], 5);
  const words = page.locator(step === null ? 'main' : `[id="${step}"]`);
  expect((await words.innerText()).length).toBeGreaterThan(300);
}

describe('a reader keeps the place and gets the right picture', () => {
  let page: Page;
  let faults: readonly string[];
  beforeAll(async () => {
    ({ page, faults } = await openStory(browser, `${site.url}#over-the-ridge`, { viewport: LOW }));
    await page.context().addInitScript((night) => {
      let ahead = 0;
      const frame = requestAnimationFrame.bind(window);
      const today = Date.now.bind(Date);
      window.requestAnimationFrame = (draw) =>
        frame((time) => {
          draw(time + ahead);
        });
      Date.now = () => today() + ahead;
      window.addEventListener('test-clock', (event) => {
        ahead += (event as CustomEvent<number>).detail * night;
      });
    }, NIGHT);
    await page.reload();
    await waitForLiveMap(page);
  });
  afterAll(() => page.context().close());

  test('when the browser ended the worker of the map without a word', async () => {
    const [worker] = page.workers();
    const gone = worker!.waitForEvent('close');
    await worker!.evaluate(() => {
      self.close();
    });
    await gone;
    // The continent needs tiles that the Gap did not.
    await setOut(page, 0);
    await page.waitForSelector('story-map[data-map="still"]', { timeout: LIVE_TIMEOUT });
    await expectWhole(page);
    expect(page.workers()).toHaveLength(1);
  });

  test('when the map’s context was lost and came back ten times, at ten places', async () => {
    for (let turn = 1; turn <= 10; turn += 1) {
      await setOut(page, turn / 12);
      const lost = await page.evaluateHandle(() => {
        const extension = document
          .querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
          ?.getContext('webgl2')
          ?.getExtension('WEBGL_lose_context');
        extension?.loseContext();
        return extension;
      });
      await page.waitForSelector('story-map[data-map="still"]', { timeout: LIVE_TIMEOUT });
      await lost.evaluate((extension) => extension?.restoreContext());
      await expectWhole(page);
    }
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
  });

  test.each([
    ['forward by a night', 1],
    ['back by two', -2],
  ])('when its clock jumps %s while the camera travels', async (_name, nights) => {
    await setOut(page, nights > 0 ? 0.3 : 0.6);
    await page.evaluate((by) => {
      window.dispatchEvent(new CustomEvent('test-clock', { detail: by }));
    }, nights);
    await expectWhole(page);
  });

  test('when it falls asleep while the camera travels, and wakes', async () => {
    const device = await page.context().newCDPSession(page);
    await setOut(page, 0.4);
    await device.send('Page.setWebLifecycleState', { state: 'frozen' });
    await device.send('Page.setWebLifecycleState', { state: 'active' });
    await expectWhole(page);
    await device.detach();
  });

  test('when it is turned, and zoomed, while the camera travels', async () => {
    const device = await page.context().newCDPSession(page);
    const turn = (width: number, height: number, deviceScaleFactor: number): Promise<unknown> =>
      device.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await setOut(page, 0.7);
    await turn(300, 640, 1);
    await setOut(page, 0.45);
    await turn(320, 150, 2);
    await setOut(page, 0.55);
    await turn(LOW.width, LOW.height, 1);
    await expectWhole(page);
    const [canvas, window] = await page.evaluate(() => [
      document.querySelector('canvas.maplibregl-canvas')!.getBoundingClientRect().width,
      document.documentElement.clientWidth,
    ]);
    expect(canvas).toBeLessThanOrEqual(window);
    await device.detach();
  });

  test('and nothing of it was left uncaught', () => {
    expect(faults).toEqual([]);
  });
});

describe('a device without room for anything', () => {
  test('is read, presented and set to other colours all the same', async () => {
    const { page, faults } = await openStory(browser, 'about:blank', { viewport: LOW });
    await page.context().addInitScript(() => {
      const full = (): never => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      Storage.prototype.setItem = full;
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    });
    await page.goto(`${site.url}?present#who-lives-here`);
    await page.waitForSelector('story-map[mode="present"]', { state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getAttribute('story-map', 'step')).not.toBe('who-lives-here');
    await page.keyboard.press('Escape');
    await page.waitForSelector('story-map[mode="scroll"]', { state: 'attached' });
    await waitForLiveMap(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
