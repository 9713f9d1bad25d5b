/** A language written from right to left, made of files alone: its page is the mirror image of the English one. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { Browser, Page } from 'playwright';
import type * as languages from '../../src/core/words/languages.ts';
import type * as catalogue from '../../src/i18n/catalogue.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import type { StoryMapHandle } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

// The two registers of languages, with the test language in them.
vi.mock('../../src/i18n/catalogue.ts', async (original) => {
  const { messagesFor } = await original<typeof catalogue>();
  const { he } = await import('../fixtures/right-to-left/he.ts');
  return { messagesFor: (locale: string) => (locale === 'he' ? he : messagesFor(locale)) };
});
vi.mock('../../src/core/words/languages.ts', async (original) => {
  const register = await original<typeof languages>();
  const { he } = await import('../fixtures/right-to-left/language-he.ts');
  return {
    ...register,
    languageFor: (locale: string) => (locale === 'he' ? he : register.languageFor(locale)),
  };
});

// Files share their modules: this one takes its own, with the test language in them.
vi.resetModules();
const { storyPlugin } = await import('../../src/build/plugin.ts');

const FIXTURE = 'test/fixtures/right-to-left';
/** Both ends of what the step shows, in degrees east. */
const CAPE_VIEW = [-30.5, -29.5] as const;

const folder = mkdtempSync(join(tmpdir(), 'right-to-left-'));
let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  const data = join(folder, 'data');
  cpSync('test/fixtures/tiny-story', data, { recursive: true });
  cpSync(`${FIXTURE}/text/he.md`, join(data, 'text/he.md'));
  const file = join(data, 'story.json');
  const story = readFileSync(file, 'utf8').replace(
    '"locales": ["en", "es"]',
    '"locales": ["en", "es", "he"]',
  );
  writeFileSync(file, story);
  await build({
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins: [storyPlugin({ dataDir: data })],
    build: { outDir: join(folder, 'site'), emptyOutDir: true },
  });
  site = await serveSite(join(folder, 'site'), '/r/');
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
  vi.resetModules();
});

interface Span {
  readonly part: string;
  readonly side: 'start' | 'end';
  /** In CSS pixels; widths follow the words. */
  readonly from: number;
}

const PARTS = [
  '.bar',
  '[data-story-progress]',
  '[data-story-rail]',
  '[data-story-controls]',
  'story-legend',
  '#the-cape .card',
];

/** How far each part stands from the nearer side of the window, and which side of a line that is. */
async function spans(page: Page): Promise<readonly Span[]> {
  await page.evaluate(async () => {
    await document.querySelector<StoryMapHandle>('story-map')?.ready;
    location.hash = '#the-cape';
  });
  await expect.poll(() => page.getAttribute('story-map', 'step')).toBe('the-cape');
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1);
  await page.locator('story-legend').waitFor();
  return page.evaluate((parts) => {
    const across = document.documentElement.clientWidth;
    const rtl = document.documentElement.dir === 'rtl';
    return parts.flatMap((part) => {
      const box = document.querySelector(part)?.getBoundingClientRect();
      if (box === undefined || box.width === 0) return [];
      const [left, right] = [Math.round(box.left), Math.round(across - box.right)];
      const [start, end] = rtl ? [right, left] : [left, right];
      return [
        start <= end
          ? { part, side: 'start' as const, from: start }
          : { part, side: 'end' as const, from: end },
      ];
    });
  }, PARTS);
}

/** The copy to keep is made by a part of the build that this site goes without. */
const uncaught = (faults: readonly string[]): readonly string[] =>
  faults.filter((fault) => fault.startsWith('page error'));

const eastOfCamera = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.querySelector<StoryMapHandle>('story-map')?.scene.camera.center[0] ?? Number.NaN,
  );

describe.each([
  ['a phone', { width: 390, height: 844 }],
  ['a laptop', { width: 1280, height: 800 }],
])('on %s a page from right to left', (_name, viewport) => {
  test('stands as in a mirror: card, rail, bar, legend and the free part of the map', async () => {
    const { page: english } = await openStory(browser, site.url, { viewport, reducedMotion: 'reduce' });
    const { page, faults } = await openStory(browser, `${site.url}he/`, {
      viewport,
      reducedMotion: 'reduce',
    });
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await page.getAttribute('html', 'lang')).toBe('he');
    const there = await spans(english);
    const here = await spans(page);
    expect(there.length).toBeGreaterThanOrEqual(2);
    expect(here).toEqual(there);
    // Subject and camera change sides together: what lies east of the one lies west of the other.
    const middle = (CAPE_VIEW[0] + CAPE_VIEW[1]) / 2;
    expect((await eastOfCamera(page)) - middle).toBeCloseTo(middle - (await eastOfCamera(english)), 3);
    expect(uncaught(faults)).toEqual([]);
    await english.context().close();
    await page.context().close();
  });

  test('has no sideways scroll and cuts no words off', async () => {
    const { page } = await openStory(browser, `${site.url}he/`, { viewport, reducedMotion: 'reduce' });
    const cut = await page.evaluate(() => {
      const hidden = [...document.querySelectorAll<HTMLElement>('main :not(figure)')].filter((part) => {
        const { overflowX, clipPath, position } = getComputedStyle(part);
        const away = position === 'absolute' && (clipPath !== 'none' || part.clientWidth <= 1);
        return (overflowX === 'hidden' || overflowX === 'clip') && !away && part.clientWidth > 0;
      });
      return hidden
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => `${part.tagName} ${part.className}`);
    });
    expect(cut).toEqual([]);
    const { scrolls, left } = await page.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      window.scrollTo({ left: -500, top: 0, behavior: 'instant' });
      return { scrolls: root.scrollWidth - root.clientWidth, left: window.scrollX };
    });
    expect({ scrolls, left }).toEqual({ scrolls: 0, left: 0 });
    await page.context().close();
  });
});

test('words of other languages keep their own direction and say which they are', async () => {
  const { page } = await openStory(browser, `${site.url}he/`, { javaScriptEnabled: false });
  // The register of this story speaks English and Spanish only.
  const foreign = page.locator('#the-cape .evidence [lang="en"]');
  expect(await foreign.count()).toBeGreaterThan(0);
  expect(await page.locator('#the-lost-lens [lang="en"]').count()).toBeGreaterThan(0);
  expect(await page.locator('link[rel="alternate"][hreflang="he"]').count()).toBe(1);
  await page.context().close();
});
