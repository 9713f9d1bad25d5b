/** Scrolling past and through the story on a host page; numbers in names are those of the embed contract's checks. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  embedFrame,
  eventsOf,
  lastStep,
  openBench,
  STEPS,
  VIEWPORT,
  type Bench,
  type Opened,
} from '../support/embed-bench.ts';
import { space } from '../support/host-site.ts';

// Where the frame is and what it is told has nothing to do with its map.
let bench: Bench;
beforeAll(async () => {
  bench = await openBench(false);
});
afterAll(async () => {
  await bench.stop();
});

/** Of the host's header, which sticks to the top. */
const HEADER = 60;
const openArticle = (): Promise<Opened> =>
  bench.open({
    head: `<style>body { margin: 0 } header { position: sticky; top: 0; height: ${String(HEADER)}px }</style>`,
    // A page of many widths has words above that are of as many heights.
    body: `<header>News</header><main><p>${'Words of the article. '.repeat(80)}</p>${space(400)}${bench.figure({ offset: String(HEADER) })}${space(1200)}</main>${bench.loader}`,
  });

/** Scrolls the host to its end, frame by frame; gives the places of the embed while it is all that is seen. */
const scrollOn = (page: Page, px: number): Promise<readonly number[]> =>
  page.evaluate(
    async ([by, header]) => {
      const tops: number[] = [];
      for (let before = -1; before !== scrollY;) {
        before = scrollY;
        scrollBy({ top: by, behavior: 'instant' });
        await new Promise((next) => requestAnimationFrame(next));
        const { top, bottom } = document.querySelector('figure > div')!.getBoundingClientRect();
        if (top <= header && bottom >= innerHeight)
          tops.push(document.querySelector('iframe')!.getBoundingClientRect().top);
      }
      return tops;
    },
    [px, HEADER] as const,
  );

/** Scrolls the host to the middle of a step. */
const scrollInto = (page: Page, step: number): Promise<void> =>
  page.evaluate(
    ([share, header]) => {
      const { top, height } = document.querySelector('figure > div')!.getBoundingClientRect();
      const length = height - (innerHeight - header);
      scrollTo({ top: scrollY + top - header + share * length, behavior: 'instant' });
    },
    [(step + 0.5) / STEPS, HEADER] as const,
  );

test('15: under a sticky header each step comes once and in order, down and up again, in every window; in one that is too low it is a stepper at the same step', async () => {
  const opened = await openArticle();
  const { page, until } = opened;
  expect(await until('mode')).toEqual({ mode: 'scroll', reason: 'auto' });
  const frame = await embedFrame(page);
  const numbers = Array.from({ length: STEPS }, (_, index) => index);

  const down = await scrollOn(page, 60);
  await expect.poll(() => lastStep(opened)).toBe(STEPS - 1);
  const told = async (): Promise<readonly unknown[]> =>
    (await eventsOf(opened, 'step')).map(({ index }) => index);
  expect(await told()).toEqual(numbers);
  const up = await scrollOn(page, -60);
  await expect.poll(() => lastStep(opened)).toBe(0);
  expect(await told()).toEqual([...numbers, ...numbers.toReversed().slice(1)]);
  for (const tops of [down, up]) {
    expect(tops.length).toBeGreaterThan(100);
    expect(Math.max(...tops.map((top) => Math.abs(top - HEADER)))).toBeLessThanOrEqual(1);
  }
  expect(await frame.evaluate(() => innerHeight)).toBe(VIEWPORT.height - HEADER);

  // A window of another size, a tablet on its side, and Ctrl with plus, which is a smaller window with larger pixels.
  const session = await page.context().newCDPSession(page);
  const resize = (width: number, height: number, deviceScaleFactor: number): Promise<unknown> =>
    session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
  const frameTop = (): Promise<number> =>
    page.$eval('iframe', (element) => element.getBoundingClientRect().top);
  let reading = 0;
  for (const [width, height, deviceScaleFactor] of [
    [360, 600, 1],
    [1000, 700, 1],
    [700, 1000, 1],
    [480, 545, 1.5],
  ] as const) {
    await resize(width, height, deviceScaleFactor);
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(height - HEADER);
    // Two frames later the loader has seen the other window as well, and nothing is scrolled in between.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await lastStep(opened)).toBe(reading);
    for (const step of [STEPS - 1, 6]) {
      await scrollInto(page, step);
      await expect.poll(() => lastStep(opened)).toBe(step);
      expect(Math.abs((await frameTop()) - HEADER)).toBeLessThanOrEqual(1);
      reading = step;
    }
  }

  // On a runway only the host's scroll goes from step to step.
  const press = (): Promise<void> =>
    frame.evaluate(() => {
      const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true });
      document.querySelector('story-map')?.dispatchEvent(key);
    });
  await press();
  expect(await frame.locator('.part').nth(reading).getAttribute('class')).toContain('is-here');

  // Twice as large there is no room for map and words in the window.
  await resize(360, 270, 2);
  await expect
    .poll(async () => (await eventsOf(opened, 'mode')).at(-1))
    .toEqual({
      mode: 'stepper',
      reason: 'height',
    });
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(640);
  expect(Math.abs((await frameTop()) - HEADER)).toBeLessThanOrEqual(1);
  expect(await lastStep(opened)).toBe(reading);
  expect(await frame.locator('.part').nth(reading).getAttribute('class')).toContain('is-here');
  expect(await frame.locator('[data-embed-next]').isVisible()).toBe(true);
  expect(await frame.locator('.is-here h2').isVisible()).toBe(true);
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test('15: whoever has read past the runway stays at the words after it when the window becomes too low for it', async () => {
  const opened = await openArticle();
  const { page, until, close } = opened;
  await until('mode');
  const after = page.locator('figure + p');
  await after.evaluate((element) => {
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - 20, behavior: 'instant' });
  });
  const top = (): Promise<number> => after.evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(top).toBeCloseTo(20, 0);
  await page.setViewportSize({ width: 360, height: 270 });
  await expect.poll(async () => (await eventsOf(opened, 'mode')).length).toBe(2);
  // What stands under the header is what has gone by.
  expect(Math.abs((await top()) - 20)).toBeLessThanOrEqual(1);
  expect(opened.faults).toEqual([]);
  await close();
});

