/** Messages of others, and of other versions: numbers in names are those of the embed contract's checks. */
import fc from 'fast-check';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  callLoader,
  embedFrame,
  eventsOf,
  figureOf,
  here,
  openBench,
  type Bench,
} from '../support/embed-bench.ts';
import { seal } from '../../src/core/embed/protocol.ts';
import { anyMessage } from '../support/forged-messages.ts';
import { serveHost, space, type HostSite } from '../support/host-site.ts';
import { SEED } from '../support/stories.ts';

// No message needs a map to do its harm.
let bench: Bench;
let evil: HostSite;
beforeAll(async () => {
  bench = await openBench(false, { whole: true });
  evil = await serveHost('evil');
});
afterAll(async () => {
  await evil.stop();
  await bench.stop();
});

/** Runs on pages of the attacker and, with nonces that it made up, on the host page itself. */
const FORGE = `
  function forge(windows, nonces, rounds) {
    const ns = 'story-map', v = 1;
    const valid = [
      { type: 'ready', protocols: [1], steps: 3 }, { type: 'height', px: 9000 }, { type: 'step', index: 9 },
      { type: 'error', code: 'data' }, { type: 'link', href: 'javascript:alert(1)' },
      { type: 'link', href: 'data:text/html,x' }, { type: 'link', href: 'https://evil.example/' },
      { type: 'init', mode: 'stack', lang: 'es', step: 9, theme: { surface: 'red', text: 'blue', scheme: 'dark' } },
      { type: 'scroll', top: -4000, height: 9000, vh: 480 }, { type: 'goto', index: 9 },
      { type: 'visibility', visible: true },
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((type) => ({ type })),
      JSON.parse('{"__proto__": {"type": "goto"}, "index": 9, "type": "goto", "theme": {"__proto__": null}}'),
    ];
    const odd = [null, 42, undefined, [], {}, 'pymxPYMx1xPYMxheightxPYMx9', 'pymxPYMx1xPYMxnavigateToxPYMxhttps://evil.example/',
      '[iFrameSizer]x:9000:9:init', '[iFrameSizer]message:x'];
    const all = [...odd, ...nonces.flatMap((id) => valid.map((each) => ({ ...each, ns, v, id })))];
    for (const heavy of nonces.map((id) => ({ ns, v, id, type: 'goto', index: 9, more: 'x'.repeat(1e6) })))
      for (const to of windows) to.postMessage(heavy, '*');
    for (let round = 0; round < rounds; round += 1)
      for (const message of all) for (const to of windows) to.postMessage(message, '*');
  }`;

const noncesOn = (page: Page): Promise<readonly string[]> =>
  page.$$eval('figure iframe', (frames) =>
    frames.map((frame) => /sm=1\.(\w+)/.exec((frame as HTMLIFrameElement).src)?.[1] ?? ''),
  );

test('13: frames beside it and deeper, a popup and a script without its nonce send five thousand messages each: nothing moves, opens or ends', async () => {
  const opened = await bench.open({
    // The second one is of the one mode in which a frame may ask for a height.
    body: `${bench.figure({ load: 'eager', mode: 'stepper' })}${bench.figure({ load: 'eager', mode: 'stack' })}${bench.loader}`,
  });
  const { page, faults, seen, close } = opened;
  await expect.poll(async () => (await eventsOf(opened, 'mode')).length).toBe(2);
  const frames = [await embedFrame(page, 0), await embedFrame(page, 1)] as const;
  // What its map has to say comes of itself.
  await opened.until('error');
  for (const frame of frames) await frame.waitForSelector('html[data-embed-settled]');
  const asked = await page
    .locator('iframe')
    .nth(1)
    .evaluate((frame) => frame.clientHeight);
  // As high as all the words in it.
  expect(asked).toBeGreaterThan(2000);
  const state = async (): Promise<unknown> => [
    await page.evaluate(() => [
      scrollY,
      location.href,
      history.length,
      ...[...document.querySelectorAll('figure iframe')].map(({ clientHeight }) => clientHeight),
    ]),
    await seen(),
    ...(await Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => [
          location.href,
          document.documentElement.lang,
          document.querySelector('.is-here')?.id,
          document.documentElement
            .getAttributeNames()
            .map((name) => document.documentElement.getAttribute(name)),
          document.documentElement.style.cssText,
        ]),
      ),
    )),
  ];
  const before = await state();

  const nonces = await noncesOn(page);
  const attack = `<script>${FORGE}
    const host = opener ?? top;
    forge([host, host.frames[0], host.frames[1]], ${JSON.stringify(nonces)}, 42);
    host.postMessage('attacked', '*');</script>`;
  const nested = evil.page({ body: attack });
  const beside = evil.page({ body: `<iframe src="${nested}"></iframe>${attack}` });
  await page.evaluate(
    async ([forge, frame, popup]) => {
      let left = 3;
      const done = new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => {
          if (data === 'attacked' && --left === 0) resolve();
        });
      });
      const sibling = document.createElement('iframe');
      sibling.src = frame;
      document.body.append(sibling);
      open(popup);
      const script = document.createElement('script');
      script.text = `${forge} forge([window, frames[0], frames[1]], ['${'0'.repeat(32)}'], 70);`;
      document.body.append(script);
      await done;
    },
    [FORGE, beside, nested] as const,
  );
  expect(await state()).toEqual(before);
  // The popup of the attacker is the only one.
  expect(page.context().pages().length).toBe(2);
  expect(faults).toEqual([]);
  // Whoever owns the page is still obeyed.
  await callLoader(page, 'goTo', 0, 2);
  await expect.poll(() => here(frames[0])).not.toBe('top');
  // In a narrower window the words of the second one are longer, and it asks for room anew.
  await page.setViewportSize({ width: 380, height: 740 });
  const height = (): Promise<number> => frames[1].evaluate(() => document.body.scrollHeight);
  await expect.poll(height).not.toBe(asked);
  const second = page.locator('figure iframe').nth(1);
  await expect
    .poll(async () => (await second.evaluate((frame) => frame.clientHeight)) - (await height()))
    .toBe(0);
  await close();
});

