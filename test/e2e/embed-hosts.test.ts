/** The story on difficult pages of others: numbers in names are those of the embed contract's checks. */
import axe from 'axe-core';
import type { Frame } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bringNear,
  callLoader,
  embedFrame,
  figureOf,
  here,
  mapIn,
  openBench,
  STEPS,
  type Bench,
} from '../support/embed-bench.ts';
import { serveHost, space, type HostSite } from '../support/host-site.ts';
import { SANITIZERS } from '../support/sanitizers.ts';

let bench: Bench;
let evil: HostSite;
beforeAll(async () => {
  bench = await openBench();
  evil = await serveHost('evil');
});
afterAll(async () => {
  await evil.stop();
  await bench.stop();
});

const article = (embed: string, lead = 700): string => `<main>${space(lead)}${embed}${space(1200)}</main>`;
const storyOf = (frame: Frame, selector: string): Promise<string | null> =>
  frame.locator(selector).first().getAttribute('id');

test('1: after any sanitizer a worded link remains; after those of WordPress and DOMPurify the loader still finds its figure', async () => {
  const { page, close } = await bench.open({ body: '' });
  for (const [name, sanitize] of Object.entries(SANITIZERS)) {
    const clean = await sanitize(page, bench.figure() + bench.loader);
    expect(clean, name).toContain(`<a href="${bench.maps}">Open the whole story</a>`);
    expect(clean, name).not.toContain('<script');
    if (name === 'sanitize-html') continue;
    expect(clean, name).toContain(`data-story-map="${bench.maps}embed/"`);
    for (const kept of ['alt="Map of the region"', 'width="1200"', 'height="630"', '<img '])
      expect(clean, name).toContain(kept);
    const host = await bench.open({ head: bench.loader, body: article(clean) });
    await host.page.waitForFunction(() => document.querySelector('figure > div') !== null);
    await host.close();
  }
  await close();
});

test('3: tokens, colours and direction of the host reach the frame, each checked', async () => {
  const { page, faults, until, close } = await bench.open({
    head: '<style>figure { --story-map-accent: rgb(9, 8, 7); --story-map-radius: 9px; --story-map-surface: url(x) }</style>',
    body: `<div dir="rtl">${bench.figure({ theme: 'dark', load: 'eager' })}</div>${bench.loader}`,
  });
  await until('mode');
  const frame = await embedFrame(page);
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset['hostDir'])).toBe('rtl');
  const worn = await frame.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['accent', 'radius', 'surface'].map((name) => style.getPropertyValue(`--story-${name}`));
  });
  expect(worn.slice(0, 2)).toEqual(['rgb(9, 8, 7)', '9px']);
  expect(worn[2]).not.toContain('url');
  expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(faults).toEqual([]);
  await close();
});

test('5, 23: an isolated host without a referrer has a live map, and no cookie is set', async () => {
  const { page, faults, until, close } = await bench.open({
    body: bench.figure({ load: 'eager' }).replace('<img ', '<img crossorigin ') + bench.loader,
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Referrer-Policy': 'no-referrer' },
  });
  await until('ready');
  expect(await mapIn(await embedFrame(page))).toBe('live');
  expect(await page.context().cookies()).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('7: WordPress shows the frame at the height it asks for and is told of a link it may follow', async () => {
  const wordpress = `<script>
    window.links = [];
    addEventListener('message', ({ data, source }) => {
      const frame = document.querySelector('iframe');
      if (!data?.secret || !data.message || source !== frame.contentWindow || data.secret !== 'abc123') return;
      if (data.message === 'height') {
        frame.height = Math.min(1000, Math.max(200, data.value));
        frame.hidden = false;
      }
      if (data.message === 'link') links.push(data.value);
    });
  </script>`;
  const { page, faults, close } = await bench.open({
    head: wordpress,
    body: `<iframe hidden sandbox="allow-scripts" security="restricted" width="600" height="50" frameborder="0"
      marginwidth="0" marginheight="0" scrolling="no" title="Map" src="${bench.maps}embed/?mode=stepper#?secret=abc123"></iframe>`,
  });
  await page.locator('iframe').waitFor({ state: 'visible' });
  expect(await page.locator('iframe').getAttribute('height')).toBe('640');
  const frame = await embedFrame(page);
  await frame.locator('.head a').click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { links: readonly string[] }).links))
    .toEqual([bench.maps]);
  expect(faults).toEqual([]);
  await close();
});

