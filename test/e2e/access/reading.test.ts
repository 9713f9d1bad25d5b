/** What a reader with a keyboard, a screen reader or large type meets while reading, by the numbers of the checklist. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openStory, startBrowser, type OpenedStory } from '../../support/open-story.ts';
import { serveSite, type SiteServer } from '../../support/serve-site.ts';

interface PageFunction {
  readonly id: string;
  /** The element it is found in. */
  readonly in: string;
  readonly name: Readonly<Record<'en' | 'es', string>>;
  readonly keys: readonly string[];
  /** How its success is observed. */
  readonly success: 'step-after' | 'step-before' | 'pressed' | 'expanded' | 'panel';
}
/** Every function of the page; a new one adds a row. */
const table = JSON.parse(readFileSync('test/e2e/access/functions.json', 'utf8')) as {
  readonly functions: readonly PageFunction[];
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FEW_TABS = 60;

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/access/');
  // Without WebGL the same words, names and keys are there, and nothing waits for a map.
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What has the focus, through shadow roots, as one line. */
const deepActive = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return `${active?.tagName ?? ''} ${active?.id ?? ''} ${active?.ariaLabel ?? active?.textContent.trim().slice(0, 60) ?? ''}`;
  });
const stepOf = (page: Page): Promise<string | null> => page.getAttribute('story-map', 'step');
const statusOf = async (page: Page): Promise<string> =>
  (await page.locator('[data-story-status]').textContent()) ?? '';