/** A figure that frames another document than ours. */
const framing = (address: string): string =>
  figureOf(bench.maps, { load: 'eager' }).replace(
    `data-story-map="${bench.maps}embed/"`,
    `data-story-map="${address}"`,
  );

/** Time passes for a page with every message, so that none is dropped for being one too many. */
const UNHURRIED = `<script>{
  let time = 0;
  Object.defineProperty(MessageEvent.prototype, 'timeStamp', { get: () => (time += 1000) });
}</script>`;
const FORGED = 2000;

test('13: a frame that is heard, and says two thousand things that nobody would, moves nothing, opens nothing and breaks nothing', async () => {
  const liar = evil.page({
    body: `<button>Here</button><script>
      const id = /sm=1\\.(\\w+)/.exec(location.hash)[1];
      say = (message) => parent.postMessage({ ...message, ns: 'story-map', v: 1, id }, '*');
      say({ type: 'ready', protocols: [1], steps: 3 });
    </script>`,
  });
  const opened = await bench.open({
    head: UNHURRIED,
    body: `<h1>News</h1>${framing(liar)}${space(2000)}${bench.loader}`,
  });
  const { page, faults, until, close } = opened;
  await until('mode');
  const frame = await embedFrame(page);
  const state = (): Promise<unknown> =>
    page.evaluate(() => [
      scrollY,
      location.href,
      history.length,
      document.title,
      ...['figure', 'figure > div', 'iframe'].map((each) => document.querySelector(each)?.clientHeight),
    ]);
  // The reader's own press is what a liar would wait for.
  await frame.locator('button').click();
  const before = await state();
  await frame.evaluate(
    (messages) => {
      const { say } = window as unknown as { say: (message: unknown) => void };
      messages.forEach(say);
      // Memory of its own, scripts, files and the sites of others.
      for (const href of [
        URL.createObjectURL(new Blob(['x'])),
        'javascript:alert(1)',
        'data:text/html,x',
        'file:///',
        'https://evil.example/',
      ])
        say({ type: 'link', href });
      say({ type: 'step', index: 2, chapter: 'the end of it' });
    },
    fc.sample(anyMessage, { ...SEED, numRuns: FORGED }),
  );
  await expect.poll(async () => (await eventsOf(opened, 'step')).at(-1)?.['id']).toBe('the end of it');
  expect(await state()).toEqual(before);
  expect(await eventsOf(opened, 'link')).toEqual([]);
  expect(page.context().pages().length).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test('13: a host that is heard, and says two thousand things that nobody would, still has a story to read in its frame', async () => {
  const nonce = 'ef'.repeat(16);
  const { page, faults, close } = await bench.open({
    body: `<iframe width="640" height="640" title="Map" src="${bench.maps}embed/#sm=1.${nonce}"></iframe>`,
  });
  const frame = await embedFrame(page);
  await frame.waitForSelector('html[data-embed-settled]');
  const address = await frame.evaluate(() => [location.href, history.length]);
  const last = [
    { type: 'init', mode: 'stepper' },
    { type: 'goto', index: 2 },
  ].map((message) => seal(message, nonce));
  await page.evaluate(
    (messages) => {
      for (const message of messages) frames[0]?.postMessage(message, '*');
    },
    [...fc.sample(anyMessage, { ...SEED, numRuns: FORGED }).map((message) => seal(message, nonce)), ...last],
  );
  const third = await frame.locator('.part').nth(2).getAttribute('id');
  await expect.poll(() => here(frame)).toBe(third);
  expect(await frame.evaluate(() => [location.href, history.length])).toEqual(address);
  expect(await frame.locator('[data-embed-next]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('14: embeds of the previous protocol and of one to come are steppers at once, and the page is told why', async () => {
  const speaking = (protocol: number): string =>
    evil.page({
      body: `<button>Next</button><script>parent.postMessage({ ns: 'story-map', v: 1, id: /sm=1\\.(\\w+)/.exec(location.hash)[1],
        type: 'ready', protocols: [${String(protocol)}], steps: 3 }, '*')</script>`,
    });
  const opened = await bench.open({ body: framing(speaking(0)) + framing(speaking(2)) + bench.loader });
  const stepper = { mode: 'stepper', reason: 'version' };
  await expect.poll(() => eventsOf(opened, 'mode')).toEqual([stepper, stepper]);
  expect(await eventsOf(opened, 'error')).toEqual([{ code: 'version' }, { code: 'version' }]);
  for (const frame of await opened.page.locator('iframe').all())
    expect(await frame.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test('14: under loaders that never answer, of the previous protocol and of one to come the story is a stepper to read within two seconds', async () => {
  const nonce = 'ab'.repeat(16);
  const older = 'cd'.repeat(16);
  const frame = (id: string): string =>
    `<iframe width="640" height="640" title="Map" src="${bench.maps}embed/#sm=1.${id}"></iframe>`;
  // All that the oldest loader of this protocol knew, and what one before it would have said.
  const previous = `<script>
    addEventListener('message', ({ data, source }) => {
      if (source !== frames[1] || data.type !== 'ready') return;
      const say = (message, v) => source.postMessage({ ns: 'story-map', id: '${older}', v, ...message }, '*');
      say({ type: 'init', mode: 'stack' }, 0);
      say({ type: 'init', mode: 'stepper' }, 1);
      say({ type: 'goto', index: 1 }, 1);
    });
  </script>`;
  const { page, faults, close } = await bench.open({ body: '' });
  // Time goes on only when it is told to.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(3_600_000);
  await page.goto(bench.host.page({ head: previous, body: frame(nonce) + frame(older) }));
  const [silent, greeted] = [await embedFrame(page, 0), await embedFrame(page, 1)];
  for (const each of [silent, greeted]) await each.waitForSelector('html[data-embed] .part.is-here');
  await page.clock.runFor(2000);
  for (const each of [silent, greeted]) {
    await each.waitForSelector('html[data-embed="stepper"][data-embed-settled]');
    expect(await each.locator('[data-embed-next]').isVisible()).toBe(true);
  }
  expect(await here(silent)).toBe('top');
  expect(await here(greeted)).not.toBe('top');
  await page.evaluate((id) => {
    const say = (message: object): void => {
      frames[0]?.postMessage({ ns: 'story-map', id, ...message }, '*');
    };
    say({ v: 9, type: 'init', mode: 'hologram' });
    say({ v: 2, type: 'init', mode: 'stepper', speed: 1 });
    say({ v: 2, type: 'teleport', index: 3 });
    say({ v: 2, type: 'goto', index: 2 });
  }, nonce);
  await expect.poll(() => here(silent)).not.toBe('top');
  expect(faults).toEqual([]);
  await close();
});

test('14: a loader finds one of another release that is there already, hands the page over to it and stops', async () => {
  const { page, close } = await bench.open({
    head: '<script>scans = 0; StoryMapEmbed = { version: "0.0.1", scan: () => { scans += 1; } };</script>',
    body: bench.figure({ load: 'eager' }) + bench.loader.repeat(2),
  });
  await expect.poll(() => page.evaluate(() => (window as unknown as { scans: number }).scans)).toBe(2);
  expect(await page.locator('iframe').count()).toBe(0);
  await close();
});

test('10: two stories and one of them twice, with four loaders, are three frames, each with steps of its own', async () => {
  const { page, faults, close } = await bench.open({
    head: `<script>
      listening = 0;
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...more) {
        if (type === 'message') listening += 1;
        return add.call(this ?? window, type, ...more);
      };
    </script>`,
    body: `${bench.figure({ load: 'eager' })}${bench.figure({ load: 'eager' })}${bench.figure({ load: 'eager' }, 'es')}
      ${bench.loader.repeat(4)}${space(10)}`,
  });
  await expect.poll(() => page.locator('iframe').count()).toBe(3);
  const frames = [await embedFrame(page, 0), await embedFrame(page, 1), await embedFrame(page, 2)] as const;
  for (const frame of frames) expect(await here(frame)).toBe('top');
  const sources = await page.$$eval('iframe', (all) => all.map(({ src }) => src));
  expect(sources.map((src) => new URL(src).pathname)).toEqual([
    '/maps/embed/',
    '/maps/embed/',
    '/maps/es/embed/',
  ]);
  expect(new Set(await noncesOn(page)).size).toBe(3);
  // What nobody has asked for is not in the address.
  for (const src of sources) expect(new URL(src).hash).toMatch(/^#sm=1\.[0-9a-f]{24,64}&mode=\w+$/);
  await callLoader(page, 'goTo', 1, 2);
  const second = await frames[1].locator('.part').nth(2).getAttribute('id');
  await expect.poll(() => here(frames[1])).toBe(second);
  expect([await here(frames[0]), await here(frames[2])]).toEqual(['top', 'top']);
  expect(await page.evaluate(() => (window as unknown as { listening: number }).listening)).toBe(1);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(faults).toEqual([]);
  await close();
});
