/** A teacher presents: two real windows of the built site, driven by keys as a clicker and a keyboard send them. */
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presentLayout, viewportFor } from '../../src/core/camera/free-area.ts';
import type { PageData } from '../../src/core/story/page-data.ts';
import { COMMANDS } from '../../src/core/present/commands.ts';
import { openStory, startBrowser, type OpenedStory } from '../support/open-story.ts';
import { LIVE_TIMEOUT, settle } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

type StoryMap = HTMLElementTagNameMap['story-map'];

let browser: Browser;
let site: SiteServer;
let opened: OpenedStory;
let page: Page;
let presenter: Page;

const hash = (): string => new URL(page.url()).hash;
const audience = (): Promise<string> => presenter.locator('.console-audience').innerText();
const now = (): Promise<string> => presenter.locator('.console-state strong').innerText();

/** From the common projector on, the teacher's first buttons are all in sight; what pushes them out belongs behind More. */
async function expectWholeRow(room: Page): Promise<void> {
  if ((room.viewportSize()?.width ?? 0) < 1024) return;
  const [whole, seen] = await room.$eval('.present-main', (row) => [row.scrollWidth, row.clientWidth]);
  expect(whole).toBeLessThanOrEqual(seen);
}

beforeAll(async () => {
  // Without WebGL: what is tested are keys and windows, and the class's picture is then the still.
  browser = await startBrowser(false);
  site = await serveSite('dist', '/class/');
  opened = await openStory(browser, `${site.url}?present#who-lives-here`, {
    viewport: { width: 1024, height: 768 },
  });
  ({ page } = opened);
  await page.locator('.present-bar').waitFor();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the class sees', () => {
  test('one stop at a time, with its number, title and caption; a clicker moves it and a reload keeps it', async () => {
    await expect.poll(() => page.locator('.present-title').innerText()).toBe('Who lives here');
    await expectWholeRow(page);
    await page.keyboard.press('PageDown');
    await expect.poll(hash).toBe('#twelve-years-of-counts');
    await page.keyboard.press('Shift++');
    await page.reload();
    await expect.poll(() => page.locator('.present-place').innerText()).toContain('4');
    await expect.poll(() => page.getAttribute('.present-caption', 'data-caption')).toBe('125');
    await page.keyboard.press('Shift+-');
    await page.keyboard.press('PageUp');
    await expect.poll(hash).toBe('#who-lives-here');
  });

  test.each([
    ['es/', 1024, 768],
    ['', 1920, 1080],
    ['es/', 1536, 864],
    ['es/', 360, 740],
    ['', 667, 375],
    ['es/', 800, 600],
  ])(
    'words and buttons take no more of page "%s" at %d × %d than the scenes leave them',
    async (path, width, height) => {
      const { free } = viewportFor(width, height, presentLayout(width, height));
      const { page: room } = await openStory(browser, `${site.url}${path}?present`, {
        viewport: { width, height },
      });
      await room.locator('.present-bar').waitFor();
      const { story } = JSON.parse(await room.locator('#story-data').innerText()) as PageData;
      const tops: number[] = [];
      const place = room.locator('.present-place');
      const frames = new Set<string>();
      // From the opening through every view.
      for (const [at] of [null, ...story.stops].entries()) {
        tops.push(await room.$eval('.present-foot', (foot) => foot.getBoundingClientRect().top));
        // Where this is, beside the words; the opening shows more of the world than the inset does.
        const inset = room.locator('.present-locator');
        await expect.poll(() => inset.count()).toBe(at === 0 ? 0 : 1);
        if (at > 0) {
          expect(await inset.evaluate((own) => own.clientWidth)).toBeGreaterThanOrEqual(64);
          frames.add(await inset.locator('rect').evaluate((frame) => frame.outerHTML));
        }
        if (at === story.stops.length - 1) break;
        const before = await place.innerText();
        await room.keyboard.press('PageDown');
        await expect.poll(() => place.innerText()).not.toBe(before);
      }
      expect(frames.size).toBeGreaterThan(5);
      await expectWholeRow(room);
      // Buttons that were laid open go away with the others, and leave the map what it had.
      const bar = room.locator('.present-bar');
      await room.locator('.present-main > button').last().click();
      await room.locator('.present-more').waitFor();
      expect(await room.locator('.present-more [data-command="presenter"]').isVisible()).toBe(width < 1024);
      await room.mouse.click(width / 2, 24);
      await expect.poll(() => bar.getAttribute('data-idle')).toBe('true');
      tops.push(await room.$eval('.present-foot', (foot) => foot.getBoundingClientRect().top));
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(free.y + free.height - 1);
      await room.context().close();
    },
  );

  test('black, and the next key brings the picture back without going on', async () => {
    const cover = page.locator('.present-cover');
    for (const back of ['PageDown', 'ArrowDown', 'Escape']) {
      await page.keyboard.press('.');
      await expect.poll(() => cover.isVisible()).toBe(true);
      await page.keyboard.press(back);
      await expect.poll(() => cover.isVisible()).toBe(false);
      expect(hash()).toBe('#who-lives-here');
    }
    // A finger has no keys.
    await page.locator('.present-main [data-command="black"]').click();
    await cover.click();
    await expect.poll(() => cover.isVisible()).toBe(false);
    expect(hash()).toBe('#who-lives-here');
  });

  test('check 25: every command has a visible button of 44 pixels, and the help shows every key', async () => {
    await page.keyboard.press('?');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('[data-command]').count()).toBe(COMMANDS.length);
    for (const button of await page.locator('dialog .present-button, .present-main .present-button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  test('a code that a camera reads as the address of this step, for reading', async () => {
    await page.keyboard.press('q');
    const picture = await page.locator('.present-code').screenshot();
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(found?.data).toBe(`${site.url}#who-lives-here`);
    await page.keyboard.press('Escape');
  });

  test('colours, size of the caption and plain words by their keys, and why a picture keeps its names', async () => {
    const story = page.locator('story-map');
    const notice = page.locator('.present-notice');
    await page.waitForSelector('story-map[data-map="still"]', { state: 'attached' });
    // Without a live map neither can be done, and that is said.
    for (const key of ['l', 'm']) {
      await page.keyboard.press(key);
      await expect.poll(() => notice.innerText()).toContain('only pictures of it');
      await page.keyboard.press('0');
      await expect.poll(() => notice.count()).toBe(0);
    }
    expect(await story.evaluate((own) => (own as StoryMap).state?.labels)).toBe(true);
    expect(await page.locator('.present-main [aria-disabled="true"]').count()).toBe(2);
    await page.keyboard.press('c');
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe('projector');
    await expect.poll(() => notice.innerText()).toContain('pictures stay as they are');
    await page.keyboard.press('Shift++');
    await expect.poll(() => page.getAttribute('.present-caption', 'data-caption')).toBe('125');
    await page.keyboard.press('Shift+-');
    const words = await page.locator('.present-words').innerText();
    await page.keyboard.press('y');
    await expect.poll(() => page.locator('.present-words').innerText()).not.toBe(words);
    // One paragraph does not run into the next.
    expect(await page.locator('.present-words').innerText()).not.toMatch(/\p{L}[.!?:]\p{L}/u);
    await page.keyboard.press('y');
    await expect.poll(() => page.locator('.present-words').innerText()).toBe(words);
  });

  test('the still of the very view, where a step has several', async () => {
    const still = (): Promise<string> =>
      page.locator('.present-still img').evaluate((image) => (image as HTMLImageElement).currentSrc);
    await page.keyboard.press('g');
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    await expect.poll(still).toContain('/not-disclosed.en');
    await page.keyboard.press('PageDown');
    await expect.poll(still).toContain('/not-disclosed.2.en');
    await page.keyboard.press('g');
    await page.keyboard.type('who lives');
    await page.keyboard.press('Enter');
    await expect.poll(hash).toBe('#who-lives-here');
  });

  test('what the teacher draws, on its own stop only', async () => {
    await page.keyboard.press('d');
    await page.mouse.move(300, 200);
    await page.mouse.down();
    await page.mouse.move(500, 300, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.present-ink path').count()).toBe(1);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.present-ink path').count()).toBe(0);
    await page.keyboard.press('PageUp');
    await expect.poll(() => page.locator('.present-ink path').count()).toBe(1);
    await page.keyboard.press('z');
    await expect.poll(() => page.locator('.present-ink path').count()).toBe(0);
    await page.keyboard.press('d');
  });

  test('an arrow and a ring that were drawn with the keyboard alone', async () => {
    const shapes = page.locator('.present-ink .ink-shape');
    await page.keyboard.press('d');
    await page.locator('.present-shapes .present-button').nth(2).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => shapes.count()).toBe(1);
    await page.locator('.present-shapes .present-button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => shapes.count()).toBe(2);
    // The keys that draw do not go on to another stop.
    expect(hash()).toBe('#who-lives-here');
    await page.keyboard.press('Shift+d');
    await expect.poll(() => shapes.count()).toBe(0);
    await page.keyboard.press('d');
  });
});