test('10: going through one story moves only its own frame', async () => {
  const { page, faults, close } = await bench.open({
    body: bench.figure({ load: 'eager' }) + bench.figure({ load: 'eager' }, 'es') + bench.loader,
  });
  await expect.poll(() => page.locator('iframe').count()).toBe(2);
  const [one, other] = [await embedFrame(page, 0), await embedFrame(page, 1)];
  expect([await here(one), await here(other)]).toEqual(['top', 'top']);
  await callLoader(page, 'goTo', 0, 2);
  const second = await storyOf(one, '.part[data-step]:nth-of-type(3)');
  await expect.poll(() => here(one)).toBe(second);
  expect(await here(other)).toBe('top');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(faults).toEqual([]);
  await close();
});

test('11: twenty-five times added and removed leaves no frame and no growth behind', async () => {
  const { page, close } = await bench.open({ body: `<div id="app"></div>${bench.loader}` });
  const session = await page.context().newCDPSession(page);
  await page.waitForFunction(() => 'StoryMapEmbed' in window);
  // What a frame holds is not asked here: the loader's own traces are.
  await page.context().route('**/embed/*', (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  const cycle = async (): Promise<void> => {
    await page.evaluate(
      (markup) => {
        document.querySelector('#app')!.innerHTML = markup;
      },
      bench.figure({ load: 'eager' }),
    );
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      document.querySelector('#app')!.replaceChildren();
    });
    await expect.poll(() => page.frames().length).toBe(1);
  };
  const count = async (): Promise<readonly number[]> => {
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
    return [nodes, jsEventListeners, documents];
  };
  for (let round = 0; round < 3; round += 1) await cycle();
  const early = await count();
  for (let round = 0; round < 22; round += 1) await cycle();
  await expect
    .poll(async () => (await count()).every((value, at) => value <= early[at]! * 1.05 + 4))
    .toBe(true);
  await close();
});

