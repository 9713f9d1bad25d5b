/** A reader with nothing but a keyboard does everything that can be done while reading, by the numbers of the checklist. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright';
import { en } from '../../../src/i18n/en.ts';
import { es } from '../../../src/i18n/es.ts';
import { focusStops, walk, watchFocus } from '../../support/focus-walk.ts';
import { openStory, startBrowser, type OpenedStory } from '../../support/open-story.ts';
import { serveSite, type SiteServer } from '../../support/serve-site.ts';
import { thinPage } from '../../support/thin-page.ts';
import { FUNCTIONS, NARROW, type PageFunction } from './functions.ts';

const LAPTOP = { width: 1280, height: 800 };

/** The furniture is there, and a reader who has gone on is rid of the sentence that tells why there is no map. */
const openFurnished = async (browser: Browser, url: string, size = LAPTOP) => {
  const opened = await openStory(browser, url, { viewport: size, pictures: false });
  await opened.page.mouse.move(size.width / 2, size.height / 2);
  await opened.page.locator('story-legend button').waitFor({ state: 'attached' });
  return opened;
};

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/access/');
  // Words, names and keys are the same without WebGL, and nothing waits for a map.
  browser = await startBrowser(false);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const stepOf = (page: Page): Promise<string | null> => page.getAttribute('story-map', 'step');
const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === element;
  });
const deepActive = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    return `${active?.tagName ?? ''}#${active?.id ?? ''}`;
  });

