/** What a reader sees and hears in a frame on a page of any look: numbers in names are those of the embed contract's checks. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bringNear,
  callLoader,
  embedFrame,
  OFF_SCREEN,
  openBench,
  STEPS,
  type Bench,
} from '../support/embed-bench.ts';
import { space } from '../support/host-site.ts';

// Words and buttons are the subject; the stills stand for the map.
let bench: Bench;
beforeAll(async () => {
  bench = await openBench(false);
});
afterAll(async () => {
  await bench.stop();
});

const HOSTILE = `<style>
  html { font-size: 62.5%; background: #111; color: #eee }
  * { all: unset }
  body *, iframe { color: red !important; display: inline !important; max-width: 50% !important; opacity: .5 !important }
  iframe { height: auto !important; max-width: 100%; pointer-events: none !important }
</style>`;

/** How the inside of a frame is painted. */
const looks = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() =>
    ['html', 'body', 'h1', '.card', '.card p', '.head a', '.turn', '[data-embed-next]', '.attribution'].map(
      (selector) => {
        const style = getComputedStyle(document.querySelector(selector)!);
        // The column of the hostile page is a narrower one.
        const own = [...style].filter(
          (name) =>
            name === 'font-size' || !/size|width|height|origin|inset|^(top|left|right|bottom)$/.test(name),
        );
        const all = own.map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return [selector, ...all.toSorted()];
      },
    ),
  );

test('3: on a page with hostile styles, from right to left and dark, the frame is of its size and painted as on a plain one', async () => {
  const figure = bench.figure({ load: 'eager', mode: 'stepper' }) + bench.loader;
  const plain = await bench.open({ body: figure });
  const hostile = await bench.open({ head: HOSTILE, body: figure, attributes: 'lang="ar" dir="rtl"' });
  await plain.until('mode');
  await hostile.until('mode');
  const box = await hostile.page.$eval('iframe', (element) => {
    const { height, pointerEvents, display, maxWidth, opacity } = getComputedStyle(element);
    return { height, pointerEvents, display, maxWidth, opacity };
  });
  expect(box).toEqual({
    height: '640px',
    pointerEvents: 'auto',
    display: 'block',
    maxWidth: 'none',
    opacity: '1',
  });
  const frame = await embedFrame(hostile.page);
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset['hostDir'])).toBe('rtl');
  expect(await looks(frame)).toEqual(await looks(await embedFrame(plain.page)));
  expect([plain.faults, hostile.faults]).toEqual([[], []]);
  await plain.close();
  await hostile.close();
});

