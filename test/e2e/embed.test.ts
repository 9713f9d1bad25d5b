/** The story on other people's pages, with the loader: numbers in names are those of the embed contract's checks. */
import { gzipSync } from 'node:zlib';
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
import type { StoryMapHandle } from '../support/reader.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.stop();
});

const article = (embed: string, lead = 1600): string =>
  `<main><h1>Article</h1>${space(lead)}${embed}${space(2400)}</main>`;

/** All that a frame has asked for until its map was drawn: without the map's data, which others have in tiles, and the loader's own second file. */
async function checkWeight(paths: readonly string[]): Promise<void> {
  const files = [...new Set(paths)].filter((path) => !/\/data\/|wire\.js$/.test(path));
  expect(files.length, files.join(' ')).toBeLessThanOrEqual(12);
  const stills = files.flatMap((path) => /stills\/([\w-]+)\./.exec(path)?.[1] ?? []);
  expect(stills).toEqual(['opening', 'missing-link']);
  const weigh = async (pattern: RegExp): Promise<number> => {
    const found = files.filter((path) => pattern.test(path));
    expect(found, String(pattern)).not.toEqual([]);
    const texts = await Promise.all(
      found.map(async (path) => (await fetch(new URL(path, bench.site.url))).arrayBuffer()),
    );
    return texts.reduce((sum, text) => sum + gzipSync(Buffer.from(text), { level: 9 }).length, 0);
  };
  expect(await weigh(/open-map|maplibre/), 'the map').toBeLessThanOrEqual(470_000);
  expect(await weigh(/assets\/embed-/), 'the rest').toBeLessThanOrEqual(40_000);
}

