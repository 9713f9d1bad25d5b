/** The story on other people's pages, with the loader: numbers in names are those of the embed contract's checks. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bringNear,
  callLoader,
  embedFrame,
  here,
  mapIn,
  openBench,
  STEPS,
  VIEWPORT,
  type Bench,
} from '../support/embed-bench.ts';
import { space } from '../support/host-site.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.stop();
});

const article = (embed: string, lead = 1600): string =>
  `<main><h1>Article</h1>${space(lead)}${embed}${space(2400)}</main>`;

describe('a figure with the loader', () => {
  test('15, 18, 19: the host scrolls through every step both ways, the frame sticks, and nothing of the host changes', async () => {
    const asked = bench.site.requested.length;
    const { page, faults, seen, until, close } = await bench.open({
      body: article(bench.figure() + bench.loader),
    });
    await page.waitForFunction(() => document.querySelector('figure > div') !== null);
    const before = bench.site.requested.slice(asked);
    expect(before.length, String(before)).toBeLessThanOrEqual(2);
    await bringNear(page);
    expect(await until('mode')).toEqual({ mode: 'scroll', reason: 'auto' });
    const runway = await page.$eval('figure > div', (slot) => {
      const { top, height } = slot.getBoundingClientRect();
      return { top: top + scrollY, length: height - innerHeight };
    });
    const frame = await embedFrame(page);
    expect(await frame.evaluate(() => innerHeight)).toBe(VIEWPORT.height);
    const visit = async (index: number): Promise<string | null> => {
      await page.evaluate(
        (top) => {
          scrollTo({ top, behavior: 'instant' });
        },
        runway.top + ((index + 0.5) / STEPS) * runway.length,
      );
      await expect
        .poll(async () => (await seen()).findLast(({ type }) => type === 'step')?.detail['index'])
        .toBe(index);
      expect(Math.abs((await page.locator('iframe').boundingBox())?.y ?? 9)).toBeLessThanOrEqual(1);
      return here(frame);
    };
    const ids: (string | null)[] = [];
    for (let index = 0; index < STEPS; index += 1) ids.push(await visit(index));
    expect(new Set(ids).size).toBe(STEPS);
    for (let index = STEPS - 3; index >= 0; index -= 3) expect(await visit(index)).toBe(ids[index]);
    const steps = (await seen()).filter(({ type }) => type === 'step').map(({ detail }) => detail['index']);
    expect(steps.slice(0, STEPS)).toEqual(Array.from({ length: STEPS }, (_, index) => index));
    expect(steps.length).toBe(STEPS + Math.floor(STEPS / 3));
    expect(
      await page.evaluate(() => ({
        history: history.length,
        title: document.title,
        focus: document.activeElement?.localName,
        hash: location.hash,
      })),
    ).toEqual({ history: 2, title: 'News', focus: 'body', hash: '' });
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
      0.01,
    );
    expect(faults).toEqual([]);
    await close();
  });

  test('4, 5: under a strict policy with Trusted Types the map is live without one violation', async () => {
    const { origin } = new URL(bench.maps);
    const policy = `default-src 'none'; script-src ${origin}; img-src ${origin} data:; frame-src ${origin}; require-trusted-types-for 'script'`;
    const { page, faults, until, close } = await bench.open({
      body: article(bench.figure() + bench.loader),
      headers: { 'Content-Security-Policy': policy },
    });
    await bringNear(page);
    await until('ready');
    expect(await mapIn(await embedFrame(page))).toBe('live');
    expect(faults).toEqual([]);
    await close();
  });

  test('3, 16: hostile styles and an ancestor that clips give a stepper whose inside nobody repaints', async () => {
    const head = `<style>html{font-size:62.5%}body *{color:red!important;display:inline!important;max-width:50%!important}iframe{height:auto!important;pointer-events:none!important}section{overflow:hidden;display:block!important}</style>`;
    const { page, faults, until, close } = await bench.open({
      head,
      body: article(`<section dir="rtl">${bench.figure()}</section>${bench.loader}`),
    });
    await bringNear(page);
    expect(await until('mode')).toEqual({ mode: 'stepper', reason: 'sticky' });
    const look = await page.$eval('iframe', (element) => {
      const { height, pointerEvents } = getComputedStyle(element);
      return { height, pointerEvents };
    });
    expect(look).toEqual({ height: '640px', pointerEvents: 'auto' });
    const frame = await embedFrame(page);
    expect(await frame.$eval('h1', (heading) => getComputedStyle(heading).fontSize)).toBe('24px');
    expect(faults).toEqual([]);
    await close();
  });

  test('20: behind a click nothing is asked of the provider until one press of Enter', async () => {
    const poster = bench.host.file('image/gif', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'));
    const answer = await fetch(`${bench.site.url}embed/v1.js`);
    const own = bench.host.file('text/javascript', await answer.text());
    const asked = bench.site.requested.length;
    const figure = bench
      .figure({ load: 'click', label: 'Open the interactive map' })
      .replace(/src="[^"]*"/, `src="${poster}"`);
    const { page, until, seen, close } = await bench.open({
      body: article(`${figure}<script async src="${own}"></script>`, 10),
    });
    const button = page.getByRole('button', { name: 'Open the interactive map' });
    await button.focus();
    expect(bench.site.requested.slice(asked)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('iframe').waitFor({ state: 'attached' });
    expect((await seen()).map(({ type }) => type).slice(0, 2)).toEqual(['consent', 'load']);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
    // The newsroom has copied one file of two: the other is not there, and the poster comes back.
    expect(await until('error')).toEqual({ code: 'timeout' });
    await close();
  });

  test('10: a story twice with four loaders gives two frames with nonces of their own', async () => {
    const { page, faults, close } = await bench.open({
      body: article(bench.figure() + bench.figure({}, 'es') + bench.loader.repeat(4), 300),
    });
    await page.waitForFunction(() => 'StoryMapEmbed' in window);
    await callLoader(page, 'activate', 0);
    await callLoader(page, 'activate', 1);
    const sources = await page.$$eval('iframe', (frames) => frames.map(({ src }) => src));
    expect(sources.map((src) => new URL(src).pathname)).toEqual(['/maps/embed/', '/maps/es/embed/']);
    expect(new Set(sources.map((src) => new URL(src).hash)).size).toBe(2);
    // What nobody has asked for is not in the address.
    for (const src of sources) expect(new URL(src).hash).toMatch(/^#sm=1\.[0-9a-f]{24,64}&mode=\w+$/);
    expect(faults).toEqual([]);
    await close();
  });

  test('a figure that was destroyed keeps its poster and the newsroom’s own button, until it is activated', async () => {
    const figure = bench
      .figure({ load: 'click', label: 'Open the interactive map' })
      .replace('</figure>', '<button type="button" id="share">Share</button></figure>');
    const { page, faults, close } = await bench.open({ body: article(figure + bench.loader, 20) });
    const offer = page.getByRole('button', { name: 'Open the interactive map' });
    await offer.waitFor();
    await callLoader(page, 'activate', 0);
    await page.locator('iframe').waitFor({ state: 'attached' });
    await callLoader(page, 'destroy', 0);
    // Two frames later every change of the page has been looked at.
    await page.evaluate(
      () =>
        new Promise((done) => {
          document.body.append('x');
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
        }),
    );
    expect(await page.locator('figure > div, iframe').count()).toBe(0);
    expect(await offer.count()).toBe(0);
    expect(await page.locator('figure a img').isVisible()).toBe(true);
    expect(await page.locator('#share').isVisible()).toBe(true);
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      scrollTo({ top: 300, behavior: 'instant' });
      dispatchEvent(new Event('afterprint'));
    });
    expect(await page.evaluate(() => scrollY)).toBe(300);
    await callLoader(page, 'activate', 0);
    await page.locator('iframe').waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  test('a link that leads out is told to the host, which may keep it from opening', async () => {
    const { page, faults, seen, until, close } = await bench.open({
      body: article(bench.figure({ load: 'eager', mode: 'stepper' }) + bench.loader, 20),
    });
    await until('mode');
    const link = (await embedFrame(page)).locator('.head a');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.waitForURL(bench.maps);
    expect((await seen()).filter(({ type }) => type === 'link')).toEqual([
      { type: 'link', detail: { href: bench.maps } },
    ]);
    await page.evaluate(() => {
      addEventListener('story-map:link', (event) => {
        event.preventDefault();
      });
    });
    await link.click();
    await expect.poll(async () => (await seen()).filter(({ type }) => type === 'link').length).toBe(2);
    expect(page.context().pages().length).toBe(2);
    expect(faults).toEqual([]);
    await close();
  });

  test('a host may ask for another language of the story, and gets the step it asked for in it', async () => {
    const { page, faults, until, close } = await bench.open({
      body: article(
        bench.figure({ load: 'eager', mode: 'stepper', lang: 'es', step: '2' }) + bench.loader,
        20,
      ),
    });
    await until('mode');
    const frame = await embedFrame(page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.lang)).toBe('es');
    await expect.poll(() => frame.locator('.part').nth(2).getAttribute('class')).toContain('is-here');
    expect(faults).toEqual([]);
    await close();
  });

  test('13: a page that forges messages moves and opens nothing', async () => {
    const { page, faults, until, close } = await bench.open({
      body: article(bench.figure() + bench.loader),
    });
    await bringNear(page);
    await until('mode');
    const state = (): Promise<unknown> =>
      page.evaluate(() => [scrollY, location.href, document.querySelector('iframe')?.clientHeight]);
    const before = await state();
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const id = /sm=1\.(\w+)/.exec(frame?.src ?? '')?.[1];
      const forged = [
        null,
        42,
        'pymxPYMx1xPYMxheightxPYMx9',
        { ns: 'story-map', v: 1, id, type: 'height', px: 9000 },
        { ns: 'story-map', v: 1, id, type: 'link', href: 'javascript:alert(1)' },
        { ns: 'story-map', v: 1, id: '0'.repeat(32), type: 'goto', index: 9 },
        { ns: 'story-map', v: 1, id, type: '__proto__' },
      ];
      for (let round = 0; round < 700; round += 1)
        for (const message of forged) {
          postMessage(message, '*');
          if ((message as { type?: string } | null)?.type === 'goto')
            frame?.contentWindow?.postMessage(message, '*');
        }
    });
    expect(await here(await embedFrame(page))).toBe('top');
    expect(await state()).toEqual(before);
    expect(faults).toEqual([]);
    await close();
  });

  test('21: with the embed document gone the poster comes back and the page is told', async () => {
    const { page, until, close } = await bench.open({ body: article(bench.figure() + bench.loader) });
    await page.context().route('**/embed/*', (route) => route.abort());
    await bringNear(page);
    expect(await until('error')).toEqual({ code: 'timeout' });
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.locator('figure a img').isVisible()).toBe(true);
    await close();
  });
});

describe('a bare frame', () => {
  test('6, 7, 17: in a sandbox of scripts alone it steps to the last step by keyboard and scrolls neither itself nor the host', async () => {
    const src = `${bench.maps}embed/?mode=stepper#?secret=abc123`;
    const { page, faults, close } = await bench.open({
      head: `<script>heights=[];addEventListener('message',e=>{if(e.data&&e.data.message==='height')heights.push(e.data.value)})</script>`,
      body: article(
        `<iframe sandbox="allow-scripts" src="${src}" width="640" height="640" title="Map"></iframe>`,
        20,
      ),
    });
    const frame = await embedFrame(page);
    await frame.waitForSelector('html[data-embed="stepper"]');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heights: number[] }).heights[0]))
      .toBe(640);
    await frame.$eval('[data-embed-next]', (button) => {
      (button as HTMLElement).focus({ preventScroll: true });
    });
    for (let press = 0; press < 80; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.locator('.part').last().getAttribute('class')).toContain('is-here');
    expect(
      await frame.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight]),
    ).toEqual([0, true]);
    expect(await mapIn(frame)).toBe('live');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('Escape leaves the map and the focus goes to the button that leads back to it', async () => {
    const { page, faults, close } = await bench.open(`${bench.maps}embed/?step=2.5`);
    await page.mouse.move(200, 200);
    expect(await mapIn(page.mainFrame())).toBe('live');
    // Between two steps is the earlier one, and the buttons go on from there.
    expect(await page.locator('.part').nth(2).getAttribute('class')).toContain('is-here');
    const explore = page.locator('[data-embed-explore]');
    const words = await explore.innerText();
    await explore.click();
    await expect.poll(() => explore.innerText()).not.toBe(words);
    await page.locator('canvas').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => explore.innerText()).toBe(words);
    expect(await explore.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('in a stack, and at the end of the steps, keys and wheel are left to the browser', async () => {
    const kept = async (page: Page): Promise<readonly boolean[]> =>
      page.evaluate(() => {
        const story = document.querySelector('story-map')!;
        const options = { bubbles: true, cancelable: true };
        return [
          new KeyboardEvent('keydown', { key: 'ArrowRight', ...options }),
          new KeyboardEvent('keydown', { key: 'ArrowLeft', ...options }),
          new WheelEvent('wheel', { ctrlKey: true, deltaY: 5, ...options }),
        ].map((event) => !story.dispatchEvent(event));
      });
    const stack = await bench.open(`${bench.maps}embed/?mode=stack`);
    await stack.page.waitForSelector('html[data-embed-settled]');
    expect(await kept(stack.page)).toEqual([false, false, false]);
    await stack.close();
    const stepper = await bench.open(`${bench.maps}embed/?step=${String(STEPS - 1)}`);
    await stepper.page.waitForSelector('html[data-embed-settled]');
    await stepper.page.locator('[data-embed-next]').evaluate((next) => {
      for (let press = 0; press < 20; press += 1) (next as HTMLElement).click();
    });
    await stepper.page.mouse.move(200, 200);
    expect(await mapIn(stepper.page.mainFrame())).toBe('live');
    expect(await kept(stepper.page)).toEqual([false, true, true]);
    await stepper.close();
  });

  test('2: without script the document holds every step with its still', async () => {
    const { page, close } = await bench.open(`${bench.maps}embed/`, { javaScriptEnabled: false });
    expect(await page.locator('.part').count()).toBe(STEPS);
    expect(await page.locator('.part h2').last().isVisible()).toBe(true);
    expect(await page.locator('.part img').count()).toBe(STEPS);
    await close();
  });
});
