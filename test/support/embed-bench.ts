/** The story as a provider and a newsroom's site as its host, on two sites; opens host pages and notes all that goes wrong. */
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright';
import { figureSnippet, loaderSnippet, type SnippetStory } from '../../src/core/embed/snippets.ts';
import { serveHost, type HostPage, type HostSite } from './host-site.ts';
import { startBrowser, type Wanted } from './open-story.ts';
import { serveSite, type SiteServer } from './serve-site.ts';

/** Small, because a test machine draws maps without a graphics card; high enough for a frame that follows the scroll. */
export const VIEWPORT = { width: 720, height: 540 } as const;
/** Of the story, with its opening. */
export const STEPS = 15;
/** How to wait inside a frame of another site that may be off screen: it is given no animation frames to ask by. */
export const OFF_SCREEN = { polling: 100 } as const;

export interface Seen {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Opened {
  readonly page: Page;
  /** Console errors, page errors, failed requests and violations of policies, of the host page and of every frame in it. */
  readonly faults: string[];
  /** Events of the embeds on the page so far. */
  readonly seen: () => Promise<readonly Seen[]>;
  /** Waits for an event of an embed and gives what it says. */
  readonly until: (type: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
}

export interface Bench {
  readonly browser: Browser;
  readonly site: SiteServer;
  /** The story's root as the host knows it. */
  readonly maps: string;
  readonly host: HostSite;
  figure(attributes?: Readonly<Record<string, string>>, locale?: string): string;
  readonly loader: string;
  open(content: HostPage | string, options?: BrowserContextOptions): Promise<Opened>;
  stop(): Promise<void>;
}

export async function openBench(webgl = true, wanted: Wanted = {}): Promise<Bench> {
  const site = await serveSite('dist', '/maps/');
  const maps = site.url.replace('127.0.0.1', 'maps.localhost');
  const host = await serveHost('news');
  const browser = await startBrowser(webgl, wanted);
  return {
    browser,
    site,
    maps,
    host,
    figure: (attributes, locale) => figureOf(maps, attributes, locale),
    loader: loaderSnippet({ site: maps }),
    open: (content, options) =>
      openPage(browser, typeof content === 'string' ? content : host.page(content), options),
    async stop() {
      await browser.close();
      await host.stop();
      await site.stop();
    },
  };
}

/** What snippets are made of. */
export const snippetStoryOf = (maps: string, locale = 'en'): SnippetStory => ({
  site: maps,
  folder: locale === 'en' ? '' : `${locale}/`,
  locale,
  title: 'A map story',
  frameTitle: 'Map story: a map story',
  alts: { '': 'Map of the region' },
  whole: 'Open the whole story',
  start: 'Open the interactive map',
  steps: STEPS,
  version: '0.0.0',
  poster: { width: 1200, height: 630 },
});

/** The figure that a newsroom would paste, with other values for some of its attributes. */
export function figureOf(
  maps: string,
  attributes: Readonly<Record<string, string>> = {},
  locale = 'en',
): string {
  const markup = figureSnippet(snippetStoryOf(maps, locale));
  return Object.entries(attributes).reduce(
    (text, [name, value]) =>
      text
        .replace(new RegExp(`\\s+data-story-map-${name}="[^"]*"`), '')
        .replace('<figure', () => `<figure data-story-map-${name}="${value}"`),
    markup,
  );
}

/** Opens a page of a host and notes what goes wrong on it. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Opened> => openIn(await browser.newContext({ viewport: { ...VIEWPORT }, ...options }), url);

/** The same for a reader with a profile of their own. */
export async function openIn(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(recordEvents);
  await page.goto(url);
  const seen = (): Promise<readonly Seen[]> =>
    page.evaluate(() => (window as unknown as { seen: readonly Seen[] }).seen);
  return {
    page,
    faults,
    seen,
    async until(type) {
      const found = await page.waitForFunction(
        (wanted) =>
          (window as unknown as { seen: readonly Seen[] }).seen.find((event) => event.type === wanted),
        type,
        { timeout: 60_000 },
      );
      return (await found.jsonValue())?.detail ?? {};
    },
    close: () => context.close(),
  };
}

/** Runs in every document before its own scripts: what embeds tell, and how far the layout has jumped. */
function recordEvents(): void {
  const seen: { type: string; detail: unknown }[] = [];
  // Chromium keeps quiet about some of them.
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(`violation of ${effectiveDirective} by ${blockedURI}`);
  });
  Object.assign(window, { seen, shift: 0 });
  for (const type of ['consent', 'load', 'ready', 'mode', 'step', 'error', 'link'])
    addEventListener(`story-map:${type}`, (event) => {
      seen.push({ type, detail: (event as CustomEvent).detail });
    });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
    })[]) {
      const before = (window as unknown as { shift: number }).shift;
      if (!entry.hadRecentInput) Object.assign(window, { shift: before + entry.value });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export const embedFrame = async (page: Page, index = 0): Promise<Frame> => {
  await page.locator('iframe').nth(index).waitFor({ state: 'attached' });
  const frame = await (await page.$$('iframe'))[index]?.contentFrame();
  if (frame === undefined || frame === null) throw new Error('There is no such frame.');
  return frame;
};

/** Calls the loader on the page for one of its figures. */
export const callLoader = (
  page: Page,
  method: 'activate' | 'destroy' | 'goTo',
  index: number,
  step?: number,
): Promise<void> =>
  page.evaluate(
    ([name, at, to]) => {
      const figure = document.querySelectorAll('figure, story-map-embed')[at];
      type Api = Readonly<Record<typeof name, (figure: Element | undefined, step?: number) => void>>;
      (window as unknown as { readonly StoryMapEmbed: Api }).StoryMapEmbed[name](figure, to);
    },
    [method, index, step] as const,
  );

export const bringNear = (page: Page, index = 0): Promise<void> =>
  page
    .locator('figure')
    .nth(index)
    .evaluate((figure) => {
      figure.scrollIntoView({ block: 'start', behavior: 'instant' });
    });

/** Id of the step that a frame shows; `top` is the opening. */
export const here = (frame: Frame): Promise<string | null> =>
  frame.locator('.part.is-here').first().getAttribute('id', { timeout: 60_000 });

/** Events of one type, in order. */
export const eventsOf = async (
  { seen }: Opened,
  type: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await seen()).filter((event) => event.type === type).map(({ detail }) => detail);

/** Number of the step that was told last, the opening being 0. */
export const lastStep = async (opened: Opened): Promise<unknown> =>
  (await eventsOf(opened, 'step')).at(-1)?.['index'];

export const mapIn = (frame: Frame): Promise<string> =>
  frame.evaluate(
    () => (document.querySelector('story-map') as unknown as { readonly mapReady: Promise<string> }).mapReady,
  );