describe.each([
  ['en', '', en, FUNCTIONS, LAPTOP],
  // The same code in another language: what is found by its name is done again.
  ['es', 'es/', es, FUNCTIONS.filter(({ name }) => name !== undefined), LAPTOP],
  // The same laptop at 400 %.
  [
    'en',
    '',
    en,
    [...FUNCTIONS.filter(({ control }) => !control.startsWith('.rail')), ...NARROW],
    { width: 320, height: 200 },
  ],
] as const)('in %s, %#', (lang, path, words, functions, size) => {
  let opened: OpenedStory;
  let page: Page;
  let title = '';
  beforeAll(async () => {
    opened = await openFurnished(browser, `${site.url}${path}`, size);
    ({ page } = opened);
    title = await page.title();
  });
  afterAll(async () => {
    await page.context().close();
  });

  const go = async (id: string): Promise<void> => {
    await page.evaluate((step) => {
      document.querySelector<HTMLElementTagNameMap['story-map']>('story-map')?.goTo(step);
    }, id);
    await expect.poll(() => stepOf(page)).toBe(id);
  };
  const controlOf = ({ control, name }: PageFunction): Locator =>
    name === undefined
      ? page.locator(control).first()
      : page.locator(control).and(page.getByRole('button', { name: name(words), exact: true }));

  /** Not only focusable: Tab comes to it from where it was before. */
  const tabTo = async (control: Locator): Promise<void> => {
    await control.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await hasFocus(control)).toBe(true);
  };

  /** From the words at hand, and the page stays where it is. */
  const comeToControls = async (step: string, control: Locator): Promise<void> => {
    await page.locator(`[id="${step}"] .to-controls`).focus();
    const where = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 5 && !(await hasFocus(control)); presses += 1)
      await page.keyboard.press('Tab');
    expect(await hasFocus(control)).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(where);
  };

  test('check 18: Tab comes to the skip links first, and scrolling leaves the focus where it is', async () => {
    await page.keyboard.press('Tab');
    const first = page.locator('.skip a').first();
    expect(await hasFocus(first)).toBe(true);
    const { width, height } = (await first.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThan(24);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(400);
    expect(await hasFocus(first)).toBe(true);
  });

  test.each(functions)('check 13 and 28: a keyboard alone $does', async (row) => {
    for (const key of row.keys.length > 0 ? row.keys : ['']) {
      if (row.at !== undefined) await go(row.at);
      const control = controlOf(row);
      if (row.at !== undefined && row.control.startsWith('story-controls'))
        await comeToControls(row.at, control);
      else await tabTo(control);
      const { proof } = row;
      const press = (): Promise<void> =>
        row.types === undefined ? page.keyboard.press(key) : page.keyboard.type(row.types);
      if ('step' in proof) {
        await press();
        await expect.poll(() => stepOf(page)).toBe(proof.step);
        await expect.poll(() => deepActive(page)).toBe(`H2#${proof.step}-title`);
      } else if ('focus' in proof) {
        await press();
        await expect.poll(() => hasFocus(page.locator(proof.focus).first())).toBe(true);
      } else if ('turns' in proof) {
        const before = await control.getAttribute(proof.turns);
        expect(['true', 'false']).toContain(before);
        await press();
        await expect.poll(() => control.getAttribute(proof.turns)).not.toBe(before);
        await press();
        await expect.poll(() => control.getAttribute(proof.turns)).toBe(before);
        expect(await hasFocus(control)).toBe(true);
      } else if ('panel' in proof) {
        await press();
        const panel = page.locator(proof.panel);
        await panel.waitFor({ state: 'visible' });
        expect(
          await panel.evaluate((own) => own.ariaLabel ?? own.getAttribute('aria-labelledby')),
        ).toBeTruthy();
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
        expect(await hasFocus(control)).toBe(true);
      } else if ('unfolds' in proof) {
        const inside = page.locator(proof.unfolds).first();
        await press();
        await inside.waitFor({ state: 'visible' });
        await press();
        await inside.waitFor({ state: 'hidden' });
      } else if ('rewrites' in proof) {
        const said = page.locator(proof.rewrites);
        const before = await said.textContent();
        await press();
        await expect.poll(() => said.textContent()).not.toBe(before);
      } else {
        const before = await control.getAttribute('aria-label');
        await press();
        await expect.poll(() => control.getAttribute('aria-label')).not.toBe(before);
      }
    }
  });

  test('check 22: the title names the step and differs from step to step, and the address follows', async () => {
    const seen = new Set([title]);
    for (const id of ['missing-link', 'over-the-ridge', 'sixty-days']) {
      await go(id);
      const heading = (await page.locator(`[id="${id}-title"]`).textContent())?.replace(/\s+/g, ' ').trim();
      expect(await page.title()).toBe(`${heading ?? '?'} · ${title}`);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      seen.add(await page.title());
    }
    expect(seen.size).toBe(4);
  });

  test('check 29: one polite line, in the page itself; each move is told once, in at most 120 characters', async () => {
    const live = await page.$$eval(
      ':is([role=status], [role=alert], [role=log], [aria-live], output)',
      (found) => found.map((element) => element.getAttribute('class')),
    );
    expect(live).toEqual(['status']);
    await go('missing-link');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const line = document.querySelector('[data-story-status]');
      if (line === null) return;
      new MutationObserver(() => heard.push(line.textContent)).observe(line, {
        childList: true,
        subtree: true,
      });
    });
    const ids = await page.$$eval('[data-step]', (steps) => steps.map((step) => step.id));
    for (const id of ids.slice(1)) await go(id);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toHaveLength(ids.length - 1);
    expect(heard.filter((message) => message === '' || message.length > 120)).toEqual([]);
  });

  test('check 15: no letter, figure or sign does anything, whatever has the focus', async () => {
    await go('sixty-days');
    const where = (): Promise<string> =>
      page.evaluate(
        () => `${String(window.scrollY)} ${location.href} ${document.documentElement.outerHTML.length}`,
      );
    for (const target of ['body', 'story-controls button', 'story-tools button', '.bar-title']) {
      await page
        .locator(target)
        .first()
        .evaluate((element: HTMLElement) => {
          if (element === document.body) (document.activeElement as HTMLElement | null)?.blur();
          else element.focus({ preventScroll: true });
        });
      const before = await where();
      for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?.,+-*/') await page.keyboard.press(key);
      expect(await where()).toBe(before);
    }
  });

  test('check 16: nothing moves by itself', async () => {
    // The line that shows how far one is stands where the reader is: paused, and moved by scrolling only.
    expect(
      await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState !== 'paused').length,
      ),
    ).toBe(0);
    expect(await page.locator('video, audio, marquee, blink, meta[http-equiv="refresh"]').count()).toBe(0);
  });

  test('check 24 and 26: what the script adds is named in the language of the page, by the words it shows', async () => {
    const faults = await page.evaluate(
      ([foreign]) => {
        const roots = [
          document,
          ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []),
        ];
        const controls = roots.flatMap((root) => [
          ...root.querySelectorAll<HTMLElement>('a, button, summary'),
        ]);
        return controls.flatMap((control) => {
          const shown = [...control.childNodes]
            .filter((node) => node instanceof Text || (node instanceof Element && node.ariaHidden !== 'true'))
            .map((node) => node.textContent)
            .join('')
            .replace(/\s+/g, ' ')
            .trim()
            .toLowerCase();
          const name = (control.ariaLabel ?? shown).toLowerCase();
          const { lang: own } = document.documentElement;
          const wrong = (control.closest('[lang]')?.getAttribute('lang') ?? own) === own;
          return [
            ...(name === '' ? [`no name: ${control.outerHTML}`] : []),
            ...(name.includes(shown) ? [] : [`shows ${shown}, is ${name}`]),
            ...(wrong && foreign.includes(control.ariaLabel ?? '') ? [`foreign: ${name}`] : []),
          ];
        });
      },
      [leaves(lang === 'en' ? es : en).filter((phrase) => !leaves(words).includes(phrase))] as const,
    );
    expect(faults).toEqual([]);
  });

  test('check 13: on a phone the menu of steps is opened and used with keys, and so is the other language', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const menu = page.locator('.menu > summary');
    await tabTo(menu);
    await page.keyboard.press('Enter');
    const link = page.locator('.menu a[href="#over-the-ridge"]');
    await link.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
    expect(await hasFocus(menu)).toBe(true);
    await page.keyboard.press('Space');
    await tabTo(link);
    await page.keyboard.press('Enter');
    await expect.poll(() => stepOf(page)).toBe('over-the-ridge');
    expect(await deepActive(page)).toBe('H2#over-the-ridge-title');
    await tabTo(page.locator('a[data-story-language]'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(lang === 'en' ? 'es' : 'en');
    await expect.poll(() => stepOf(page)).toBe('over-the-ridge');
    expect(
      opened.faults.filter((fault) => !fault.includes('WebGL') && !fault.includes('ERR_FAILED')),
    ).toEqual([]);
  });
});

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