describe('a figure with the loader', () => {
  test('15, 18, 19: the host scrolls through every step both ways, the frame sticks, and nothing of the host changes', async () => {
    const asked = bench.site.requested.length;
    const { page, faults, seen, until, close } = await bench.open({
      body: article(bench.figure() + bench.loader),
    });
    await page.waitForFunction(() => document.querySelector('figure > div') !== null);
    const before = bench.site.requested.slice(asked);
    expect(before.length, String(before)).toBeLessThanOrEqual(2);
    const bytes = await Promise.all(
      before.map(
        async (path) => (await (await fetch(new URL(path, bench.site.url))).arrayBuffer()).byteLength,
      ),
    );
    expect(bytes.reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(120_000);
    const near = bench.site.requested.length;
    await bringNear(page);
    expect(await until('mode')).toEqual({ mode: 'scroll', reason: 'auto' });
    const runway = await page.$eval('figure > div', (slot) => {
      const { top, height } = slot.getBoundingClientRect();
      return { top: top + scrollY, length: height - innerHeight };
    });
    const frame = await embedFrame(page);
    expect(await frame.evaluate(() => innerHeight)).toBe(VIEWPORT.height);
    expect(await mapIn(frame)).toBe('live');
    await checkWeight(bench.site.requested.slice(near));
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

  test('4, 5: under the strictest policy that names the provider, with Trusted Types and isolated, the map is live without one violation', async () => {
    const { origin } = new URL(bench.maps);
    const policy = `default-src 'none'; script-src ${origin} 'nonce-x'; style-src 'nonce-x'; img-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`;
    const { page, faults, until, close } = await bench.open({
      body: article(bench.figure() + bench.loader),
      headers: { 'Content-Security-Policy': policy, 'Cross-Origin-Embedder-Policy': 'credentialless' },
      icon: `${bench.maps}favicon.svg`,
    });
    await bringNear(page);
    await until('ready');
    expect(await mapIn(await embedFrame(page))).toBe('live');
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
    const { page, faults, until, seen, close } = await bench.open({
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
    expect(faults.filter((words) => !words.includes('404'))).toEqual([]);
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

  test('a host may ask for another language and for less motion: it gets the step it asked for in it, the name of the story in that language, and a map that never travels', async () => {
    const { page, faults, until, close } = await bench.open({
      head: `<script>
        const ask = matchMedia;
        matchMedia = (query) => (query.includes('motion') ? { matches: true } : ask(query));
      </script>`,
      // What frameworks write, and without a picture that could lend it a name.
      body: article(
        `<story-map-embed src="${bench.maps}embed/" load="eager" mode="stepper" lang="es" step="2">
          <a href="${bench.maps}">A map story</a></story-map-embed>${bench.loader}`,
        20,
      ),
    });
    await until('mode');
    const frame = await embedFrame(page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.lang)).toBe('es');
    // In the language of its story.
    const title = await frame.title();
    expect(title).not.toBe('');
    await expect.poll(() => page.locator('iframe').getAttribute('title')).toBe(title);
    await expect.poll(() => frame.locator('.part').nth(2).getAttribute('class')).toContain('is-here');
    expect(await mapIn(frame)).toBe('live');
    expect(
      await frame.evaluate(() => document.querySelector<StoryMapHandle>('story-map')?.state?.motion),
    ).toBe('still');
    expect(faults).toEqual([]);
    await close();
  });

  test('17: the wheel and a finger over the live map of an embed move the host page', async () => {
    const { page, faults, until, close } = await bench.open(
      { body: bench.figure({ load: 'eager' }) + bench.loader + space(2000) },
      { hasTouch: true },
    );
    await until('mode');
    expect(await mapIn(await embedFrame(page))).toBe('live');
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
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a bare frame', () => {
  test('6, 7, 17: in WordPress’s sandbox it has a live map, the height it asks for and no other, every step by keyboard, and a link', async () => {
    // What WordPress's own script does with the frame of a provider that it does not know.
    const wordpress = `<script>
      window.links = [];
      window.heights = [];
      addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe');
        if (!data?.secret || !data.message || source !== frame.contentWindow || data.secret !== 'abc123') return;
        if (data.message === 'height') {
          heights.push(data.value);
          frame.height = Math.min(1000, Math.max(200, data.value));
          frame.hidden = false;
        }
        if (data.message === 'link') links.push(data.value);
      });
    </script>`;
    const answered = bench.site.answered.length;
    const { page, faults, close } = await bench.open({
      head: wordpress,
      body: article(
        `<iframe hidden sandbox="allow-scripts" security="restricted" width="600" height="50" frameborder="0"
          marginwidth="0" marginheight="0" scrolling="no" title="Map" src="${bench.maps}embed/?mode=stepper#?secret=abc123"></iframe>`,
        20,
      ),
    });
    const noted = <T>(name: 'links' | 'heights'): Promise<readonly T[]> =>
      page.evaluate((key) => (window as unknown as Record<string, T[]>)[key] ?? [], name);
    await page.locator('iframe').waitFor({ state: 'visible' });
    expect(await page.locator('iframe').getAttribute('height')).toBe('640');
    const frame = await embedFrame(page);
    expect(await mapIn(frame)).toBe('live');

    const heard = (await noted('heights')).length;
    await page.evaluate(() => {
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ message: 'ready', secret: 'abc123' }, '*');
    });
    await expect.poll(async () => (await noted('heights')).length).toBeGreaterThan(heard);

    await frame.$eval('[data-embed-next]', (button) => {
      (button as HTMLElement).focus({ preventScroll: true });
    });
    for (let press = 0; press < 80; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.locator('.part').last().getAttribute('class')).toContain('is-here');
    expect(
      await frame.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight]),
    ).toEqual([0, true]);
    expect(await page.evaluate(() => [scrollY, history.length, document.title])).toEqual([0, 2, 'News']);
    // The host does not lend its whole screen, so nothing in the frame offers it.
    expect(await frame.evaluate(() => document.fullscreenEnabled)).toBe(false);
    expect(await frame.getByRole('button', { name: /full/i }).count()).toBe(0);

    await frame.locator('.head a').click();
    await expect.poll(() => noted('links')).toEqual([bench.maps]);
    expect(new Set(await noted('heights'))).toEqual(new Set([640]));
    const sandboxed = bench.site.answered.slice(answered).filter(({ origin }) => origin === 'null');
    expect(sandboxed.map(({ path }) => path.replace(/[-\w]*\.(\w+)$/, '$1'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/js$/), expect.stringMatching(/json$/)]),
    );
    for (const { path, allowed } of sandboxed) expect(allowed, path).toBe('*');
    expect(faults).toEqual([]);
    await close();
  });
  test('17: Ctrl and the wheel zoom the map in the reader’s hand; Escape leaves it and the focus goes to the button that leads back to it', async () => {
    const { page, faults, close } = await bench.open(`${bench.maps}embed/?step=2.5`);
    await page.mouse.move(200, 200);
    expect(await mapIn(page.mainFrame())).toBe('live');
    // Between two steps is the earlier one, and the buttons go on from there.
    expect(await page.locator('.part').nth(2).getAttribute('class')).toContain('is-here');
    const explore = page.locator('[data-embed-explore]');
    const words = await explore.innerText();
    await explore.click();
    await expect.poll(() => explore.innerText()).not.toBe(words);
    // 17: what zooms the page elsewhere zooms the map.
    const zoom = (): Promise<number> =>
      page.evaluate(() => document.querySelector<StoryMapHandle>('story-map')?.camera()?.zoom ?? 0);
    const far = await zoom();
    await page.mouse.move(360, 140);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(zoom).toBeGreaterThan(far + 0.2);
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
    const asked = bench.site.requested.length;
    const { page, faults, close } = await bench.open(`${bench.maps}embed/`, { javaScriptEnabled: false });
    for (const kind of ['.part', '.part :is(h1, h2)', '.part .card-words', '.part img']) {
      const all = await page.locator(kind).all();
      expect(all.length, kind).toBe(STEPS);
      for (const each of all) expect(await each.isVisible(), kind).toBe(true);
    }
    const stills = (): number =>
      bench.site.requested.slice(asked).filter((path) => path.includes('/stills/')).length;
    await expect.poll(stills).toBe(STEPS);
    expect(faults).toEqual([]);
    await close();
  });
});
