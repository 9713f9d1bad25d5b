/** The inline element on pages of others: `<story-map src>` across origins, under hostile styles and strict policies. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '../support/embed-bench.ts';
import { space } from '../support/host-site.ts';
import { orphansOn, WATCH_OBSERVERS } from '../support/observers.ts';

interface Inline extends HTMLElement {
  readonly ready: Promise<void>;
  readonly mapReady: Promise<'live' | 'still'>;
  readonly steps: readonly { readonly id: string }[];
  step: string | null;
  camera(): unknown;
}

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.stop();
});

const HOSTILE = `<style>
  html { font-size: 62.5%; background: #111; }
  * { all: unset; --paper: red; --ink: red; }
  body, body > * { display: block; }
  body * { color: red !important; display: inline !important; font-size: 7px !important; max-width: 50% !important; }
</style>`;

const script = (): string => `<script type="module" src="${bench.maps}embed/inline.js"></script>`;
const element = (more = ''): string =>
  `<story-map src="${bench.maps}" ${more}><p>See the <a href="${bench.maps}">map story</a>.</p></story-map>`;

const errorsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { storyErrors: readonly string[] }).storyErrors);
const isThere = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const all = [...document.querySelectorAll('story-map')] as unknown as Inline[];
    return all.length > 0 && all.every((story) => 'steps' in story && story.steps.length > 0);
  });
const mapOn = (page: Page, index = 0): Promise<string> =>
  page.evaluate((at) => (document.querySelectorAll('story-map')[at] as unknown as Inline).mapReady, index);

const readSteps = (page: Page): Promise<readonly string[]> =>
  page
    .locator('section.step')
    .evaluateAll((sections) => sections.map(({ textContent }) => textContent.replace(/\s+/g, ' ')));

const looks = async (page: Page): Promise<unknown> => {
  const button = page.locator('story-controls button').first();
  await button.waitFor({ state: 'attached' });
  const looked = [
    button,
    ...['.step h2', '.step .card p', '.step .card', '.bar-title'].map((selector) =>
      page.locator(selector).first(),
    ),
  ].map((one) =>
    one.evaluate((element) => {
      const style = getComputedStyle(element);
      const { color, fontSize, fontFamily, lineHeight, maxWidth, display, direction } = style;
      const { backgroundColor, borderTopColor, borderTopWidth, paddingLeft, cursor } = style;
      return [
        [color, fontSize, fontFamily, lineHeight, maxWidth, display, direction],
        [backgroundColor, borderTopColor, borderTopWidth, paddingLeft, cursor],
      ];
    }),
  );
  return Promise.all(looked);
};

/** Notes errors of elements before the page's own scripts run. */
const RECORD = `<script>
  window.storyErrors = [];
  document.addEventListener('story-error', (event) => storyErrors.push(event.detail.code));
</script>`;

test('1, 3: on a page with hostile styles, from right to left, a reader sees the words and the look of the story’s own page', async () => {
  const own = await bench.open(bench.maps);
  const { page, faults, close } = await bench.open({
    head: HOSTILE + script(),
    body: element(),
    attributes: 'lang="ar" dir="rtl"',
  });
  await isThere(page);
  expect(await readSteps(page)).toEqual(await readSteps(own.page));
  expect(await looks(page)).toEqual(await looks(own.page));
  expect(faults).toEqual([]);
  await own.close();
  await close();
});

