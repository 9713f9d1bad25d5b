/** The one-file edition: opened from a disk it says what the page says, and asks for nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { editionContent } from '../support/edition-content.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

/** Where the list of steps is a menu. */
const PHONE = { viewport: { width: 390, height: 844 } };

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/o/');
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each([
  ['en', '', true],
  ['es', 'es/', false],
])(
  'the file in "%s" is whole from a stick, small, and without a request',
  async (locale, path, javaScriptEnabled) => {
    const { page: live } = await openStory(browser, site.url + path, { javaScriptEnabled: false });
    const link = live.locator(`#keep a[hreflang="${locale}"]`);
    const address = new URL((await link.getAttribute('href')) ?? '', site.url + path);
    const file = `dist/${address.pathname.slice('/o/'.length)}`;
    const bytes = statSync(file).size;
    expect(bytes).toBeLessThanOrEqual(4_000_000);
    // The link says how much it is.
    const shown = /[\d.,]+(?=\sMB)/.exec(await link.innerText())?.[0].replace(',', '.');
    expect(Math.abs(Number(shown) - bytes / 1_000_000)).toBeLessThanOrEqual(0.06);

    const disk = pathToFileURL(file).href;
    const { page, faults, requests } = await openStory(browser, disk, { javaScriptEnabled, ...PHONE });
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    expect(await editionContent(page)).toEqual(await editionContent(live));
    const pictures = page.locator('figure.still img');
    const widths = await pictures.evaluateAll((images: HTMLImageElement[]) =>
      images.map((image) => image.naturalWidth),
    );
    expect(widths.length).toBeGreaterThan(14);
    expect(Math.min(...widths)).toBeGreaterThan(0);
    const dead = await page.$$eval('a[href^="#"]', (all) =>
      all
        .filter((link) => link.checkVisibility())
        .map((link) => decodeURIComponent(link.getAttribute('href') ?? '').slice(1))
        // Where there is nothing to see or read, nobody has arrived.
        .filter((id) => id !== '' && id !== 'top' && !document.getElementById(id)?.textContent.trim()),
    );
    expect(dead).toEqual([]);
    // The small navigation and what unfolds work without script.
    await page.locator('.menu summary').click();
    await page.locator('.menu a[href^="#"]').last().click();
    expect(new URL(page.url()).hash).not.toBe('');
    await page.locator('.menu summary').click();
    const evidence = page.locator('.evidence').last();
    await evidence.locator('summary').click();
    expect(await evidence.getAttribute('open')).not.toBeNull();
    expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith(disk))).toEqual([]);
    expect(faults).toEqual([]);
    // A link stays in the file, leads to the web, or to the other language beside it.
    const links = await page.$$eval('a[href]', (all) => all.map((a) => a.getAttribute('href') ?? ''));
    const beside = links.filter((href) => !/^(?:#|https?:)/.test(href));
    expect(beside.length).toBeGreaterThan(0);
    for (const href of beside) expect(statSync(`dist/offline/${href}`).isFile()).toBe(true);
    await page.context().close();
    await live.context().close();
  },
);
