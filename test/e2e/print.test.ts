/** The story on paper: what a reader who prints gets, in both languages and on both papers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openStory, startBrowser } from '../support/open-story.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/p/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Sheet {
  readonly bytes: number;
  readonly size: readonly [number, number];
  readonly pages: readonly string[];
  readonly isTagged: boolean;
  readonly alternatives: readonly string[];
}

interface TagNode {
  readonly alt?: string;
  readonly children?: readonly TagNode[];
}
const alternativesOf = (node: TagNode): string[] => [
  ...(node.alt === undefined ? [] : [node.alt]),
  ...(node.children ?? []).flatMap(alternativesOf),
];

const readPdf = async (pdf: Buffer): Promise<Sheet> => {
  const bytes = pdf.length;
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  const alternatives: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const tree = (await page.getStructTree()) as TagNode | null;
    if (tree !== null) alternatives.push(...alternativesOf(tree));
  }
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  const mark = await document.getMarkInfo();
  await document.loadingTask.destroy();
  return {
    bytes,
    size: [Math.round(width), Math.round(height)],
    pages,
    isTagged: mark?.Marked === true,
    alternatives,
  };
};

/** Print breaks lines and words anywhere: only letters and figures are compared. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe.each([
  ['English', 'A4', '', 'light', [595, 842], /Page (\d+) of (\d+)/],
  ['Spanish', 'Letter', 'es/', 'dark', [612, 792], /Página (\d+) de (\d+)/],
] as const)('the story printed in %s on %s', (_language, format, path, colorScheme, size, numbering) => {
  test('is a whole, tagged, numbered article without a blank page', async () => {
    const { page, faults } = await openStory(browser, site.url + path, { colorScheme });
    const { texts, sources, alts } = await page.evaluate(() => ({
      texts: [...document.querySelectorAll('[data-step] h2, [data-step] .prose p:first-child')].map(
        (part) => {
          const copy = part.cloneNode(true) as HTMLElement;
          for (const note of copy.querySelectorAll('.note')) note.remove();
          return copy.textContent;
        },
      ),
      sources: [...document.querySelectorAll('.sources cite')].map((cite) => cite.textContent),
      alts: [...document.querySelectorAll<HTMLImageElement>('[data-step] figure.still img')].map(
        ({ alt }) => alt,
      ),
    }));
    const sheet = await readPdf(await page.pdf({ format, tagged: true }));
    expect(sheet.isTagged).toBe(true);
    expect(Math.abs(sheet.size[0] - size[0])).toBeLessThanOrEqual(1);
    expect(Math.abs(sheet.size[1] - size[1])).toBeLessThanOrEqual(1);
    expect(sheet.pages.length).toBeGreaterThanOrEqual(15);
    expect(sheet.pages.length).toBeLessThanOrEqual(42);
    expect(sheet.bytes).toBeLessThanOrEqual(13_000_000);
    // Each page says which it is, and holds more than its head and foot.
    for (const [index, text] of sheet.pages.entries()) {
      const [, n, total] = numbering.exec(text.replace(/\s+/g, ' ')) ?? [];
      expect([Number(n), Number(total)]).toEqual([index + 1, sheet.pages.length]);
      expect(bare(text).length).toBeGreaterThan(200);
    }
    const printed = bare(sheet.pages.join(' '));
    expect(sources.length).toBeGreaterThan(50);
    for (const words of [...texts.filter((_, index) => index % 2 === 0), ...sources])
      expect(printed).toContain(bare(words));
    const said = new Set(sheet.alternatives.map(bare));
    for (const alt of alts) expect(said).toContain(bare(alt));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a reader in the dark theme who has put the words away', () => {
  test('prints light pictures and every word', async () => {
    const { page } = await openStory(browser, `${site.url}?theme=dark`, { colorScheme: 'dark' });
    await page.evaluate(() => {
      const story = document.querySelector<HTMLElement>('story-map');
      if (story === null) throw new Error('no story');
      story.dataset['cards'] = 'hidden';
      window.dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    const pictures = page.locator('figure.still img');
    for (let index = 0; index < 3; index += 1) {
      await pictures.nth(index).scrollIntoViewIfNeeded();
      await expect
        .poll(() => pictures.nth(index).evaluate((image: HTMLImageElement) => image.currentSrc))
        .toMatch(/\.light\.svg$/);
    }
    const card = page.locator('[data-step] .card').first();
    expect(await card.evaluate((element) => getComputedStyle(element).visibility)).toBe('visible');
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe(
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'light';
        return getComputedStyle(document.body).backgroundColor;
      }),
    );
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect
      .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.currentSrc))
      .toMatch(/\.dark\.svg$/);
    await page.context().close();
  });
});