test('15: whoever has read far past the runway stays at their paragraph when the window becomes wider or narrower', async () => {
  const words = (count: number, id: string): string =>
    Array.from(
      { length: count },
      (_, index) => `<p id="${id}${String(index)}">${'Words of the article. '.repeat(30)}</p>`,
    ).join('');
  const { page, until, faults, close } = await bench.open(
    { body: `${words(5, 'a')}${bench.figure()}${words(60, 'z')}${bench.loader}` },
    { viewport: { width: 768, height: 1024 } },
  );
  await until('mode');
  const reading = page.locator('#z40');
  const top = (): Promise<number> => reading.evaluate((element) => element.getBoundingClientRect().top);
  await reading.evaluate((element) => {
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - 100, behavior: 'instant' });
  });
  await expect.poll(top).toBeCloseTo(100, 0);
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 853, height: 600 },
    { width: 768, height: 1024 },
  ]) {
    await page.setViewportSize(viewport);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    // The browser keeps them near it by itself; only the words above it are of other lines.
    expect(Math.abs((await top()) - 100), JSON.stringify(viewport)).toBeLessThan(200);
  }
  expect(faults).toEqual([]);
  await close();
});

/** Pictures as wide as their column, as on any site. */
const FLUID = '<style>body { margin: 0 16px } img { max-width: 100%; height: auto }</style>';

test('19: on phones a figure in the first window keeps the height of its poster, and no word jumps, until the reader goes into it', async () => {
  for (const viewport of [
    { width: 375, height: 667 },
    { width: 390, height: 844 },
  ]) {
    const { page, faults, until, close } = await bench.open(
      { head: FLUID, body: `<h1>Article</h1>${bench.figure()}<p>Next</p>${space(2000)}${bench.loader}` },
      { viewport },
    );
    await until('mode');
    const height = (): Promise<number> => page.$eval('iframe', ({ clientHeight }) => clientHeight);
    expect(await height()).toBeLessThan(200);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
      0.01,
    );
    const next = (await embedFrame(page)).locator('[data-embed-next]');
    const { x = 0, y = 0 } = (await next.boundingBox()) ?? {};
    await page.mouse.click(x + 9, y + 9);
    await expect.poll(height).toBe(640);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  }
});

test('19, 20: whoever presses the button of a poster gets the height that the newsroom has asked for', async () => {
  const figure = bench.figure({ load: 'click', label: 'Open the map', height: '520' });
  const { page, faults, close } = await bench.open({ head: FLUID, body: figure + bench.loader });
  await page.getByRole('button', { name: 'Open the map' }).click();
  await expect.poll(() => page.$eval('iframe', ({ clientHeight }) => clientHeight)).toBe(520);
  expect(faults).toEqual([]);
  await close();
});

test('16: it sticks inside what does not clip, and is a stepper of full height inside what does', async () => {
  const { page, faults, close } = await bench.open({
    head: '<style>.a{transform:translate(0)}.b{contain:paint}.c{height:300px;overflow:auto}.d,.d>div{height:100%}.e{overflow:hidden}</style>',
    body: `${space(900)}<div class="a">${bench.figure()}</div><div class="b">${bench.figure()}</div>
      <div class="c">${bench.figure()}</div><div class="d"><div>${bench.figure()}</div></div><div class="e">${bench.figure()}</div>${bench.loader}`,
  });
  const boxes = page.locator('figure > div > div');
  await expect.poll(() => boxes.count()).toBe(5);
  const found = await boxes.evaluateAll((all) =>
    all.map((box) => {
      const { position } = getComputedStyle(box);
      if (position === 'sticky')
        scrollTo({
          top: scrollY + box.parentElement!.getBoundingClientRect().top + 2000,
          behavior: 'instant',
        });
      const { top, height } = box.getBoundingClientRect();
      return [position, position === 'sticky' ? Math.round(top) : 0, height];
    }),
  );
  const stuck = ['sticky', 0, VIEWPORT.height];
  const fixed = ['relative', 0, 640];
  expect(found).toEqual([stuck, stuck, fixed, stuck, fixed]);
  expect(faults).toEqual([]);
  await close();
});

test('17: no width of a bare frame has a scrollbar inside', async () => {
  const { page, faults, close } = await bench.open(`${bench.maps}embed/?mode=stepper`);
  await page.waitForSelector('html[data-embed]');
  for (let width = 320; width <= 1200; width += 80) {
    await page.setViewportSize({ width, height: 640 });
    const { inner, scroll } = await page.evaluate(() => ({
      inner: [innerWidth, innerHeight],
      scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    }));
    expect(scroll).toEqual(inner);
  }
  expect(faults).toEqual([]);
  await close();
});
