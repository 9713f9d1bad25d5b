/** Words for every reader, on the built site: the map in words, plain words, the glossary, and ways round a step. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { openStory, startBrowser } from '../support/open-story.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/sub/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('without script', () => {
  test('a reader opens the map in words, follows a term to its meaning, and finds the plain edition', async () => {
    const { page, faults } = await openStory(browser, site.url, { javaScriptEnabled: false });
    const words = page.locator('#missing-link .map-words');
    await words.locator('summary').click();
    expect(await words.locator('#missing-link-words-1').isVisible()).toBe(true);
    const term = page.locator('#who-lives-here a.term').first();
    const target = (await term.getAttribute('href')) ?? '';
    expect(await page.locator(`${target} + dd`).textContent()).toMatch(/\w{3}/);
    await page.goto(
      new URL((await page.locator('a[data-story-plain]').first().getAttribute('href')) ?? '', site.url).href,
    );
    expect(await page.locator('main section').count()).toBe(14);
    expect(await page.locator('script').count()).toBe(0);
    // The way round a hard step says what the step holds.
    const note = page.locator('#over-the-ridge .content-note');
    expect(await note.locator('p').count()).toBe(3);
    expect(await note.locator('a').getAttribute('href')).toBe('#river-station-bus');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the plain edition fits a phone and leads to the other language and to every full step', async () => {
    const { page, faults } = await openStory(browser, `${site.url}es/plain/`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    const other = await page.locator('a[hreflang="en"]').getAttribute('href');
    expect(new URL(other ?? '', page.url()).pathname).toBe('/sub/plain/');
    expect(await page.locator('section a[href^="../#"]').count()).toBe(14);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('with script', () => {
  test('the switch brings the plain words into the page and keeps them in the address, and takes them away', async () => {
    const { page, faults, foreign } = await openStory(browser, site.url);
    const full = page.locator('#who-lives-here .prose').first();
    const before = await full.textContent();
    const plain = page.locator('.opening [data-story-plain]');
    await plain.focus();
    await page.keyboard.press('Space');
    const own = page.locator('#who-lives-here .plain-own');
    await own.waitFor({ state: 'visible' });
    expect(await full.isVisible()).toBe(false);
    expect(await own.textContent()).not.toBe(before);
    expect(new URL(page.url()).search).toBe('?plain');
    expect(await plain.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-story-status]').textContent()).toContain('plain words');
    expect(await page.locator('a[data-story-language]').first().getAttribute('href')).toContain('?plain');
    // Every figure in the plain words is still bound to the register.
    expect(await page.locator('.plain-own data[data-fact]').count()).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await full.waitFor({ state: 'visible' });
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  test('a link with ?plain opens in plain words, in Spanish too', async () => {
    const { page, faults } = await openStory(browser, `${site.url}es/?plain#who-lives-here`);
    await page.locator('#who-lives-here .plain-own').waitFor({ state: 'visible' });
    expect(await page.locator('#who-lives-here .plain-own').textContent()).toContain(
      'En esta selva vive gente',
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('check 28: a term opens beside the text, Escape closes it, and the focus is back on the term', async () => {
    const { page, faults } = await openStory(browser, `${site.url}#who-lives-here`);
    await page.mouse.move(60, 60);
    const term = page.locator('#who-lives-here a.term').first();
    await page.locator('story-controls').waitFor({ state: 'attached' });
    await term.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('.place-panel');
    await panel.waitFor({ state: 'visible' });
    expect(await panel.locator('h2').textContent()).toBe('comarca');
    expect(await panel.textContent()).toContain('Indigenous');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('term');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('check 3: the map is named by its step and described by the words of its view, folded away or not', async () => {
    const { page } = await openStory(browser, `${site.url}#across-the-gulf`);
    await expect.poll(() => page.locator('story-stage > p[hidden]').textContent()).toContain('From Necoclí');
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: { name?: { value?: string }; description?: { value?: string } }[];
    };
    const map = nodes.find(({ name }) => (name?.value ?? '').startsWith('Map: '));
    expect(map?.description?.value).toContain('From Necoclí');
    await page.context().close();
  });
});