describe('the presenter window', () => {
  test('opens at a key, knows where the class is, and shows the notes of the step', async () => {
    const popup = page.waitForEvent('popup');
    await page.keyboard.press('s');
    presenter = await popup;
    await expect.poll(audience).toBe('live');
    await expect.poll(now).toContain('Step 3');
    const notes = presenter.locator('[data-notes]:not([hidden])');
    await expect.poll(() => notes.count()).toBe(1);
    expect(await notes.getAttribute('data-notes')).toBe('who-lives-here');
    expect((await notes.innerText()).length).toBeGreaterThan(200);
    // At the size it opens with the way on is in sight, and a reader hears the notes before clocks and buttons.
    await presenter.setViewportSize({ width: 1000, height: 760 });
    expect(await presenter.evaluate(() => scrollY)).toBe(0);
    for (const id of ['previous', 'next', 'black', 'freeze']) {
      const box = await presenter.locator(`[data-command="${id}"]`).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(760);
    }
    const order = await presenter.$$eval(
      '.console-state, .console-pictures, [data-notes]:not([hidden]), .console-clocks, .console-controls',
      (parts) => parts.map(({ classList }) => classList[0]),
    );
    expect(order).toEqual([
      'console-state',
      'console-pictures',
      'presenter-step',
      'console-clocks',
      'console-controls',
    ]);
  });

  test('leads the class, and the class leads it', async () => {
    await presenter.keyboard.press('PageDown');
    await expect.poll(hash).toBe('#twelve-years-of-counts');
    await page.keyboard.press('PageUp');
    await expect.poll(now).toContain('Step 3');
  });

  test('goes on alone while the class is frozen, and the class catches up', async () => {
    await presenter.keyboard.press('k');
    await expect.poll(audience).toContain('frozen');
    await presenter.keyboard.press('PageDown');
    await presenter.keyboard.press('PageDown');
    await expect.poll(now).toContain('Step 5');
    expect(hash()).toBe('#who-lives-here');
    await presenter.keyboard.press('k');
    await expect.poll(hash).toBe('#across-the-gulf');
    await expect.poll(audience).toBe('live');
  });

  test('its clock survives a reload of either window', async () => {
    const seconds = async (): Promise<number> => {
      const [minutes = 0, rest = 0] = (await presenter.locator('.console-elapsed').innerText())
        .split(':')
        .map(Number);
      return minutes * 60 + rest;
    };
    await expect.poll(seconds).toBeGreaterThan(2);
    const before = await seconds();
    await presenter.reload();
    await expect.poll(audience).toBe('live');
    // Read once: a clock that began anew would get there in the end.
    expect(await seconds()).toBeGreaterThanOrEqual(before);
    await page.reload();
    await page.locator('.present-bar').waitFor();
    await expect.poll(audience).toBe('live');
    expect(await seconds()).toBeGreaterThanOrEqual(before);
  });

  test('the class hears Spanish while the teacher reads English, and the tab keeps its icon', async () => {
    // Without one, even for a moment, the browser may ask the root of the host for a file that is not ours.
    await page.evaluate(() => {
      const icons: number[] = [];
      Object.assign(window, { icons });
      new MutationObserver(() => {
        icons.push(document.head.querySelectorAll('link[rel~="icon"]').length);
      }).observe(document.head, { childList: true, subtree: true, attributes: true });
    });
    await presenter.keyboard.press('i');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('es');
    await expect.poll(() => page.locator('.present-place').innerText()).toContain('Paso 5');
    expect(new URL(page.url()).pathname).toBe('/class/es/');
    const icons = await page.evaluate(() => (window as unknown as { icons: number[] }).icons);
    expect(icons.length).toBeGreaterThan(0);
    expect(Math.min(...icons)).toBeGreaterThan(0);
    expect(await page.locator('link[rel~="icon"]').getAttribute('href')).toBe('../favicon.svg');
    expect(await presenter.getAttribute('html', 'lang')).toBe('en');
    // On one screen too the notes keep the teacher's language.
    await page.keyboard.press('Shift+s');
    await expect.poll(() => page.getAttribute('.present-notes [data-notes]', 'lang')).toBe('en');
    expect(await page.locator('.present-notes').innerText()).toContain('Across the gulf');
    await page.keyboard.press('Shift+s');
    await presenter.keyboard.press('PageDown');
    await expect.poll(hash).toBe('#over-the-ridge');
  });

  test('says so when the class has gone, stays where it was, and finds the class again', async () => {
    // The toolbar has left the picture alone meanwhile: a moved pointer brings it back.
    await page.mouse.move(500, 300);
    await page.mouse.move(510, 310);
    await page.locator('.present-main .present-button').last().click();
    await page.locator('.present-more [data-command="leave"]').click();
    await expect.poll(() => page.getAttribute('story-map', 'mode')).toBe('scroll');
    expect(new URL(page.url()).search).not.toContain('present');
    expect(await page.getAttribute('a[data-story-language]', 'href')).not.toContain('present');
    await expect.poll(audience).toBe('not connected');
    await expect.poll(now).toContain('Step 6');
    await presenter.keyboard.press('PageDown');
    await expect.poll(now).toContain('Step 7');
    // Two views of one step have one caption: what the map changes tells them apart.
    const [first, second] = await presenter.locator('.console-pictures figcaption').allInnerTexts();
    expect(first).toContain('View 1 of 2');
    expect(second).toMatch(/View 2 of 2\s+New: /);
    await page.evaluate(() => {
      document.querySelector('story-map')?.setAttribute('mode', 'present');
    });
    await expect.poll(audience).toBe('live');
    await expect.poll(now).toContain('Step 6');
  });

  test('comes back at its key however it went, also after the class was reloaded, and never twice', async () => {
    const reopened = async (): Promise<Page> => {
      const popup = page.waitForEvent('popup');
      // At once: the browser still counts the closed window as open.
      await presenter.close();
      await page.keyboard.press('s');
      return popup;
    };
    presenter = await reopened();
    await expect.poll(audience).toBe('live');
    await presenter.locator('[data-notes-language]').click();
    await expect.poll(audience).toBe('en vivo');
    await page.reload();
    await page.locator('.present-bar').waitFor();
    // A window from before the reload is brought to the front with its notes as they are.
    await page.keyboard.press('s');
    await expect.poll(audience).toBe('en vivo');
    expect(page.context().pages()).toHaveLength(2);
    expect(new URL(presenter.url()).pathname).toBe('/class/es/presenter/');
    presenter = await reopened();
    await expect.poll(() => presenter.locator('.console-audience').innerText()).not.toBe('');
    await expect.poll(now).toMatch(/(Step|Paso) 6/);
    await expect.poll(() => presenter.locator('.console-elapsed').innerText()).not.toMatch(/^0:0\d$/);
  });

  test('that the browser does not let open is a link', async () => {
    await page.evaluate(() => {
      window.open = () => null;
    });
    await presenter.close();
    await page.keyboard.press('s');
    await expect
      .poll(() => page.locator('.present-blocked a').getAttribute('href'))
      .toContain('/presenter/#');
  });

  test('nothing failed, and nothing was asked of another origin', () => {
    expect(opened.faults).toEqual([]);
    expect(opened.foreign).toEqual([]);
  });
});

