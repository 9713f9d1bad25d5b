/** How a page arrives: its bytes by type and by when, its paints, its blocking, its map. */
import type { Browser, Page } from 'playwright';
import { openMeasured, wakeMap, type Device, type Line, type Measured, type Received } from './open-page.ts';
import { sum } from './statistics.ts';

export interface Loading {
  readonly device: string;
  readonly line: string;
  readonly cache: 'cold' | 'warm';
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  /** From the reader's first move to the map's first whole picture. */
  readonly liveMapMs: number;
  /** On the wire, when the page is loaded and nobody has touched it. */
  readonly bytesBeforeMap: Weights;
  /** And when the map is there. */
  readonly bytesWithMap: Weights;
  /** And when every step was read. */
  readonly bytesOfStory: Weights;
  /** Of them: the document, its sheets but that for paper, and the fonts that are asked for before the text. */
  readonly bytesBeforeText: number;
  /** Names of the scripts that came until every step was read. */
  readonly scripts: readonly string[];
  /** Other origins that were asked for anything. */
  readonly foreignOrigins: readonly string[];
}

/** Bytes by the DevTools Protocol's type of resource, and together. */
export type Weights = Readonly<Record<string, number>>;

export const weigh = (received: readonly Received[]): Weights => {
  const types = [...new Set(received.map(({ type }) => type))].sort();
  const bytesOf = (type: string): number =>
    sum(received.filter((each) => each.type === type).map(({ bytes }) => bytes));
  return Object.fromEntries([
    ...types.map((type) => [type, bytesOf(type)] as const),
    ['all', sum(received.map(({ bytes }) => bytes))],
  ]);
};

/** As built: the name, then the mark of its content. */
const SCRIPT_NAME = /\/assets\/(.+)-[\w-]{8}\.m?js$/;
const NEEDED_FOR_TEXT = 'link[rel="stylesheet"]:not([media="print"]), link[rel="preload"][as="font"]';
const FIRST_PAINT = 'first-contentful-paint';

/** A first visit and one after it, in one context. */
export async function measureLoading(
  browser: Browser,
  instruments: string,
  url: string,
  device: Device,
  line: Line,
): Promise<readonly Loading[]> {
  const cold = await openMeasured(browser, instruments, device, line);
  const first = await visit(cold, url, device, line, 'cold');
  await cold.page.close();
  const warm = await openMeasured(browser, instruments, device, line, cold.context);
  const second = await visit(warm, url, device, line, 'warm');
  await warm.close();
  await cold.context.close();
  return [first, second];
}

/** Steps of either page, and what follows ours. */
const STEPS = '[data-step], .step, .end';

async function readAll(page: Page): Promise<void> {
  await page.evaluate(async (steps) => {
    for (const step of document.querySelectorAll(steps)) {
      step.scrollIntoView({ behavior: 'instant' });
      await window.bench.settled(0, 1000);
    }
  }, STEPS);
  await page.waitForLoadState('networkidle', { timeout: 180_000 });
}

async function visit(
  { page, received, go }: Measured,
  url: string,
  device: Device,
  line: Line,
  cache: Loading['cache'],
): Promise<Loading> {
  await go(url);
  await page.waitForLoadState('networkidle');
  // The network can be quiet before anything is painted.
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, FIRST_PAINT);
  const bytesBeforeMap = weigh(received);
  const needed = await page.$$eval(NEEDED_FOR_TEXT, (links) =>
    links.map((link) => (link as HTMLLinkElement).href),
  );
  const text = received.filter((each) => each.type === 'Document' || needed.includes(each.url));
  const paints = await page.evaluate(
    (name) => ({
      firstPaintMs: performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
      largestPaintMs: window.bench.counts.largestPaintMs,
      blockingMs: window.bench.counts.blockingMs,
    }),
    FIRST_PAINT,
  );
  const liveMapMs = await wakeMap(page);
  const bytesWithMap = weigh(received);
  await readAll(page);
  const layoutShift = await page.evaluate(() => window.bench.counts.layoutShift);
  const { origin } = new URL(url);
  return {
    device: device.name,
    line: line.name,
    cache,
    ...paints,
    layoutShift,
    liveMapMs,
    bytesBeforeMap,
    bytesWithMap,
    bytesOfStory: weigh(received),
    bytesBeforeText: sum(text.map(({ bytes }) => bytes)),
    scripts: received.flatMap((each) => SCRIPT_NAME.exec(each.url)?.[1] ?? []),
    foreignOrigins: [...new Set(received.map((each) => new URL(each.url).origin))].filter(
      (each) => each !== origin,
    ),
  };
}