test('3: the width of its column decides, not that of the window, whether words stand below the map or beside it', async () => {
  for (const [column, below] of [
    [600, true],
    [1200, false],
  ] as const) {
    const { page, faults, close } = await bench.open(
      {
        head: `<style>body { margin: 0 auto; max-width: ${String(column)}px }</style>${script()}`,
        body: element(),
      },
      { viewport: { width: 1280, height: 800 } },
    );
    await isThere(page);
    await page.evaluate(() => {
      document
        .querySelector<HTMLElement & { goTo(id: string, stop: number): void }>('story-map')
        ?.goTo('routes-move', 2);
    });
    const words = page.locator('#routes-move [data-passage="2"]');
    const box = async (): Promise<{ x: number; y: number; width: number }> =>
      (await words.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    if (below) {
      // Where the map ends, as in a window of that width.
      await expect.poll(async () => Math.abs((await box()).y - 0.52 * 800)).toBeLessThan(24);
      expect((await box()).width).toBeGreaterThan(500);
    } else expect((await box()).width).toBeLessThan(420);
    expect((await box()).x).toBeGreaterThanOrEqual((1280 - column) / 2);
    expect(faults).toEqual([]);
    await close();
  }
});

test('3: what a host sets is worn, and in a narrow column of a host nothing runs over its edge', async () => {
  const { page, faults, close } = await bench.open({
    head: `<style>body { margin: 0 90px } story-map { --story-accent: rgb(1, 2, 3); --story-radius: 11px }</style>${script()}`,
    body: element(),
  });
  await isThere(page);
  const card = await page
    .locator('.step .passage')
    .first()
    .evaluate((found) => {
      const { left, right } = found.getBoundingClientRect();
      const host = document.querySelector('story-map')!.getBoundingClientRect();
      const { borderTopLeftRadius } = getComputedStyle(found);
      return { inside: left >= host.left && right <= host.right, borderTopLeftRadius };
    });
  expect(card).toEqual({ inside: true, borderTopLeftRadius: '11px' });
  expect(
    await page.locator('.house').evaluate((house) => getComputedStyle(house).getPropertyValue('--accent')),
  ).toBe('rgb(1, 2, 3)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('3: a host’s colours are worn while they can be read at 4.5 to 1, and again as soon as the host gives better ones', async () => {
  const { page, faults, close } = await bench.open({
    head: `<style>
      story-map { --story-accent: yellow; --story-surface: #fff; --story-text: #ccc }
      .good story-map { --story-accent: rgb(120, 20, 30); --story-surface: rgb(250, 240, 220); --story-text: rgb(20, 20, 60) }
      .bold story-map { --story-accent: rgb(250, 250, 120); --story-surface: rgb(20, 20, 60); --story-text: white }
    </style>${script()}`,
    body: element('theme="light"'),
  });
  await isThere(page);
  const worn = (): Promise<readonly string[]> =>
    page.locator('story-map-page').evaluate((story) => {
      const style = getComputedStyle(story);
      return ['accent', 'surface', 'text'].map((name) => style.getPropertyValue(`--story-${name}`));
    });
  const own = await worn();
  expect(own).not.toContain('yellow');
  expect(own).not.toContain('#ccc');
  const turn = (name: string): Promise<void> =>
    page.evaluate((wanted) => {
      document.body.className = wanted;
    }, name);
  await turn('good');
  await expect.poll(worn).toEqual(['rgb(120, 20, 30)', 'rgb(250, 240, 220)', 'rgb(20, 20, 60)']);
  await turn('bold');
  await expect.poll(worn).toEqual(['rgb(250, 250, 120)', 'rgb(20, 20, 60)', 'white']);
  expect(
    await page
      .locator('.step .caption')
      .first()
      .evaluate((words) => getComputedStyle(words).color),
  ).toBe('rgb(255, 255, 255)');
  await turn('');
  await expect.poll(worn).toEqual(own);
  expect(faults).toEqual([]);
  await close();
});

test('18: the host stays where it is until its reader is at the story, which begins at the step that was asked for; steps, links to sources and another language leave address, history and title alone', async () => {
  const first = 'routes-move';
  const { page, faults, close } = await bench.open({
    head: script(),
    body: `<h1>News</h1>${space(300)}${element(`step="${first}"`)}`,
  });
  const state = (): Promise<unknown> =>
    page.evaluate(() => [
      location.href,
      history.length,
      document.title,
      document.documentElement.dataset['theme'],
    ]);
  const before = await state();
  await isThere(page);
  expect(await mapOn(page)).toBe('live');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const stepHere = (): Promise<string | null> =>
    page.evaluate(() => (document.querySelector('story-map') as unknown as Inline).step);
  /** Scrolls until the story begins so far below the window's top; tells where that is on the host's page. */
  const scrollNear = (px: number): Promise<readonly [wanted: number, now: number]> =>
    page.evaluate(async (below) => {
      const wanted = scrollY + document.querySelector('story-map')!.getBoundingClientRect().top - below;
      scrollTo({ top: wanted, behavior: 'instant' });
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return [Math.round(wanted), Math.round(scrollY)] as const;
    }, px);
  const [there, still] = await scrollNear(40);
  expect([still, await stepHere()]).toEqual([there, null]);
  await scrollNear(-1);
  await expect.poll(stepHere).toBe(first);
  const heading = page.locator(`#${first} h2`);
  await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  const wanted = await page.evaluate(() => {
    const steps: unknown[] = [];
    Object.assign(window, { seenSteps: steps });
    document.addEventListener('story-step', (event) =>
      steps.push([(event as CustomEvent<{ id: string }>).detail.id, (event.target as Element).localName]),
    );
    const story = document.querySelector('story-map') as unknown as Inline;
    story.step = story.steps[1]!.id;
    return story.step;
  });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seenSteps: unknown[] }).seenSteps))
    .toContainEqual([wanted, 'story-map']);
  await page
    .locator('section.step sup a')
    .first()
    .evaluate((link) => {
      (link as HTMLElement).click();
    });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(10_000);
  await page
    .locator('a[data-story-language]')
    .first()
    .evaluate((link) => {
      (link as HTMLElement).click();
    });
  await expect.poll(() => page.locator('.house').getAttribute('lang')).toBe('es');
  await isThere(page);
  expect(await state()).toEqual(before);
  expect(faults).toEqual([]);
  await close();
});

