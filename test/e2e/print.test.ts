/** The story on paper: what a reader who prints gets, in both languages and on both papers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { editionContent } from '../support/edition-content.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { bare, readPdf } from '../support/read-pdf.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/p/');
  browser = await startBrowser(false, { whole: true });
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  ['English', 'A4', '', false, 'light', [595, 842], /Page (\d+) of (\d+)/],
  ['Spanish', 'Letter', 'es/?theme=dark', true, 'dark', [612, 792], /Página (\d+) de (\d+)/],
] as const)(
  'the story printed in %s on %s',
  (_language, format, path, script, colorScheme, size, numbering) => {
    test('check 30: is a tagged, numbered article that says what the page says, without a blank page', async () => {
      const { page, faults } = await openStory(browser, site.url + path, {
        colorScheme,
        javaScriptEnabled: script,
      });
      const content = await editionContent(page);
      const { facts, rows, cites } = await page.evaluate(() => {
        const all = (selector: string): HTMLElement[] =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter(
            (part) => part.closest('#keep, story-compare') === null,
          );
        // On paper an address follows the words of its link.
        const pieces = (part: HTMLElement): (string | null)[] =>
          part.querySelector('a[rel~="external"]') === null
            ? [part.textContent]
            : [...part.querySelectorAll('*')].flatMap((inner) =>
                [...inner.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent),
              );
        return {
          facts: all('main data[data-fact]').map((part) => part.textContent),
          rows: all('main table :is(caption, tr)').flatMap(pieces),
          cites: all('.sources cite').map((part) => part.textContent),
        };
      });
      const sheet = await readPdf(await page.pdf({ format, tagged: true }));
      expect(sheet.isTagged).toBe(true);
      for (const side of [0, 1] as const)
        expect(Math.abs(sheet.size[side] - size[side])).toBeLessThanOrEqual(1);
      expect(sheet.pages.length).toBeGreaterThanOrEqual(15);
      expect(sheet.pages.length).toBeLessThanOrEqual(42);
      // In the size it was set in: where something is too wide, a browser prints the whole story smaller.
      const commonest = [...sheet.type].sort(([, some], [, more]) => more - some).slice(0, 3);
      expect(Math.max(...commonest.map(([tenths]) => tenths))).toBeGreaterThanOrEqual(90);
      expect(Math.min(...sheet.type.keys())).toBeGreaterThanOrEqual(70);
      // Small enough to be sent as a file.
      expect(sheet.bytes).toBeLessThanOrEqual(18_000_000);
      // Each page says which it is, and holds more than its head and foot; the last one ends where the words end.
      for (const [index, text] of sheet.pages.entries()) {
        const [, n, total] = numbering.exec(text.replace(/\s+/g, ' ')) ?? [];
        expect([Number(n), Number(total)]).toEqual([index + 1, sheet.pages.length]);
        expect(bare(text).length).toBeGreaterThan(index === sheet.pages.length - 1 ? 60 : 200);
      }
      // A sentence may run on over the foot of its page and the head of the next one.
      const printed = bare(sheet.pages.join(' '));
      expect(cites.length).toBeGreaterThan(50);
      const said = [...content.headings, ...content.statements, ...facts, ...rows, ...cites].map((words) =>
        bare(words ?? ''),
      );
      expect(said.filter((words) => !printed.includes(words))).toEqual([]);
      const alternatives = new Set(sheet.alternatives.map(bare));
      expect(content.alternatives.length).toBeGreaterThan(14);
      expect(content.alternatives.filter((words) => !alternatives.has(bare(words)))).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  },
);

describe('a reader in the dark theme who has put the words away', () => {
  test('prints light pictures and every word', async () => {
    const { page } = await openStory(browser, `${site.url}?theme=dark`, { colorScheme: 'dark' });
    await page.evaluate(async () => {
      const story = document.querySelector<HTMLElementTagNameMap['story-map']>('story-map');
      await story?.ready;
      if (story !== null) story.dataset['cards'] = 'hidden';
    });
    const picture = page.locator('figure.still img').first();
    const address = (): Promise<string> => picture.evaluate((image: HTMLImageElement) => image.currentSrc);
    await expect.poll(address).toMatch(/\.dark\.svg$/);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(address).toMatch(/\.light\.svg$/);
    const card = page.locator('[data-step] .card').first();
    expect(await card.evaluate((element) => getComputedStyle(element).visibility)).toBe('visible');
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const printed = await paper();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(address).toMatch(/\.dark\.svg$/);
    expect(await paper()).not.toBe(printed);
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'light';
    });
    expect(await paper()).toBe(printed);
    await page.context().close();
  });
});