test('12: a figure that is moved takes its reader up again at the same step', async () => {
  const { page, faults, until, seen, close } = await bench.open({
    body: `<div id="one">${bench.figure({ load: 'eager' })}</div><div id="two"></div>${bench.loader}`,
  });
  await until('mode');
  await callLoader(page, 'goTo', 0, 3);
  await expect
    .poll(async () => (await seen()).findLast(({ type }) => type === 'step')?.detail['index'])
    .toBe(3);
  const before = await here(await embedFrame(page));
  await page.evaluate(() => {
    const [one, two] = [document.querySelector('#one')!, document.querySelector('#two')!];
    for (let move = 0; move < 9; move += 1)
      (move % 2 === 0 ? two : one).append(document.querySelector('figure')!);
  });
  await expect.poll(async () => (await seen()).filter(({ type }) => type === 'mode').length).toBe(2);
  await expect.poll(async () => here(await embedFrame(page))).toBe(before);
  expect(await page.locator('iframe').count()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test('13: a frame of an attacker beside it, who knows the nonce, moves nothing, opens nothing and stops nobody', async () => {
  const { page, faults, until, close } = await bench.open({
    body: bench.figure({ load: 'eager' }) + bench.loader,
  });
  await until('mode');
  const state = (): Promise<unknown> =>
    page.evaluate(() => [scrollY, location.href, document.querySelector('iframe')?.clientHeight]);
  const before = await state();
  const nonce = await page.evaluate(
    () => /sm=1\.(\w+)/.exec(document.querySelector('iframe')?.src ?? '')?.[1] ?? '',
  );
  const attack = evil.page({
    body: `<script>
      const id = '${nonce}', ns = 'story-map', v = 1;
      const forged = [null, 42, 'pymxPYMx1xPYMxheightxPYMx9', '[iFrameSizer]x:9:9:init', 'x'.repeat(1e6),
        { ns, v, id, type: 'height', px: 9000 }, { ns, v, id, type: 'link', href: 'javascript:alert(1)' },
        { ns, v, id, type: 'link', href: 'data:text/html,x' }, { ns, v, id, type: 'goto', index: 9 },
        { ns, v, id, type: 'init', mode: 'stack' }, { ns, v, id, type: 'toString' }, { ns, v, id, type: '__proto__' }];
      for (let round = 0; round < 420; round += 1)
        for (const message of forged) {
          if (typeof message === 'string' && message.length > 99 && round > 3) continue;
          parent.postMessage(message, '*');
          parent.frames[0].postMessage(message, '*');
        }
      parent.postMessage('attacked', '*');
    </script>`,
  });
  await page.evaluate(async (src) => {
    const done = new Promise<void>((resolve) => {
      addEventListener('message', ({ data }) => {
        if (data === 'attacked') resolve();
      });
    });
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    await done;
  }, attack);
  expect(await here(await embedFrame(page))).toBe('top');
  expect(await state()).toEqual(before);
  expect(page.context().pages().length).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test('14: a loader that never answers, one of the future and one that is there already each leave a story to read', async () => {
  const nonce = 'ab'.repeat(16);
  const silent = await bench.open({
    body: `<iframe width="640" height="640" title="Map" src="${bench.maps}embed/#sm=1.${nonce}"></iframe>`,
  });
  const frame = await embedFrame(silent.page);
  await frame.waitForSelector('html[data-embed-settled]');
  expect(await frame.locator('[data-embed-next]').isVisible()).toBe(true);
  await silent.page.evaluate((id) => {
    const frame = document.querySelector('iframe')?.contentWindow;
    frame?.postMessage({ ns: 'story-map', v: 9, id, type: 'init', mode: 'hologram' }, '*');
    frame?.postMessage({ ns: 'story-map', v: 2, id, type: 'init', mode: 'stepper', speed: 1 }, '*');
    frame?.postMessage({ ns: 'story-map', v: 2, id, type: 'teleport', index: 3 }, '*');
    frame?.postMessage({ ns: 'story-map', v: 2, id, type: 'goto', index: 2 }, '*');
  }, nonce);
  await expect.poll(() => here(frame)).not.toBe('top');
  expect(silent.faults).toEqual([]);
  await silent.close();

  const future = evil.page({
    body: `<script>parent.postMessage({ ns: 'story-map', v: 2, id: /sm=1\\.(\\w+)/.exec(location.hash)[1], type: 'ready', protocols: [2], steps: 3 }, '*')</script>`,
  });
  const ahead = await bench.open({
    body:
      figureOf(bench.maps, { load: 'eager' }).replace(
        `data-story-map="${bench.maps}embed/"`,
        `data-story-map="${future}"`,
      ) + bench.loader,
  });
  expect(await ahead.until('error')).toEqual({ code: 'version' });
  expect(await ahead.until('mode')).toEqual({ mode: 'stepper', reason: 'version' });
  await ahead.close();

  const old = await bench.open({
    head: '<script>scans = 0; StoryMapEmbed = { version: "0.0.1", scan: () => { scans += 1; } };</script>',
    body: bench.figure({ load: 'eager' }) + bench.loader.repeat(2),
  });
  await expect.poll(() => old.page.evaluate(() => (window as unknown as { scans: number }).scans)).toBe(2);
  expect(await old.page.locator('iframe').count()).toBe(0);
  await old.close();
});

test('16: it scrolls inside what does not clip, and is a stepper inside a scroller of the host’s', async () => {
  const { page, close } = await bench.open({
    head: '<style>.a{transform:translate(0)}.b{contain:paint}.c{height:300px;overflow:auto}.d,.d>div{height:100%}</style>',
    body: `${space(900)}<div class="a">${bench.figure()}</div><div class="b">${bench.figure()}</div>
      <div class="c">${bench.figure()}</div><div class="d"><div>${bench.figure()}</div></div>${bench.loader}`,
  });
  await expect.poll(() => page.locator('figure > div > div').count()).toBe(4);
  const positions = await page.$$eval('figure > div > div', (boxes) =>
    boxes.map((box) => getComputedStyle(box).position),
  );
  expect(positions).toEqual(['sticky', 'sticky', 'relative', 'sticky']);
  await close();
});

test('17: the wheel over the embed moves the host page, and no width of it has a scrollbar inside', async () => {
  const { page, close, until } = await bench.open({
    body: bench.figure({ load: 'eager' }) + bench.loader + space(2000),
  });
  await until('mode');
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 250);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(250);
  await close();
  const bare = await bench.open(`${bench.maps}embed/?mode=stepper`);
  await bare.page.waitForSelector('html[data-embed]');
  for (const width of [320, 480, 900, 1200]) {
    await bare.page.setViewportSize({ width, height: 640 });
    const { inner, scroll } = await bare.page.evaluate(() => ({
      inner: [innerWidth, innerHeight],
      scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    }));
    expect(scroll).toEqual(inner);
  }
  await bare.close();
});

test('20: who refuses in story-map:consent loads nothing', async () => {
  const { page, close } = await bench.open({
    head: `<script>refused = 0; addEventListener('story-map:consent', (event) => { refused += 1; event.preventDefault(); });</script>`,
    body: bench.figure({ load: 'eager' }) + bench.loader,
  });
  await expect.poll(() => page.evaluate(() => (window as unknown as { refused: number }).refused)).toBe(1);
  expect(await page.locator('iframe').count()).toBe(0);
  await close();
});

test('21: whichever file cannot be had, poster, caption and link are there, or the stills are', async () => {
  const ends = await Promise.all(
    ['**/embed/v1.js', '**/wire.js', '**/assets/embed-*.js', '**/embed/story-*.json'].map(async (gone) => {
      const { page, until, close } = await bench.open({ body: '' });
      await page.context().route(gone, (route) => route.fulfill({ status: 503 }));
      await page.goto(bench.host.page({ body: bench.figure({ load: 'eager' }) + bench.loader }));
      const told = gone.includes('v1.js') ? {} : await until('error');
      const visible =
        (await page.locator('figure a img').isVisible()) &&
        (await page.getByText('Open the whole story').isVisible());
      await close();
      return [visible, told];
    }),
  );
  expect(ends).toEqual([[true, {}], ...Array.from({ length: 3 }, () => [true, { code: 'timeout' }])]);
  const { page, until, close } = await bench.open({ body: '' });
  await page.context().route('**/open-map-*.js', (route) => route.abort());
  await page.goto(bench.host.page({ body: bench.figure({ load: 'eager' }) + bench.loader }));
  await until('ready');
  await page.mouse.move(200, 200);
  await until('error');
  expect(await (await embedFrame(page)).locator('.is-here .still img').isVisible()).toBe(true);
  await close();
});

test('24: with less motion it is a stepper; Tab goes in and out again; host and frame are accessible', async () => {
  const { page, until, close } = await bench.open(
    {
      body: `<main><h1>News</h1><a id="before" href="#">Before</a>${space(700)}${bench.figure()}<a id="after" href="#">After</a></main>${bench.loader}`,
    },
    { reducedMotion: 'reduce', bypassCSP: true },
  );
  await bringNear(page);
  expect(await until('mode')).toEqual({ mode: 'stepper', reason: 'motion' });
  const frame = await embedFrame(page);
  for (const part of [page, frame]) {
    await part.evaluate(axe.source);
    const { violations } = await part.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
    );
    expect(violations.map(({ id, impact }) => `${String(impact)} ${id}`)).toEqual([]);
  }
  await page.locator('#before').focus();
  const focus = (): Promise<string> =>
    page.evaluate(() => [document.activeElement?.id, document.activeElement?.localName].find(Boolean) ?? '');
  const seen = new Set<string>();
  for (let press = 0; press < 40 && !seen.has('after'); press += 1) {
    await page.keyboard.press('Tab');
    seen.add(await focus());
  }
  expect(seen).toContain('iframe');
  expect(seen).toContain('after');
  await close();
});

test('25: on paper the poster and its link stand instead of a runway, and the embed prints every step', async () => {
  const { page, until, close } = await bench.open({ body: article(bench.figure() + bench.loader) });
  await bringNear(page);
  expect(await until('mode')).toMatchObject({ mode: 'scroll' });
  const before = await page.evaluate(() => scrollY);
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pagesOf(await page.pdf())).toBeLessThanOrEqual(4);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('figure a img').isVisible()).toBe(true);
  expect(await page.locator('iframe').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('iframe').isVisible()).toBe(true);
  await close();
  const embed = await bench.open(`${bench.maps}embed/`);
  await embed.page.waitForSelector('html[data-embed]');
  await embed.page.emulateMedia({ media: 'print' });
  for (const part of await embed.page.locator('.part h1, .part h2').all())
    expect(await part.isVisible()).toBe(true);
  expect(await embed.page.locator('.part img').count()).toBe(STEPS);
  await embed.close();
});

test('2: without script a figure is its poster, its caption and a link', async () => {
  const { page, close } = await bench.open(
    { body: bench.figure() + bench.loader },
    { javaScriptEnabled: false },
  );
  expect(await page.locator('figure img').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Open the whole story' }).getAttribute('href')).toBe(
    bench.maps,
  );
  await close();
});

test('22: without WebGL every step is there in words and stills, and the host is told why', async () => {
  const dark = await openBench(false);
  const { page, until, close } = await dark.open({ body: dark.figure({ load: 'eager' }) + dark.loader });
  await until('ready');
  await page.mouse.move(200, 200);
  expect(await until('error')).toEqual({ code: 'webgl' });
  await callLoader(page, 'goTo', 0, 4);
  const frame = await embedFrame(page);
  await expect.poll(() => here(frame)).not.toBe('top');
  expect(await frame.locator('.is-here .still img').isVisible()).toBe(true);
  expect(await frame.locator('.is-here h2').isVisible()).toBe(true);
  await close();
  await dark.stop();
});