const MOST_STOPS = 60;
const AA_POINTS = 1;
const ALL_POINTS = 5;
/** One step of each form, and the two with the most stops. */
const LONGEST = [
  ...['missing-link', 'twelve-years-of-counts', 'over-the-ridge'],
  ...['the-proposal', 'not-disclosed', 'turned-south'],
];

describe('Tab', () => {
  test('check 12: the names beside the rail come with the focus, and go with Escape though it stays', async () => {
    const { page } = await openFurnished(browser, site.url);
    const shown = (index: number): Promise<string> =>
      page
        .locator('[data-story-rail] a .step-name')
        .nth(index)
        .evaluate((element) => getComputedStyle(element).visibility);
    await page.locator('[data-story-rail] a').nth(3).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => shown(4)).toBe('visible');
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(4)).toBe('hidden');
    await page.keyboard.press('Tab');
    await expect.poll(() => shown(5)).toBe('visible');
    // A pointer may go from the tick onto the name, and it stays.
    await page.locator('[data-story-rail] a').nth(7).hover();
    await expect.poll(() => shown(7)).toBe('visible');
    await page.locator('[data-story-rail] a .step-name').nth(7).hover();
    await expect.poll(() => shown(7)).toBe('visible');
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(7)).toBe('hidden');
    await page.context().close();
  });

  test('check 14 and 21: goes through the page and back by the same stops, none of them behind anything', async () => {
    const { page } = await openFurnished(browser, site.url);
    await thinPage(page, LONGEST);
    await page.evaluate(() => document.getSelection()?.setPosition(document.body, 0));
    await watchFocus(page);
    const forward = await walk(page, 'Tab', 600);
    expect(forward.length).toBeGreaterThan(150);
    expect(forward.length).toBeLessThan(600);
    const of = (...parts: readonly string[]) => forward.filter(({ part }) => parts.includes(part));
    const crowded = new Set(forward.map(({ part }) => part).filter((part) => of(part).length > MOST_STOPS));
    expect([...crowded]).toEqual([]);
    const furniture = of('skip', 'bar', 'top', 'rail', 'controls');
    expect(furniture.length).toBeGreaterThan(25);
    expect(furniture.length).toBeLessThanOrEqual(MOST_STOPS);
    // From the end again, where nothing of the map's furniture is in the way.
    await page.locator('.end a').last().focus();
    await expect.poll(() => page.getAttribute('story-map', 'data-end')).not.toBeNull();
    await page.locator('.attribution a').last().focus();
    await focusStops(page);
    const back = (await walk(page, 'Shift+Tab', 600)).map(({ id }) => id);
    const home = back.slice(0, back.indexOf(forward[0]?.id ?? -1) + 1);
    expect(home.reverse()).toEqual(forward.slice(0, -1).map(({ id }) => id));
    const hidden = forward.filter(({ seen }) => seen < AA_POINTS);
    expect(hidden.map(({ part, element }) => `${part}: ${element}`)).toEqual([]);
    const partly = forward.filter(({ seen }) => seen < ALL_POINTS);
    expect(partly.length / forward.length).toBeLessThan(0.03);
    await page.context().close();
  });

  test.each([
    ['a page of 400 %', 'es/', 320, 256],
    ['a phone', '', 390, 844],
  ])('check 21: stops behind nothing on %s', async (_name, path, width, height) => {
    const { page } = await openFurnished(browser, `${site.url}${path}`, { width, height });
    await thinPage(page, ['missing-link', 'twelve-years-of-counts', 'not-disclosed']);
    await watchFocus(page);
    const stops = await walk(page, 'Tab', 300);
    expect(stops.length).toBeGreaterThan(90);
    const hidden = stops.filter(({ seen }) => seen < AA_POINTS);
    expect(hidden.map(({ part, element }) => `${part}: ${element}`)).toEqual([]);
    await page.context().close();
  });
});