/** The header that policy.json asks of a host for this tier, and nothing else. */
const policy = (without = '', nonce = ''): string => {
  const file = JSON.parse(readFileSync('dist/policy.json', 'utf8')) as {
    readonly csp: { readonly inline: Readonly<Record<string, readonly string[]>> };
  };
  const { origin } = new URL(bench.maps);
  const directives = Object.entries(file.csp.inline)
    .filter(([name]) => name !== without)
    // Built without its address, the site calls itself so.
    .map(([name, from]) => `${name} ${from.join(' ').replace("'self'", origin)}`);
  return ["default-src 'none'", ...directives].join('; ').replace('script-src', `script-src ${nonce}`);
};

test('4: a host with exactly the policy that the provider publishes has a live map and no violation', async () => {
  const { page, faults, close } = await bench.open({
    head: script(),
    body: element(),
    headers: { 'Content-Security-Policy': policy() },
  });
  await isThere(page);
  expect(await mapOn(page)).toBe('live');
  expect(faults).toEqual([]);
  await close();
});

test('4: where the policy leaves the worker out, story-error fires and the still stays', async () => {
  const { page, close } = await bench.open({
    head: RECORD.replace('<script>', '<script nonce="bench">') + script(),
    body: element(),
    headers: { 'Content-Security-Policy': policy('worker-src', "'nonce-bench'") },
  });
  await isThere(page);
  expect(await mapOn(page)).toBe('still');
  await expect.poll(() => errorsOn(page)).toEqual(['load-failed']);
  expect(await page.locator('[data-opening] img').isVisible()).toBe(true);
  await close();
});

test('5: under Trusted Types without our policy the newsroom’s own words stay and story-error tells why', async () => {
  const nonce = 'bench';
  const { page, close } = await bench.open({
    head: RECORD.replace('<script>', `<script nonce="${nonce}">`) + script(),
    body: element(),
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types none" },
  });
  await expect.poll(() => errorsOn(page)).toEqual(['blocked']);
  expect(await page.getByText('See the map story.').isVisible()).toBe(true);
  await close();
});

test('21: a provider that is gone, and an address from elsewhere, leave the children and fire story-error', async () => {
  const { page, close } = await bench.open({
    head: RECORD + script(),
    body: `<story-map src="${bench.maps}nowhere/"><p>First words stay</p></story-map>
      <story-map src="https://example.invalid/"><p>Second words stay</p></story-map>`,
  });
  await expect.poll(async () => [...(await errorsOn(page))].sort()).toEqual(['blocked', 'src']);
  expect(await page.getByText('words stay').count()).toBe(2);
  expect(await mapOn(page)).toBe('still');
  await close();
});

test('21: a stylesheet that cannot be had leaves the children, and later the story of the language that was there', async () => {
  const { page, close } = await bench.open({ body: '' });
  let gone = true;
  await page.context().route('**/*.css', (route) => (gone ? route.abort() : route.continue()));
  await page.goto(bench.host.page({ head: RECORD + script(), body: element() }));
  await expect.poll(async () => (await errorsOn(page)).length).toBe(1);
  expect(await page.getByText('See the map story.').isVisible()).toBe(true);
  gone = false;
  await page.evaluate(() => {
    document.querySelector('story-map')!.setAttribute('lang', 'en');
  });
  await isThere(page);
  const heading = await page.locator('h1').innerText();
  gone = true;
  const turn = (): Promise<void> =>
    page.evaluate(() => {
      document.querySelector('story-map')!.setAttribute('lang', 'es');
    });
  await turn();
  await expect.poll(async () => (await errorsOn(page)).length).toBe(2);
  expect(await page.locator('h1').innerText()).toBe(heading);
  expect(await page.locator('h1').isVisible()).toBe(true);
  gone = false;
  await turn();
  await expect.poll(() => page.locator('.house').getAttribute('lang')).toBe('es');
  await close();
});

