/** The story on other people's pages: numbers in names are those of the embed contract's checks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { figureSnippet, loaderSnippet } from '../../src/build/pages/embed-snippet.ts';
import { article, openSites, type EmbedSites } from '../support/embed-hosts.ts';
import { startBrowser } from '../support/open-story.ts';

const STEPS = 15;
let sites: EmbedSites;
let browser: Browser;
beforeAll(async () => {
  sites = await openSites('dist');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await sites.stop();
});

const figure = (attributes = ''): string =>
  figureSnippet({
    site: sites.provider,
    locale: 'en',
    defaultLocale: 'en',
    title: 'A map story',
    steps: STEPS,
    alt: 'Map of the region',
  }).replace('<figure', `<figure ${attributes}`);
const loader = (): string => loaderSnippet(sites.provider);

interface Opened {
  readonly page: Page;
  readonly faults: string[];
}

async function open(url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const seen: { type: string; detail: unknown }[] = [];
    Object.assign(window, { seen, shift: 0 });
    for (const type of ['consent', 'load', 'ready', 'mode', 'step', 'error', 'link'])
      addEventListener(`story-map:${type}`, (event) => {
        seen.push({ type, detail: (event as CustomEvent).detail });
      });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput)
          Object.assign(window, { shift: (window as never as { shift: number }).shift + entry.value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  return { page, faults };
}

const seen = (page: Page): Promise<{ type: string; detail: Record<string, unknown> }[]> =>
  page.evaluate(() => (window as never as { seen: [] }).seen);
const typesSeen = async (page: Page): Promise<string[]> => (await seen(page)).map(({ type }) => type);
const embedFrame = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().includes('/embed/'));
const bringNear = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelector('figure')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
const untilReady = (page: Page): Promise<void> =>
  expect.poll(() => typesSeen(page), { timeout: 60_000 }).toContain('mode');
const here = (frame: Frame): Promise<string | null> =>
  frame.locator('.part.is-here').first().getAttribute('id', { timeout: 60_000 });

describe('a figure with the loader', () => {
  test('15, 18, 19: the host scrolls through every step both ways, the frame sticks, and nothing of the host changes', async () => {
    const { page, faults } = await open(sites.publish('scroll', { body: article(figure() + loader()) }));
    const before = sites.asked.length;
    expect(before).toBeLessThanOrEqual(3);
    await expect.poll(() => page.locator('figure > div').count()).toBe(1);
    await bringNear(page);
    await untilReady(page);
    expect((await seen(page)).find(({ type }) => type === 'mode')?.detail).toEqual({
      mode: 'scroll',
      reason: 'auto',
    });
    const runway = await page.$eval('figure > div', (slot) => {
      const { top, height } = slot.getBoundingClientRect();
      return { top: top + scrollY, length: height - innerHeight };
    });
    const frame = embedFrame(page)!;
    const visit = async (index: number): Promise<void> => {
      const top = runway.top + ((index + 0.5) / STEPS) * runway.length;
      await page.evaluate((y) => {
        scrollTo({ top: y, behavior: 'instant' });
      }, top);
      await expect
        .poll(async () => (await seen(page)).findLast(({ type }) => type === 'step')?.detail['index'], {
          timeout: 60_000,
        })
        .toBe(index);
      const box = await page.$eval(
        'iframe',
        (element) => element.getBoundingClientRect().toJSON() as DOMRect,
      );
      expect(Math.abs(box.top)).toBeLessThanOrEqual(1);
      expect(box.height).toBe(700);
    };
    const ids: (string | null)[] = [];
    for (let index = 0; index < STEPS; index += 1) {
      await visit(index);
      ids.push(await here(frame));
    }
    expect(new Set(ids).size).toBe(STEPS);
    for (let index = STEPS - 2; index >= 0; index -= 5) {
      await visit(index);
      expect(await here(frame)).toBe(ids[index]);
    }
    const untouched = await page.evaluate(() => ({
      history: history.length,
      title: document.title,
      focus: document.activeElement?.localName,
      shift: (window as never as { shift: number }).shift,
    }));
    expect(untouched).toMatchObject({ title: 'Host article', focus: 'body' });
    expect(untouched.history).toBeLessThanOrEqual(2);
    expect(untouched.shift).toBeLessThanOrEqual(0.01);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('4, 5: under a strict policy with Trusted Types it works without one violation', async () => {
    const { origin } = new URL(sites.provider);
    const policy = `default-src 'none'; script-src ${origin}; img-src ${origin} data:; frame-src ${origin}; require-trusted-types-for 'script'`;
    const url = sites.publish('strict', {
      body: article(figure() + loader()),
      headers: { 'Content-Security-Policy': policy },
    });
    const { page, faults } = await open(url);
    await bringNear(page);
    await untilReady(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('3, 16: hostile styles and an ancestor that clips give a stepper whose inside nobody repaints', async () => {
    const head = `<style>html{font-size:62.5%}body *{color:red!important;display:inline!important;max-width:50%!important}iframe{height:auto!important;pointer-events:none!important}section{overflow:hidden;display:block!important}</style>`;
    const { page, faults } = await open(
      sites.publish('hostile', {
        body: article(`<section dir="rtl">${figure()}</section>${loader()}`, { head }),
      }),
    );
    await bringNear(page);
    await untilReady(page);
    expect((await seen(page)).find(({ type }) => type === 'mode')?.detail).toEqual({
      mode: 'stepper',
      reason: 'sticky',
    });
    const look = await page.$eval('iframe', (element) => {
      const { height, pointerEvents } = getComputedStyle(element);
      return { height, pointerEvents };
    });
    expect(look).toEqual({ height: '640px', pointerEvents: 'auto' });
    const inside = await embedFrame(page)!.$eval('h1', (heading) => getComputedStyle(heading).fontSize);
    expect(inside).toBe('24px');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('20: behind a click nothing is asked of the provider until one click, and a consent tool can refuse', async () => {
    const body = article(
      figure().replace('data-story-map-load="near"', 'data-story-map-load="click"') + loader(),
      { lead: 10 },
    );
    const { page } = await open(sites.publish('click', { body }));
    const button = page.getByRole('button', { name: 'Open the interactive map' });
    await button.waitFor();
    expect(sites.asked.filter(({ path }) => path.startsWith('/embed/?')).length).toBe(0);
    expect(embedFrame(page)).toBeUndefined();
    await button.focus();
    await page.keyboard.press('Enter');
    await untilReady(page);
    expect((await typesSeen(page)).slice(0, 3)).toEqual(['consent', 'load', 'ready']);
    await page.context().close();
  });

  test('10: a story twice with four loaders gives two frames with nonces of their own', async () => {
    const body = article(figure() + figure() + loader().repeat(4), { lead: 300 });
    const { page } = await open(sites.publish('twice', { body }));
    await page.evaluate(() => {
      for (const el of document.querySelectorAll('figure'))
        (window as never as { StoryMapEmbed: { activate(el: Element): void } }).StoryMapEmbed.activate(el);
    });
    const nonces = await page.$$eval('iframe', (frames) => frames.map(({ src }) => new URL(src).hash));
    expect(nonces.length).toBe(2);
    expect(new Set(nonces).size).toBe(2);
    await page.context().close();
  });

  test('13: a page that forges messages moves and opens nothing', async () => {
    const { page, faults } = await open(sites.publish('forged', { body: article(figure() + loader()) }));
    await bringNear(page);
    await untilReady(page);
    const at = await page.evaluate(() => [
      scrollY,
      location.href,
      document.querySelector('iframe')?.clientHeight,
    ]);
    await page.evaluate(() => {
      const id = new URL(document.querySelector('iframe')?.src ?? '').hash.slice(6);
      const inside = document.querySelector('iframe')?.contentWindow;
      const forged = [
        null,
        42,
        'pymxPYMx1xPYMxheightxPYMx9',
        { ns: 'story-map', v: 1, id, type: 'height', px: 9000 },
        { ns: 'story-map', v: 1, id, type: 'link', href: 'javascript:alert(1)' },
        { ns: 'story-map', v: 1, id: '0'.repeat(24), type: 'goto', index: 9 },
        { ns: 'story-map', v: 1, id, type: '__proto__' },
      ];
      for (let round = 0; round < 700; round += 1)
        for (const message of forged) {
          postMessage(message, '*');
          if ((message as { type?: string } | null)?.type === 'goto') inside?.postMessage(message, '*');
        }
    });
    expect(await here(embedFrame(page)!)).toBe('top');
    expect(
      await page.evaluate(() => [scrollY, location.href, document.querySelector('iframe')?.clientHeight]),
    ).toEqual(at);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('11: twenty-five times added and removed leaves no frame and no growth behind', async () => {
    const { page } = await open(
      sites.publish('spa', { body: article(`<div id="app"></div>${loader()}`, { lead: 10 }) }),
    );
    const session = await page.context().newCDPSession(page);
    await page.waitForFunction(() => 'StoryMapEmbed' in window);
    const cycle = async (): Promise<void> => {
      await page.evaluate((markup) => {
        document.querySelector('#app')!.innerHTML = markup;
      }, figure('data-story-map-load="manual"'));
      await page.evaluate(() => {
        const api = (window as never as { StoryMapEmbed: { scan(): void; activate(el: Element): void } })
          .StoryMapEmbed;
        api.scan();
        api.activate(document.querySelector('figure')!);
        document.querySelector('#app')!.replaceChildren();
      });
      await expect.poll(() => page.frames().length).toBe(1);
    };
    const count = async (): Promise<number[]> => {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
      return [nodes, jsEventListeners, documents];
    };
    for (let round = 0; round < 3; round += 1) await cycle();
    const early = await count();
    for (let round = 0; round < 22; round += 1) await cycle();
    await expect
      .poll(async () => (await count()).every((value, at) => value <= early[at]! * 1.05 + 4), {
        timeout: 30_000,
      })
      .toBe(true);
    await page.context().close();
  });

  test('21: with the provider dead the poster comes back and the page is told', async () => {
    const url = sites.publish('dead', { body: article(figure() + loader()) });
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    await context.route('**/embed/?*', (route) => route.abort());
    await context.route('**/embed/', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(url);
    await bringNear(page);
    await page.waitForSelector('iframe', { state: 'attached' });
    await expect.poll(() => page.locator('iframe').count(), { timeout: 20_000 }).toBe(0);
    expect(await page.locator('figure a img').isVisible()).toBe(true);
    await context.close();
  });
});

