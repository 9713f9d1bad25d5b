/** The inline element on pages of others: `<story-map src>` across origins, under hostile styles and strict policies. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHost, type HostPage, type HostSite } from '../support/host-site.ts';
import { startBrowser } from '../support/open-story.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

interface Inline extends HTMLElement {
  readonly ready: Promise<void>;
  readonly mapReady: Promise<'live' | 'still'>;
  readonly steps: readonly { readonly id: string }[];
  step: string | null;
  camera(): unknown;
  next(): void;
  goTo(id: string): void;
}

let site: SiteServer;
let host: HostSite;
let browser: Browser;
let maps: string;
beforeAll(async () => {
  site = await serveSite('dist', '/maps/');
  maps = site.url.replace('127.0.0.1', 'maps.localhost');
  host = await serveHost('news');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  await site.stop();
});

const HOSTILE = `<style>
  html { font-size: 62.5%; background: #111; }
  * { all: unset; --paper: red; --ink: red; }
  body, body > * { display: block; }
  body * { color: red !important; font-size: 7px !important; max-width: 50% !important; }
</style>`;

const SCRIPT = (): string => `<script type="module" src="${maps}embed/inline.js"></script>`;
const ELEMENT = (more = ''): string =>
  `<story-map src="${maps}" ${more}><p>See the <a href="${maps}">map story</a>.</p></story-map>`;

interface Opened {
  readonly page: Page;
  readonly faults: string[];
}

const open = async (content: HostPage): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const errors: string[] = [];
    Object.assign(window, { storyErrors: errors });
    document.addEventListener('story-error', (event) =>
      errors.push((event as CustomEvent<{ code: string }>).detail.code),
    );
  });
  await page.goto(host.page(content));
  return { page, faults };
};
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

const looks = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    ['.step h2', '.step .card p', '.step .card', '.bar-title'].map((selector) => {
      const root = document.querySelector('story-map')?.shadowRoot ?? document;
      const style = getComputedStyle(root.querySelector(selector)!);
      const { color, fontSize, fontFamily, lineHeight, maxWidth, display, backgroundColor } = style;
      return { selector, color, fontSize, fontFamily, lineHeight, maxWidth, display, backgroundColor };
    }),
  );

test('1, 3: on a page with hostile styles a reader sees the words and the look of the story’s own page', async () => {
  const own = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await own.goto(maps);
  const { page, faults } = await open({ head: HOSTILE + SCRIPT(), body: ELEMENT() });
  await isThere(page);
  expect(await readSteps(page)).toEqual(await readSteps(own));
  expect(await looks(page)).toEqual(await looks(own));
  expect(faults).toEqual([]);
  await own.close();
  await page.context().close();
});

test('18: steps, links to sources and another language leave address, history and title of the host alone', async () => {
  const { page, faults } = await open({ head: SCRIPT(), body: `<h1>News</h1>${ELEMENT()}` });
  const before = await page.evaluate(() => [location.href, history.length, document.title, scrollY]);
  await isThere(page);
  expect(await mapOn(page)).toBe('live');
  expect(await page.evaluate(() => [location.href, history.length, document.title, scrollY])).toEqual(before);
  await page.evaluate(() => {
    const steps: unknown[] = [];
    Object.assign(window, { seenSteps: steps });
    document.addEventListener('story-step', (event) =>
      steps.push([(event as CustomEvent<{ id: string }>).detail.id, (event.target as Element).localName]),
    );
    const story = document.querySelector('story-map') as unknown as Inline;
    story.step = story.steps[1]!.id;
  });
  const wanted = await page.evaluate(
    () => (document.querySelector('story-map') as unknown as Inline).steps[1]!.id,
  );
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seenSteps: unknown[] }).seenSteps))
    .toContainEqual([wanted, 'story-map']);
  await page.locator('section.step sup a').first().click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(10_000);
  await page.locator('a[data-story-language]').click();
  await expect.poll(() => page.locator('.house').getAttribute('lang')).toBe('es');
  await isThere(page);
  expect(await page.evaluate(() => [location.href, history.length, document.title])).toEqual(
    before.slice(0, 3),
  );
  expect(faults).toEqual([]);
  await page.context().close();
});

/** What the documents ask of a host for this tier. */
const policy = (worker: string): string => {
  const { origin } = new URL(maps);
  return `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin} data: blob:; font-src ${origin}; style-src 'none'; ${worker}`;
};

test('4: a host with a strict policy has a live map and no violation', async () => {
  const strict = await open({
    head: SCRIPT(),
    body: ELEMENT(),
    headers: { 'Content-Security-Policy': policy('worker-src blob:') },
  });
  await isThere(strict.page);
  expect(await mapOn(strict.page)).toBe('live');
  expect(strict.faults).toEqual([]);
  await strict.page.context().close();
});

test('5: under Trusted Types without our policy the newsroom’s own words stay and story-error tells why', async () => {
  const { page } = await open({
    head: SCRIPT(),
    body: ELEMENT(),
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types none" },
  });
  await expect.poll(() => errorsOn(page)).toEqual(['blocked']);
  await expect.poll(() => page.getByText('See the map story.').isVisible()).toBe(true);
  await page.context().close();
});

test('21: a provider that is gone, and an address from elsewhere, leave the children and fire story-error', async () => {
  const { page } = await open({
    head: SCRIPT(),
    body: `<story-map src="${maps}nowhere/"><p>First words stay</p></story-map>
      <story-map src="https://example.invalid/"><p>Second words stay</p></story-map>`,
  });
  await expect.poll(async () => [...(await errorsOn(page))].sort()).toEqual(['blocked', 'src']);
  expect(await page.getByText('words stay').count()).toBe(2);
  expect(await mapOn(page)).toBe('still');
  await page.context().close();
});

test('10, 11, 12: two stories share one MapLibre, moving keeps the map, and 25 removals leave no context and no worker', async () => {
  const { page, faults } = await open({
    head: `<script>
      window.contexts = new Set();
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        const context = get.call(this, kind, ...more);
        if (context && kind.startsWith('webgl')) window.contexts.add(context);
        return context;
      };
    </script>${SCRIPT()}`,
    body: `<div id="one">${ELEMENT()}</div><div id="two"></div>`,
  });
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
  }, `${maps}es/`);
  await isThere(page);
  expect(await mapOn(page, 0)).toBe('live');
  const library = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, entryType }) => entryType !== '' && /open-map-.*\.js$/.test(name))
      .map(({ name }) => name),
  );
  expect(new Set(library).size).toBe(1);

  await page.evaluate(() => {
    for (const story of document.querySelectorAll('story-map')) story.remove();
  });
  await expect.poll(live).toBe(0);
  await page.evaluate(async (src) => {
    for (let cycle = 0; cycle < 25; cycle += 1) {
      const story = document.createElement('story-map') as unknown as Inline;
      story.setAttribute('src', src);
      document.body.append(story);
      await story.ready;
      story.remove();
    }
  }, maps);
  await expect.poll(live).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(60);
  expect(faults).toEqual([]);
  await page.context().close();
});