test('a teacher reads why the tools of the map do not come, and gets them when they can be had', async () => {
  let gone = true;
  const visit = await openStory(browser, `${site.url}?present#who-lives-here`, {
    viewport: { width: 1024, height: 768 },
    answer: (context) => context.route(/open-explorer/, (route) => (gone ? route.abort() : route.continue())),
  });
  await visit.page.locator('.present-bar').waitFor();
  await visit.page.keyboard.press('e');
  const notice = visit.page.locator('.present-notice');
  await expect.poll(() => notice.innerText()).toContain('could not be loaded');
  await expect
    .poll(() => visit.page.locator('[data-story-status]').innerText())
    .toContain('could not be loaded');
  // A hand on the mouse does not take it away, and going on does.
  await visit.page.mouse.move(300, 300);
  expect(await notice.count()).toBe(1);
  await visit.page.keyboard.press('ArrowRight');
  await expect.poll(() => notice.count()).toBe(0);
  gone = false;
  await visit.page.keyboard.press('e');
  await expect.poll(() => notice.count()).toBe(0);
  await visit.page.locator('story-explorer').waitFor();
  // Looking ahead while the class's picture is frozen leaves what the class sees as it is.
  const place = visit.page.locator('.present-place');
  const before = await place.innerText();
  await visit.page.keyboard.press('k');
  await expect.poll(() => place.innerText()).toBe(`${before} · frozen`);
  await visit.page.keyboard.press('PageDown');
  await settle(visit.page);
  expect(await place.innerText()).toBe(`${before} · frozen`);
  expect(await visit.page.locator('story-explorer').count()).toBe(1);
  await visit.page.context().close();
});

