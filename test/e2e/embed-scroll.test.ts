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
    body: `<header>News</header><main>${space(900)}${bench.figure({ offset: String(HEADER) })}${space(1200)}</main>${bench.loader}`,
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

test('15: under a sticky header each step comes once and in order, down and up again, and the frame never leaves its place', async () => {
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

  // A window of another size, and Ctrl with plus, which is a smaller window with larger pixels.
  const session = await page.context().newCDPSession(page);
  for (const [width, height, deviceScaleFactor] of [
    [360, 600, 1],
    [1000, 500, 1],
    [480, 360, 1.5],
  ] as const) {
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    });
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(height - HEADER);
    for (const step of [STEPS - 1, 6]) {
      await scrollInto(page, step);
      await expect.poll(() => lastStep(opened)).toBe(step);
      const top = await page.$eval('iframe', (element) => element.getBoundingClientRect().top);
      expect(Math.abs(top - HEADER)).toBeLessThanOrEqual(1);
    }
  }
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test('16: it sticks inside what does not clip, and is a stepper of full height inside what does', async () => {
  const { page, close } = await bench.open({
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
  await close();
});

test('17: the wheel and a finger over the embed move the host page', async () => {
  const { page, until, close } = await bench.open(
    { body: bench.figure({ load: 'eager' }) + bench.loader + space(2000) },
    { hasTouch: true },
  );
  await until('mode');
  const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 250);
  await expect.poll(scrolled).toBe(250);
  const session = await page.context().newCDPSession(page);
  /** A finger goes up or down over the frame, in steps, as a screen tells them. */
  const drag = async (from: number, to: number): Promise<void> => {
    expect(await page.evaluate((y) => document.elementFromPoint(300, y)?.localName, from)).toBe('iframe');
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: 300, y: from }],
    });
    for (let part = 1; part <= 8; part += 1)
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: 300, y: from + ((to - from) * part) / 8 }],
      });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await drag(100, 260);
  await expect.poll(scrolled).toBeLessThan(150);
  const low = await scrolled();
  await drag(300, 140);
  await expect.poll(scrolled).toBeGreaterThan(low + 100);
  await close();
});

test('17: no width of a bare frame has a scrollbar inside', async () => {
  const { page, close } = await bench.open(`${bench.maps}embed/?mode=stepper`);
  await page.waitForSelector('html[data-embed]');
  for (let width = 320; width <= 1200; width += 80) {
    await page.setViewportSize({ width, height: 640 });
    const { inner, scroll } = await page.evaluate(() => ({
      inner: [innerWidth, innerHeight],
      scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    }));
    expect(scroll).toEqual(inner);
  }
  await close();
});
