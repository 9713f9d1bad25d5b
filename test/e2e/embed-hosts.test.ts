/** The story on difficult pages of others: numbers in names are those of the embed contract's checks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameSnippet, inlineSnippet } from '../../src/core/embed/snippets.ts';
import {
  bringNear,
  callLoader,
  embedFrame,
  eventsOf,
  here,
  lastStep,
  OFF_SCREEN,
  openBench,
  snippetStoryOf,
  STEPS,
  type Bench,
} from '../support/embed-bench.ts';
import { space } from '../support/host-site.ts';
import { orphansOn, WATCH_OBSERVERS } from '../support/observers.ts';
import { bare, readPdf } from '../support/read-pdf.ts';
import { SANITIZERS } from '../support/sanitizers.ts';

// Of the map only one is the subject: that there is none.
let bench: Bench;
beforeAll(async () => {
  bench = await openBench(false, { whole: true });
});
afterAll(async () => {
  await bench.stop();
});

const article = (embed: string, lead = 700): string => `<main>${space(lead)}${embed}${space(1200)}</main>`;
test('20: who refuses in story-map:consent loads nothing', async () => {
  const { page, faults, close } = await bench.open({
    head: `<script>refused = 0; addEventListener('story-map:consent', (event) => { refused += 1; event.preventDefault(); });</script>`,
    body: bench.figure({ load: 'eager' }) + bench.loader,
  });
  await expect.poll(() => page.evaluate(() => (window as unknown as { refused: number }).refused)).toBe(1);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('2: without script a figure is its poster, its caption and a link', async () => {
  const { page, faults, close } = await bench.open(
    { body: bench.figure() + bench.loader },
    { javaScriptEnabled: false },
  );
  expect(await page.locator('figure img').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Open the whole story' }).getAttribute('href')).toBe(
    bench.maps,
  );
  expect(faults).toEqual([]);
  await close();
});

test('1: every snippet leaves a worded link behind any sanitizer; figures that keep their data become the story again', async () => {
  const { page, close } = await bench.open({ body: '' });
  const story = snippetStoryOf(bench.maps);
  const snippets = {
    figure: bench.figure(),
    'figure and loader': bench.figure() + bench.loader,
    frame: frameSnippet(story),
    'inline element': inlineSnippet(story),
  };
  const figures: string[] = [];
  for (const [name, sanitize] of Object.entries(SANITIZERS))
    for (const [tier, snippet] of Object.entries(snippets)) {
      const clean = await sanitize(page, snippet);
      const where = `${tier} after ${name}`;
      expect(clean, where).toContain(`<a href="${bench.maps}">Open the whole story</a>`);
      expect(clean, where).not.toMatch(/<(script|iframe|story-map)/);
      if (name === 'sanitize-html' || !tier.startsWith('figure')) continue;
      for (const kept of ['alt="Map of the region"', 'width="1200"', 'height="630"', '<img '])
        expect(clean, where).toContain(kept);
      expect(clean, where).toContain(`data-story-map="${bench.maps}embed/"`);
      figures.push(clean);
    }
  await close();
  const host = await bench.open({ head: bench.loader, body: article(figures.join('')) });
  await expect.poll(() => host.page.locator('figure > div').count()).toBe(4);
  expect(host.faults).toEqual([]);
  await host.close();
});

test('11: twenty-five times added and removed leaves as many nodes, listeners, frames and documents as three times', async () => {
  const opened = await bench.open({ body: `<div id="app"></div>${bench.loader}` });
  const { page, faults, close } = opened;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.waitForFunction(() => 'StoryMapEmbed' in window);
  // What a frame holds is not asked here: the traces of all that it talks with are.
  const answer = `<script>
    const say = (message) => parent.postMessage({ ...message, ns: 'story-map', v: 1, id: /sm=1\\.(\\w+)/.exec(location.hash)[1] }, '*');
    say({ type: 'ready', protocols: [1], steps: 3, title: 'Map' });
    say({ type: 'step', index: 1 });
  </script>`;
  await page
    .context()
    .route('**/embed/*', (route) => route.fulfill({ body: answer, contentType: 'text/html' }));
  let rounds = 0;
  const cycle = async (): Promise<void> => {
    await page.evaluate(
      (markup) => {
        document.querySelector('#app')!.innerHTML = markup;
      },
      bench.figure({ load: 'eager' }),
    );
    rounds += 1;
    await expect.poll(async () => (await eventsOf(opened, 'step')).length).toBe(rounds);
    await page.evaluate(() => {
      document.querySelector('#app')!.replaceChildren();
    });
    await expect.poll(() => page.frames().length).toBe(1);
  };
  const count = async (): Promise<ReadonlyMap<string, number>> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(
      metrics
        .filter(({ name }) => ['Nodes', 'JSEventListeners', 'Frames', 'Documents'].includes(name))
        .map(({ name, value }) => [name, value]),
    );
  };
  for (let round = 0; round < 3; round += 1) await cycle();
  const early = await count();
  expect(early.size).toBe(4);
  for (let round = 0; round < 22; round += 1) await cycle();
  await expect
    .poll(async () =>
      [...(await count())].filter(([name, value]) => Math.abs(value / early.get(name)! - 1) > 0.05),
    )
    .toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('12: a figure that is moved ten times takes its reader up again at the same step, and nothing watches what has gone', async () => {
  const opened = await bench.open({
    head: WATCH_OBSERVERS,
    body: `<div id="one">${bench.figure({ load: 'eager' })}</div><div id="two"></div>${bench.loader}`,
  });
  const { page, faults, until, close } = opened;
  await until('mode');
  await callLoader(page, 'goTo', 0, 3);
  await expect.poll(() => lastStep(opened)).toBe(3);
  const before = await here(await embedFrame(page));
  await page.evaluate(() => {
    const [one, two] = [document.querySelector('#one')!, document.querySelector('#two')!];
    for (let move = 0; move < 10; move += 1)
      (move % 2 === 0 ? two : one).append(document.querySelector('figure')!);
  });
  await expect.poll(async () => (await eventsOf(opened, 'mode')).length).toBe(2);
  await expect.poll(async () => here(await embedFrame(page))).toBe(before);
  expect(await page.locator('iframe').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.evaluate(() => {
    document.querySelector('figure')?.remove();
  });
  await expect.poll(() => orphansOn(page)).toEqual([]);
  await close();
});

test('22: without WebGL every step is there in words and stills, and the host is told why', async () => {
  const { page, faults, until, close } = await bench.open({
    body: bench.figure({ load: 'eager' }) + bench.loader,
  });
  await until('ready');
  await page.mouse.move(200, 200);
  expect(await until('error')).toEqual({ code: 'webgl' });
  const frame = await embedFrame(page);
  for (const step of [4, STEPS - 1]) {
    await callLoader(page, 'goTo', 0, step);
    await frame.waitForFunction(
      (at) => document.querySelectorAll('.part')[at]?.matches('.is-here'),
      step,
      OFF_SCREEN,
    );
    const still = frame.locator('.is-here .still img');
    expect(await still.isVisible()).toBe(true);
    await expect.poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
    expect(await frame.locator('.is-here h2').isVisible()).toBe(true);
  }
  expect(faults).toEqual([]);
  await close();
});

test('25: on the paper of a host poster, caption and address stand in the place of the frame, in every mode, and no page is white', async () => {
  for (const mode of ['scroll', 'stepper', 'stack']) {
    const { page, until, close } = await bench.open({
      head: '<style>@media screen { .lead { height: 700px } }</style>',
      body: `<p class="lead">Before</p>${bench.figure({ mode })}<p>After</p>${bench.loader}`,
    });
    await bringNear(page);
    expect(await until('mode')).toMatchObject({ mode });
    const before = await page.evaluate(() => scrollY);
    const pdf = await page.pdf({ tagged: true });
    const { pages, alternatives } = await readPdf(pdf);
    expect(pages.length, mode).toBe(1);
    expect(pages[0]?.replace(/\s+/g, ' '), mode).toMatch(
      /Before.*A map story\. ?Open the whole story.*After/,
    );
    // The poster's own pixels name the sources.
    expect(alternatives, mode).toContain('Map of the region');
    expect(pdf.toString('latin1'), mode).toContain(`/URI (${bench.maps})`);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.locator('iframe').isVisible()).toBe(true);
    await close();
  }
});

test('25: the embed prints every step with its still, the sources of its map and its address', async () => {
  const asked = bench.site.requested.length;
  const { page, close } = await bench.open(`${bench.maps}embed/`);
  await page.waitForSelector('html[data-embed] .part.is-here');
  const headings = await page.locator('.part :is(h1, h2)').allTextContents();
  const credits = await page.locator('.attribution').textContent();
  const stills = await page
    .locator('.part img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).alt));
  const pdf = await page.pdf({ tagged: true });
  // On the screen only two of them had been wanted.
  const fetched = bench.site.requested.slice(asked).filter((path) => path.includes('/stills/'));
  expect(new Set(fetched).size).toBe(STEPS);
  const { pages, alternatives } = await readPdf(pdf);
  const text = bare(pages.join(' '));
  for (const words of [...headings, credits ?? '', bench.maps]) expect(text).toContain(bare(words));
  expect(headings.length).toBe(STEPS);
  for (const alt of stills) expect(alternatives).toContain(alt);
  for (const words of pages) expect(words.trim()).not.toBe('');
  await close();
});