test('what the presenter window asked for and did not get is said there, and not to the class', async () => {
  let fail = (): void => undefined;
  const visit = await openStory(browser, `${site.url}?present#who-lives-here`, {
    viewport: { width: 1024, height: 768 },
    answer: (context) =>
      context.route(/\/es\//, async (route) => {
        await new Promise<void>((resolve) => (fail = resolve));
        await route.abort();
      }),
  });
  await visit.page.locator('.present-bar').waitFor();
  const opened = visit.page.waitForEvent('popup');
  await visit.page.keyboard.press('s');
  const presenter = await opened;
  await expect.poll(() => presenter.locator('.console-state').getAttribute('data-connected')).toBe('yes');
  const fault = presenter.locator('.console-fault');
  await fault.evaluate((line) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(line.textContent.trim())).observe(line, { childList: true });
  });
  // The second time whoever stands before the class presses a key meanwhile; and it is told anew.
  for (const time of [1, 2]) {
    const asked = visit.page.waitForRequest(/\/es\//);
    await presenter.locator('[data-command="language"]').click();
    await asked;
    await expect.poll(() => fault.innerText()).toBe('');
    if (time === 2) await visit.page.keyboard.press('c');
    fail();
    await expect.poll(() => fault.innerText()).toContain('other language could not be loaded');
    expect(await visit.page.locator('.present-notice').count()).toBe(0);
  }
  expect(
    await presenter.evaluate(() =>
      (window as unknown as { heard: string[] }).heard.filter((text) => text !== ''),
    ),
  ).toHaveLength(2);
  await presenter.locator('[data-command="next"]').click();
  await expect.poll(() => fault.innerText()).toBe('');
  await visit.page.context().close();
});