describe.each([
  ['en', ''],
  ['es', 'es/'],
] as const)('reading in %s', (lang, path) => {
  let opened: OpenedStory;
  let page: Page;
  let title = '';
  beforeAll(async () => {
    opened = await openStory(browser, `${site.url}${path}`, { viewport: { width: 1280, height: 800 } });
    page = opened.page;
    title = await page.title();
    await page.mouse.move(700, 300);
    await page.waitForSelector('story-map[data-map="still"]', { timeout: 90_000 });
    await page.locator('story-controls button').first().waitFor({ timeout: 90_000 });
  });
  afterAll(async () => {
    await page.context().close();
  });

  const go = async (id: string): Promise<void> => {
    await page.evaluate((step) => {
      document.querySelector<HTMLElement & { goTo(id: string): void }>('story-map')?.goTo(step);
    }, id);
    await expect.poll(() => stepOf(page)).toBe(id);
  };

  test('check 30: without WebGL one sentence says why, and a reader who goes on is rid of it', async () => {
    const reason = await statusOf(page);
    expect(reason.length).toBeGreaterThan(20);
    expect(reason.length).toBeLessThanOrEqual(140);
    await page.evaluate(() => {
      document.getElementById('sixty-days')?.scrollIntoView({ behavior: 'instant' });
    });
    await expect.poll(() => stepOf(page)).toBe('sixty-days');
    expect(await statusOf(page)).toBe('');
  });

  test('check 5: one heading of the first level, no level left out, one main landmark', async () => {
    const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (headings) =>
      headings.map(({ tagName }) => Number(tagName.slice(1))),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(await page.locator('main').count()).toBe(1);
    const unnamed = await page.$$eval('section.step:not([aria-labelledby])', (steps) => steps.length);
    expect(unnamed).toBe(0);
  });

  test('check 22: the title names the step and differs from step to step', async () => {
    const seen = new Set([title]);
    for (const id of ['missing-link', 'over-the-ridge', 'sixty-days']) {
      await go(id);
      const heading = (await page.locator(`[id="${id}-title"]`).textContent())?.trim() ?? '?';
      expect(await page.title()).toBe(`${heading} · ${title}`);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      seen.add(await page.title());
    }
    expect(seen.size).toBe(4);
  });

  for (const entry of table.functions) {
    for (const key of entry.keys) {
      test(`check 13 and 28: "${entry.id}" is done with ${key} and says how it stands`, async () => {
        await go('sixty-days');
        const label = entry.name[lang];
        const button = page.locator(entry.in).getByRole('button', { name: label, exact: true });
        await button.focus();
        const state = (name: string): Promise<string | null> => button.getAttribute(name);
        if (entry.success === 'step-after' || entry.success === 'step-before') {
          await page.keyboard.press(key);
          const wanted = entry.success === 'step-after' ? 'the-proposal' : 'routes-move';
          await expect.poll(() => stepOf(page)).toBe(wanted);
          // Check 18: whoever asks for the next step goes on reading from its heading.
          expect(await deepActive(page)).toContain(`H2 ${wanted}-title`);
          return;
        }
        const attribute = entry.success === 'pressed' ? 'aria-pressed' : 'aria-expanded';
        const before = await state(attribute);
        expect(['true', 'false']).toContain(before);
        await page.keyboard.press(key);
        await expect.poll(() => state(attribute)).not.toBe(before);
        if (entry.success === 'panel') {
          await page.keyboard.press('Escape');
          await expect.poll(() => state(attribute)).toBe(before);
          expect(await deepActive(page)).toContain(label);
          return;
        }
        await page.keyboard.press(key);
        await expect.poll(() => state(attribute)).toBe(before);
        expect(await deepActive(page)).toContain(label);
      });
    }
  }

  test('check 29: one polite line, in the page itself; each move makes one message of at most 120 characters', async () => {
    const live = await page.$$eval('[role=status], [role=alert], [role=log], [aria-live]', (found) =>
      found.map((element) => element.getAttribute('class')),
    );
    expect(live).toEqual(['status']);
    await go('missing-link');
    await page.evaluate(() => {
      const line = document.querySelector('[data-story-status]');
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      if (line !== null)
        new MutationObserver(() => heard.push(line.textContent)).observe(line, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    const ids = await page.$$eval('[data-step]', (steps) => steps.map((step) => step.id));
    for (const id of ids.slice(1)) await go(id);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toHaveLength(ids.length - 1);
    expect(heard.filter((message) => message === '' || message.length > 120)).toEqual([]);
  });

  test('check 15: no letter acts while reading, from the page, a button or a link', async () => {
    await go('sixty-days');
    const where = (): Promise<string> =>
      page.evaluate(() => `${String(window.scrollY)} ${location.href} ${document.title}`);
    for (const target of ['body', 'story-controls button', '.bar-title']) {
      await page
        .locator(target)
        .first()
        .evaluate((element: HTMLElement) => {
          element.focus({ preventScroll: true });
        });
      const before = await where();
      for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?.,+-') await page.keyboard.press(key);
      expect(await where()).toBe(before);
    }
  });

  test('check 14 and 18: Tab comes to the skip links first, and scrolling leaves the focus where it is', async () => {
    await go('missing-link');
    await page.evaluate(() => {
      window.scrollTo({ top: 0, behavior: 'instant' });
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      document.getSelection()?.setPosition(document.body, 0);
    });
    await page.keyboard.press('Tab');
    const first = await deepActive(page);
    expect(first.startsWith('A ')).toBe(true);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(400);
    expect(await deepActive(page)).toBe(first);
  });

  test('check 12: the names beside the rail come with the focus and go with Escape', async () => {
    const name = page.locator('[data-story-rail] a .step-name').nth(4);
    await page.locator('[data-story-rail] a').nth(3).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => name.evaluate((element) => getComputedStyle(element).visibility)).toBe('visible');
    await page.keyboard.press('Escape');
    await expect.poll(() => name.evaluate((element) => getComputedStyle(element).visibility)).toBe('hidden');
    await page.keyboard.press('Tab');
    const next = page.locator('[data-story-rail] a .step-name').nth(5);
    await expect.poll(() => next.evaluate((element) => getComputedStyle(element).visibility)).toBe('visible');
  });

  test('check 16: nothing moves by itself', async () => {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('check 1: axe finds nothing against WCAG 2.2 AA and its best practice', async () => {
    await page.evaluate(AXE);
    const violations = await page.evaluate(async (values) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const found = await axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      return found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 300)}`,
      );
    }, TAGS);
    expect(violations).toEqual([]);
  });

  test('check 10: at 400 % nothing has to be scrolled sideways', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    const excess = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(excess).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('check 26: the page and each foreign name say their language', async () => {
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    expect(await page.locator('a[data-story-language]').first().getAttribute('lang')).toBe(
      lang === 'en' ? 'es' : 'en',
    );
  });

  test('nothing failed on the way', () => {
    expect(opened.faults.filter((fault) => !fault.includes('WebGL'))).toEqual([]);
  });
});

test('check 14: a reader with a keyboard leaves the opening and comes back the same way', async () => {
  const { page } = await openStory(browser, site.url);
  const forward: string[] = [];
  for (let stop = 0; stop < FEW_TABS / 3; stop += 1) {
    await page.keyboard.press('Tab');
    forward.push(await deepActive(page));
  }
  const back = [forward.at(-1)];
  for (let stop = 1; stop < forward.length; stop += 1) {
    await page.keyboard.press('Shift+Tab');
    back.push(await deepActive(page));
  }
  expect(back.reverse()).toEqual(forward);
  await page.context().close();
});
