/** axe and the engine of IBM find nothing in any state of any page that nobody has looked at. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { askAxe, askIbm, REVIEWED, type Findings } from '../../support/access-engines.ts';
import { openStory, startBrowser } from '../../support/open-story.ts';
import { waitForLiveMap } from '../../support/reader.ts';
import { serveSite, type SiteServer } from '../../support/serve-site.ts';
import { thinPage } from '../../support/thin-page.ts';

/** Of each form of step one, shared out between the languages: charts, several stops, a note before it, what was not disclosed. */
const STEPS = {
  en: ['missing-link', 'the-proposal', 'not-disclosed'],
  es: ['missing-link', 'over-the-ridge', 'sixty-days'],
};
/** Few pixels, because the live map is drawn in software. */
const LOW = { width: 640, height: 300 } as const;

let site: SiteServer;
let browser: Browser;
let plain: Browser;
const known = new Set<number>();
beforeAll(async () => {
  site = await serveSite('dist', '/access/');
  [browser, plain] = await Promise.all([startBrowser(), startBrowser(false)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), plain.close()]);
  await site.stop();
});

/** What is new, with the name of the engine; what is known is remembered. */
const newIn = async (page: Page, engine: (page: Page) => Promise<Findings>): Promise<readonly string[]> => {
  const findings = await engine(page);
  for (const entry of findings.known) known.add(entry);
  return findings.fresh;
};

/** Paper has neither fingers nor links. */
const askPaper = (page: Page): Promise<Findings> => askAxe(page, ['target-size', 'link-in-text-block']);

const touch = async (page: Page): Promise<void> => {
  await page.mouse.move(200, 200);
  await page.locator('story-legend button').waitFor({ state: 'attached', timeout: 90_000 });
};

describe.each([
  ['en', ''],
  ['es', 'es/'],
] as const)('the story in %s', (lang, path) => {
  test('check 1 and 2: without WebGL, and on paper', async () => {
    const { page } = await openStory(plain, site.url + path, { pictures: false });
    await touch(page);
    await page.waitForSelector('story-map[data-map="still"]');
    // Once the whole page, whose rows differ in what they hold.
    expect(await newIn(page, askAxe)).toEqual([]);
    await thinPage(page, STEPS[lang]);
    expect(await newIn(page, askIbm)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect([await newIn(page, askPaper), await newIn(page, askIbm)]).toEqual([[], []]);
    await page.context().close();
  });

  test('check 1 and 2: as stills, with a panel open and every fold unfolded', async () => {
    const { page } = await openStory(plain, `${site.url}${path}#missing-link`, { pictures: false });
    await page.evaluate(() => {
      const story = document.querySelector('story-map');
      if (story !== null) story.mode = 'still';
    });
    await touch(page);
    await page.locator('#missing-link a.place').first().press('Enter');
    await page.locator('.place-panel').waitFor();
    await thinPage(page, STEPS[lang]);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect([await newIn(page, askAxe), await newIn(page, askIbm)]).toEqual([[], []]);
    await page.context().close();
  });

  test('check 1, 2 and 23: with a live map, read and explored by single clicks', async () => {
    const { page } = await openStory(browser, `${site.url}${path}#missing-link`, { viewport: LOW });
    await waitForLiveMap(page);
    await touch(page);
    const camera = (): Promise<unknown> =>
      page.evaluate(() => document.querySelector<HTMLElementTagNameMap['story-map']>('story-map')?.camera());
    const before = await camera();
    const controls = page.locator('story-controls button');
    await page.locator('story-controls .explore').click();
    for (const index of [0, 5]) {
      const there = await camera();
      await page.locator('story-controls .pad button').nth(index).click();
      await expect.poll(camera).not.toEqual(there);
    }
    // Check 29: who moves the map hears where that led.
    const said = page.locator('[data-story-status]');
    await expect.poll(async () => ((await said.textContent()) ?? '').length).toBeGreaterThan(10);
    expect(((await said.textContent()) ?? '').length).toBeLessThanOrEqual(120);
    // Check 26: the canvas that takes the focus is named in the language of the page.
    const canvas = page.locator('story-stage canvas');
    expect(await canvas.getAttribute('aria-label')).not.toMatch(/^(?:Map|)$/);
    await thinPage(page, ['missing-link']);
    expect([await newIn(page, askAxe), await newIn(page, askIbm)]).toEqual([[], []]);
    await controls.first().click();
    await expect.poll(camera).toEqual(before);
    expect([await newIn(page, askAxe), await newIn(page, askIbm)]).toEqual([[], []]);
    await page.context().close();
  });
});

describe.each(['', 'es/'])('every other page, in "%s"', (language) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openStory(plain, `${site.url}${language}plain/`, { pictures: false }));
  });
  afterAll(async () => {
    await page.context().close();
  });

  test.each([
    ['the words and map of a presentation', '?present#missing-link', '.present-bar'],
    ['the lesson with its quiz', 'teach/', '.quiz-form'],
    ['the print pack', 'print/', '[data-qr] .qr'],
    ['the window for who presents', 'presenter/', 'story-console'],
    ['the page for newsrooms', 'embed-guide/', 'main pre'],
    ['the document that is embedded', 'embed/', 'story-map'],
    ['a page that is shared', 'share/sixty-days/', 'main'],
    ['plain words', 'plain/', 'main'],
  ])('check 1 and 2: %s', async (_name, path, ready) => {
    await page.goto(site.url + language + path);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    // The bar for presenting fades while nobody uses it.
    if (path.includes('present#')) await page.locator('.present-bar button').first().focus();
    await thinPage(page, ['missing-link']);
    await page.evaluate(() => {
      // Of the print pack every sheet is looked at, not only those of the lesson.
      for (const button of document.querySelectorAll<HTMLElement>('[data-tick="all"]')) button.click();
      // The document in the preview has its own turn.
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
      // Of a story told twice, in full and in plain words, some steps.
      for (const told of [...document.querySelectorAll('.reading, .note-row')].slice(4)) told.remove();
    });
    expect([await newIn(page, askAxe), await newIn(page, askIbm)]).toEqual([[], []]);
  });
});

test('check 1 and 2: the list of what was looked at holds nothing that is gone', () => {
  expect(REVIEWED.filter((_, index) => !known.has(index))).toEqual([]);
});