test('the two windows find each other in a browser without broadcast channels', async () => {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  const audienceWindow = await context.newPage();
  await audienceWindow.goto(`${site.url}?present#who-lives-here`);
  await audienceWindow.locator('.present-bar').waitFor();
  const popup = audienceWindow.waitForEvent('popup');
  await audienceWindow.keyboard.press('s');
  const notes = await popup;
  await expect.poll(() => notes.locator('.console-audience').innerText()).toBe('live');
  await notes.keyboard.press('PageDown');
  await expect.poll(() => new URL(audienceWindow.url()).hash).toBe('#twelve-years-of-counts');
  await audienceWindow.keyboard.press('b');
  await expect.poll(() => notes.locator('.console-audience').innerText()).toBe('black');
  await context.close();
});

test('a teacher who has gone on before the tools of the map come does not get them there', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const visit = await openStory(browser, `${site.url}?present#who-lives-here`, {
    viewport: { width: 1024, height: 768 },
    answer: (context) =>
      context.route(/open-explorer/, async (route) => {
        await released;
        await route.continue();
      }),
  });
  await visit.page.locator('.present-bar').waitFor();
  const asked = visit.page.waitForRequest(/open-explorer/);
  await visit.page.keyboard.press('e');
  await asked;
  await visit.page.keyboard.press('ArrowRight');
  const come = visit.page.waitForResponse(/open-explorer/);
  release();
  await (await come).finished();
  await visit.page.waitForSelector('story-map:is([data-map="live"], [data-map="still"])', {
    state: 'attached',
    timeout: LIVE_TIMEOUT,
  });
  await settle(visit.page);
  expect(await visit.page.locator('story-explorer').count()).toBe(0);
  expect(await visit.page.getAttribute('story-map', 'data-lead')).not.toBe('reader');
  await visit.page.context().close();
});

test('Back to an address from before the class changed its language brings the page of that address', async () => {
  const { page: room, faults } = await openStory(browser, `${site.url}?present#who-lives-here`);
  await room.locator('.present-bar').waitFor();
  await room.evaluate(() => {
    location.hash = '#sixty-days';
  });
  await expect.poll(() => room.getAttribute('story-map', 'step')).toBe('sixty-days');
  await room.keyboard.press('i');
  await expect.poll(() => room.getAttribute('html', 'lang')).toBe('es');
  await room.locator('.present-bar').waitFor();
  await room.evaluate(() => {
    history.back();
  });
  await expect.poll(() => room.getAttribute('html', 'lang')).toBe('en');
  const title = () => expect.poll(() => room.locator('.present-title').innerText());
  await title().toBe('Who lives here');
  // And forward again, to an address whose page is in another document by now.
  await room.evaluate(() => {
    history.forward();
  });
  await expect.poll(() => room.getAttribute('html', 'lang')).toBe('es');
  await title().toContain('sesenta días');
  // A reload in between changes nothing of that.
  await room.reload();
  await title().toContain('sesenta días');
  await room.evaluate(() => {
    history.back();
  });
  await expect.poll(() => room.getAttribute('html', 'lang')).toBe('en');
  await title().toBe('Who lives here');
  expect(faults).toEqual([]);
  await room.context().close();
});
