/** What a newsroom's page pays for the embed: before anybody comes near it, when it starts, and while it is scrolled. */
import type { Browser, Frame, Page } from 'playwright';
import { figureSnippet, loaderSnippet } from '../src/core/embed/snippets.ts';
import { serveHost, space } from '../test/support/host-site.ts';
import { FREE, LIVE, openMeasured, SLOW_CPU, THROTTLED, type Device, type Line } from './open-page.ts';
import { median, quantile, sum } from './statistics.ts';

/** High enough for a frame that follows the host's scroll. */
const WINDOW: Device = { name: 'window', width: 720, height: 540, pixelRatio: 1, touch: false };
/** What is scrolled through the runway: pixels in each frame, frames. */
const SCROLL = [30, 120] as const;

/** The embed stands below the first screen, as most do. */
const ABOVE_PX = 1200;
const BELOW_PX = 600;
const RUNS = 5;

export interface HostCost {
  readonly line: string;
  readonly requestsBefore: number;
  readonly kilobytesBefore: number;
  /** Of the host's own thread; of the runs the one in the middle, as with all times. */
  readonly blockingBeforeMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  /** From the host's scroll event until the frame has been told of it, for 95 of 100 of them; absent where the clocks disagree. */
  readonly scrollDelayMs?: number | undefined;
}

/** @param maps address of our site, on another site than the host's */
export async function measureHostCost(
  browser: Browser,
  instruments: string,
  maps: string,
): Promise<readonly HostCost[]> {
  const host = await serveHost('news');
  const figure = figureSnippet({
    site: maps,
    folder: '',
    locale: 'en',
    title: 'A map story',
    frameTitle: 'Map story: a map story',
    alts: { '': 'Map of the region' },
    whole: 'Open the whole story',
    start: 'Open the interactive map',
    steps: 15,
    version: '0.0.0',
    poster: { width: 1200, height: 630 },
  });
  const body = `${space(ABOVE_PX)}${figure}${space(BELOW_PX)}${loaderSnippet({ site: maps })}`;
  const url = host.page({ body });
  const costs: HostCost[] = [];
  for (const line of [FREE, SLOW_CPU, THROTTLED]) costs.push(await costOn(browser, instruments, url, line));
  await host.stop();
  return costs;
}

/** What is counted is the worst of the runs; what is timed the one in the middle: another process may have cut into one. */
async function costOn(browser: Browser, instruments: string, url: string, line: Line): Promise<HostCost> {
  const runs: HostCost[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, instruments, url, line));
  const worst = (pick: (run: HostCost) => number): number => Math.max(...runs.map(pick));
  const middle = (pick: (run: HostCost) => number): number => median(runs.map(pick));
  const delays = runs.flatMap(({ scrollDelayMs }) => scrollDelayMs ?? []);
  return {
    line: line.name,
    requestsBefore: worst((run) => run.requestsBefore),
    kilobytesBefore: worst((run) => run.kilobytesBefore),
    blockingBeforeMs: middle((run) => run.blockingBeforeMs),
    blockingMs: middle((run) => run.blockingMs),
    layoutShift: worst((run) => run.layoutShift),
    scrollDelayMs: delays.length > RUNS / 2 ? median(delays) : undefined,
  };
}

async function measure(browser: Browser, instruments: string, url: string, line: Line): Promise<HostCost> {
  const { page, received, go, close } = await openMeasured(browser, instruments, WINDOW, line);
  await go(url);
  await page.waitForLoadState('networkidle');
  const before = received.filter((each) => each.url !== url);
  const blockingBeforeMs = await page.evaluate(() => window.bench.counts.blockingMs);
  const ready = page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener('story-map:mode', () => {
          done();
        });
      }),
  );
  await page.evaluate((top) => {
    window.scrollTo({ top, behavior: 'instant' });
  }, ABOVE_PX - 300);
  await ready;
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error('The embed has no frame.');
  await frame.waitForSelector(LIVE, { state: 'attached', timeout: 180_000 });
  // A process of its own, which is not slowed down with the host's.
  const inner = await page.context().newCDPSession(frame);
  await inner.send('Emulation.setCPUThrottlingRate', { rate: line.cpu });
  await page.evaluate((by) => window.bench.scroll(...by), SCROLL);
  const { blockingMs, layoutShift } = await page.evaluate(() => ({ ...window.bench.counts }));
  const scrollDelayMs = await delayOf(page, frame);
  await close();
  return {
    line: line.name,
    requestsBefore: before.length,
    kilobytesBefore: sum(before.map(({ bytes }) => bytes)) / 1000,
    blockingBeforeMs,
    blockingMs,
    layoutShift,
    scrollDelayMs,
  };
}

/** A message tells where the runway is, and so which of the host's scrolls it is about. */
async function delayOf(page: Page, frame: Frame): Promise<number | undefined> {
  const top = await page.$eval('figure > div', (runway) => runway.getBoundingClientRect().top + scrollY);
  const scrolls = await page.evaluate(() => window.bench.scrolls);
  const told = await frame.evaluate(() => window.bench.told);
  if (told.length < SCROLL[1] / 2) throw new Error('The frame was not told of its host’s scrolls.');
  const delays = told.flatMap(({ at, px }) => {
    const scroll = scrolls.findLast((each) => Math.abs(top - px - each.px) < 0.5 && each.at <= at);
    return scroll === undefined ? [] : [at - scroll.at];
  });
  // Host and frame are processes with a clock each. On some virtual machines these disagree by more than a scroll takes.
  return delays.length < SCROLL[1] / 2 ? undefined : quantile(delays, 0.95);
}