test('a script that appends the element first and gives it an address then, or changes its mind, shows what was asked last', async () => {
  const { page, faults, close } = await bench.open({ body: '' });
  let held = Promise.resolve();
  await page.context().route(bench.maps, async (route) => {
    await held;
    // It may have been given up by then.
    await route.continue().catch(() => undefined);
  });
  await page.goto(bench.host.page({ head: script(), body: '' }));
  await page.waitForFunction(() => customElements.get('story-map') !== undefined);
  await page.evaluate((src) => {
    const story = document.createElement('story-map');
    document.body.append(story);
    story.setAttribute('src', src);
    story.setAttribute('lang', 'es');
  }, bench.maps);
  await expect.poll(() => page.locator('.house').getAttribute('lang')).toBe('es');
  // There and back again while the other language is still under way.
  const turn = (lang: string): Promise<void> =>
    page.evaluate((wanted) => {
      document.querySelector('story-map')!.setAttribute('lang', wanted);
    }, lang);
  let release = (): void => undefined;
  held = new Promise<void>((done) => {
    release = done;
  });
  await Promise.all([page.waitForRequest(bench.maps), turn('en')]);
  await turn('es');
  release();
  await page.evaluate(async (src) => {
    // What is fetched now comes after what was fetched before.
    await fetch(src);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, bench.maps);
  expect(await page.locator('.house').getAttribute('lang')).toBe('es');
  expect(faults).toEqual([]);
  await close();
});

/** Keeps every WebGL context that the page makes. */
const WATCH_CONTEXTS = `<script>
  window.contexts = new Set();
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    const context = get.call(this, kind, ...more);
    if (context && kind.startsWith('webgl')) window.contexts.add(context);
    return context;
  };
</script>`;

test('10, 11, 12: two stories share one MapLibre, moving keeps the map, and 25 removals leave no context and no worker', async () => {
  const { page, faults, close } = await bench.open({
    head: WATCH_OBSERVERS + WATCH_CONTEXTS + script(),
    body: `<div id="one">${element()}</div><div id="two"></div>`,
  });
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  const live = (): Promise<number> =>
    page.evaluate(
      () =>
        [...(window as unknown as { contexts: Set<WebGL2RenderingContext> }).contexts].filter(
          (context) => !context.isContextLost(),
        ).length,
    );
  await isThere(page);
  expect(await mapOn(page)).toBe('live');
  await page.evaluate(() => {
    const [one, two] = [document.getElementById('one')!, document.getElementById('two')!];
    for (let move = 0; move < 10; move += 1)
      (move % 2 === 0 ? two : one).append(document.querySelector('story-map')!);
  });
  expect(await live()).toBe(1);
  expect(
    await page.evaluate(() => (document.querySelector('story-map') as unknown as Inline).camera()),
  ).not.toBe(null);

  await page.evaluate((src) => {
    const other = document.createElement('story-map');
    other.setAttribute('src', src);
    document.getElementById('one')!.prepend(other);
    scrollTo(0, 0);
  }, `${bench.maps}es/`);
  await isThere(page);
  expect(await mapOn(page, 0)).toBe('live');
  const library = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /rooted-map-.*\.js$/.test(name))
      .map(({ name }) => name),
  );
  expect(new Set(library).size).toBe(1);

  await page.evaluate(() => {
    for (const story of document.querySelectorAll('story-map')) story.remove();
  });
  await expect.poll(live).toBe(0);
  // Small, and gone as soon as its map has a context: more of them than a page may have at once.
  await page.setViewportSize({ width: 320, height: 240 });
  await page.evaluate(async (src) => {
    const { contexts } = window as unknown as { contexts: Set<WebGL2RenderingContext> };
    for (let cycle = 0; cycle < 25; cycle += 1) {
      const made = contexts.size;
      const story = document.createElement('story-map') as unknown as Inline;
      story.setAttribute('src', src);
      document.body.append(story);
      await story.ready;
      dispatchEvent(new Event('pointermove'));
      while (contexts.size === made) await new Promise((next) => requestAnimationFrame(next));
      story.remove();
    }
  }, bench.maps);
  expect(
    await page.evaluate(() => (window as unknown as { contexts: Set<WebGL2RenderingContext> }).contexts.size),
  ).toBeGreaterThan(25);
  await expect.poll(live).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(60);
  await expect.poll(() => orphansOn(page)).toEqual([]);
  expect(warnings.filter((words) => words.includes('Too many active WebGL contexts'))).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