describe('a bare frame', () => {
  test('6, 7, 17: in a sandbox of scripts alone it steps to the last step by keyboard and scrolls neither itself nor the host', async () => {
    const src = `${sites.provider}embed/?mode=stepper#?secret=abc123`;
    const body = article(
      `<script>heights=[];addEventListener('message',e=>{if(e.data&&e.data.message==='height')heights.push(e.data.value)})</script><iframe sandbox="allow-scripts" src="${src}" width="640" height="640" title="Map"></iframe>`,
      { lead: 20 },
    );
    const { page, faults } = await open(sites.publish('wp', { body }));
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame!.waitForSelector('html[data-embed="stepper"]', { timeout: 60_000 });
    await expect
      .poll(() => page.evaluate(() => (window as never as { heights: number[] }).heights[0]))
      .toBe(640);
    await frame!.locator('[data-embed-next]').focus();
    for (let press = 0; press < 80; press += 1) await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        frame!
          .locator('.part')
          .last()
          .evaluate((part) => part.classList.contains('is-here')),
      )
      .toBe(true);
    expect(
      await frame!.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight]),
    ).toEqual([0, true]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('2: without script the document holds every step with its still', async () => {
    const { page } = await open(`${sites.provider}embed/`, { javaScriptEnabled: false });
    expect(await page.locator('.part').count()).toBe(STEPS);
    expect(await page.locator('.part h2').last().isVisible()).toBe(true);
    expect(await page.locator('.part img').count()).toBe(STEPS);
    await page.context().close();
  });
});

describe('what is shipped', () => {
  const gz = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
  test('19: loader and document stay small', () => {
    expect(gz('dist/embed/v1.js')).toBeLessThanOrEqual(3600);
    expect(gz('dist/embed/index.html')).toBeLessThanOrEqual(16_000);
  });

  test('8: the oEmbed file is one bare frame, and the story page leads to it early', () => {
    for (const folder of ['dist', 'dist/es']) {
      const oembed = JSON.parse(readFileSync(`${folder}/oembed.json`, 'utf8')) as Record<string, string>;
      expect(oembed['version']).toBe('1.0');
      expect(oembed['html']).toMatch(/^<iframe [^<>]+><\/iframe>$/);
      expect(readFileSync(`${folder}/index.html`, 'utf8').indexOf('json+oembed')).toBeLessThan(20_000);
    }
  });
});