/** Serious faults of a document, with what axe says of the colours of each. */
const axeOn = async (part: Page | Frame, rules?: readonly string[]): Promise<readonly string[]> => {
  await part.evaluate(axe.source);
  const { violations } = await part.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        iframes: false,
        ...(only === undefined ? {} : { runOnly: [...only] }),
      }),
    rules,
  );
  return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`);
};

test('3: a host’s colours are worn where they can be read at 4.5 to 1, in a light frame and in a dark one; others are not', async () => {
  const hosts = [
    ['light', 'rgb(120, 20, 30)', 'rgb(250, 240, 220)', 'rgb(20, 20, 60)', true],
    ['dark', 'rgb(255, 200, 90)', 'rgb(20, 30, 40)', 'white', true],
    // Words as pale as their ground; a ground that only suits the words of the other theme; a pale accent on it.
    ['light', 'yellow', '#fff', '#ccc', false],
    ['dark', 'rgb(9, 8, 7)', 'white', '', false],
    ['light', 'rgb(250, 250, 120)', '', '', false],
  ] as const;
  const style = hosts.map(
    ([, accent, surface, text], at) =>
      `.h${String(at)} figure { --story-map-accent: ${accent}; ${surface && `--story-map-surface: ${surface};`}
        ${text && `--story-map-text: ${text};`} --story-map-radius: 9px; --story-map-font: url(x) }`,
  );
  const { page, faults, close } = await bench.open(
    {
      head: `<style>${style.join('')}</style>`,
      body:
        hosts
          .map(
            ([theme], at) =>
              `<div class="h${String(at)}">${bench.figure({ theme, load: 'eager', mode: 'stepper' })}</div>`,
          )
          .join('') + bench.loader,
    },
    { bypassCSP: true },
  );
  for (const [at, [theme, accent, surface, text, worn]] of hosts.entries()) {
    const frame = await embedFrame(page, at);
    await frame.waitForFunction(
      () => document.documentElement.style.getPropertyValue('--story-radius') !== '',
      undefined,
      OFF_SCREEN,
    );
    const found = await frame.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return {
        theme: document.documentElement.dataset['theme'],
        colours: ['accent', 'surface', 'text'].map((name) => style.getPropertyValue(`--story-${name}`)),
        radius: style.getPropertyValue('--story-radius'),
        font: style.getPropertyValue('--story-font').includes('url'),
      };
    });
    expect(found).toMatchObject({ theme, radius: '9px', font: false });
    if (worn) expect(found.colours).toEqual([accent, surface, text]);
    else expect(found.colours).not.toEqual([accent, surface, text]);
    await callLoader(page, 'goTo', at, 4);
    await frame.waitForFunction(
      () => document.querySelectorAll('.part')[4]?.matches('.is-here'),
      undefined,
      OFF_SCREEN,
    );
    expect(await axeOn(frame, ['color-contrast']), String(at)).toEqual([]);
  }
  expect(faults).toEqual([]);
  await close();
});

test('18, 24: with less motion it is a stepper; by keyboard alone a reader comes in, reads every step, hears where they are and goes out', async () => {
  const { page, until, close } = await bench.open(
    {
      body: `<main><h1>News</h1><a id="before" href="#">Before</a>${space(700)}${bench.figure()}<a id="after" href="#">After</a></main>${bench.loader}`,
    },
    { reducedMotion: 'reduce', bypassCSP: true },
  );
  await bringNear(page);
  expect(await until('mode')).toEqual({ mode: 'stepper', reason: 'motion' });
  const frame = await embedFrame(page);
  for (const part of [page, frame]) expect(await axeOn(part)).toEqual([]);
  expect(await page.locator('iframe').getAttribute('title')).not.toBe('');

  await page.locator('#before').focus();
  const focus = (): Promise<string> =>
    page.evaluate(() => [document.activeElement?.id, document.activeElement?.localName].find(Boolean) ?? '');
  const inside = (): Promise<boolean> =>
    frame.evaluate(() => document.activeElement?.matches('[data-embed-next]') === true);
  const state = (): Promise<unknown> =>
    page.evaluate(() => [scrollY, history.length, document.title, location.hash]);
  for (let press = 0; press < 40 && !(await inside()); press += 1) await page.keyboard.press('Tab');
  expect(await focus()).toBe('iframe');
  const before = await state();
  const status = frame.locator('[data-story-status]');
  expect(await status.getAttribute('role')).toBe('status');
  const heard = new Set<string>();
  const last = frame.locator('.part').nth(STEPS - 1);
  for (let press = 0; press < 90 && !(await last.evaluate((part) => part.matches('.is-here'))); press += 1) {
    await page.keyboard.press('Enter');
    heard.add(await status.innerText());
  }
  const titles = await frame.locator('.part h2').allInnerTexts();
  for (const title of titles)
    expect(
      [...heard].some((words) => words.includes(title)),
      title,
    ).toBe(true);
  expect(await state()).toEqual(before);
  for (let press = 0; press < 40 && (await focus()) !== 'after'; press += 1) await page.keyboard.press('Tab');
  expect(await focus()).toBe('after');
  await close();
});

/** Goes through the story by its button; says what a reader could not have seen. */
const readThrough = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>();
    const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
    const next = find('[data-embed-next]');
    const read = new Map<Element, number>();
    for (let press = 0; press < 400; press += 1) {
      const part = find('.part.is-here');
      const card = part.querySelector<HTMLElement>('.card')!;
      const words = part.querySelector<HTMLElement>('.card-words')!;
      const from = -Number.parseFloat((words.style.translate || '0 0').split(' ')[1] ?? '0');
      const until = from + card.clientHeight - Number.parseFloat(getComputedStyle(card).paddingTop);
      // Each screen begins where the one before it has ended, or earlier.
      if (from > (read.get(part) ?? 0)) faults.add(`${part.id}: lines between two screens`);
      read.set(part, Math.max(until, read.get(part) ?? 0));
      if (words.scrollWidth > words.clientWidth) faults.add(`${part.id}: wider than its card`);
      const box = card.getBoundingClientRect();
      const bar = find('.turn').getBoundingClientRect();
      if (box.height < 60 || box.bottom > bar.top + 1) faults.add(`${part.id}: card behind the bar`);
      const shown = [
        '.turn button[data-embed-previous]',
        '[data-embed-count]',
        '.turn [data-embed-next]',
      ].map(find);
      for (const [at, element] of shown.entries()) {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const before = shown[at - 1]?.getBoundingClientRect();
        if (left < 0 || right > innerWidth || top < bar.top - 1 || bottom > innerHeight)
          faults.add(`${element.outerHTML}: outside`);
        if (element.scrollWidth > element.clientWidth + 1 && element.localName === 'button')
          faults.add(`${element.outerHTML}: cut`);
        if (
          before !== undefined &&
          before.right > left + 0.5 &&
          before.bottom > top + 0.5 &&
          before.top < bottom
        )
          faults.add(`${element.outerHTML}: on another`);
      }
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > innerWidth) faults.add('wider than the window');
      if (next.ariaDisabled === 'true') break;
      next.click();
    }
    for (const part of document.querySelectorAll('.part')) {
      const words = part.querySelector<HTMLElement>('.card-words')!;
      const end = words.scrollHeight - Number.parseFloat(getComputedStyle(words).paddingBottom);
      if ((read.get(part) ?? 0) < end - 1) faults.add(`${part.id}: its end is never seen`);
    }
    return [...faults];
  });

test('24: at 400 % and with letters of twice their size every line is read and every button is there, in forced colours too', async () => {
  const { page, faults, close } = await bench.open(`${bench.maps}embed/?mode=stepper`, { bypassCSP: true });
  await page.waitForSelector('html[data-embed="stepper"] .part.is-here');
  await page.setViewportSize({ width: 320, height: 640 });
  const sizes = [
    [320, 640],
    [320, 256],
  ] as const;
  const toBegin = (): Promise<void> =>
    page.evaluate(() => {
      const previous = document.querySelector<HTMLElement>('[data-embed-previous]');
      for (let press = 0; press < 400 && previous?.ariaDisabled !== 'true'; press += 1) previous?.click();
    });
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await toBegin();
    expect(await readThrough(page), `${String(width)} × ${String(height)}`).toEqual([]);
  }
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('story-map, story-map *')].map(
      (element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
    );
    for (const [element, px] of all) element.style.fontSize = `${String(2 * px)}px`;
  });
  for (const [width, height] of [
    [640, 640],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await toBegin();
    expect(await readThrough(page), `twice, ${String(width)} × ${String(height)}`).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('[data-embed-previous]').focus();
  const edges = await page.evaluate(() => {
    const of = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
    const [button, card, focused] = [
      of('[data-embed-next]'),
      of('.is-here .card'),
      of('[data-embed-previous]'),
    ];
    return [
      button.borderTopStyle !== 'none' && button.borderTopColor !== button.backgroundColor,
      card.borderTopStyle !== 'none' && card.borderTopColor !== card.backgroundColor,
      card.color !== card.backgroundColor,
      focused.outlineStyle !== 'none' && focused.outlineColor !== focused.backgroundColor,
    ];
  });
  expect(edges).toEqual([true, true, true, true]);
  expect(faults).toEqual([]);
  await close();
});
