/** What a newsroom's page pays for the embed: before anybody comes near it, and when it starts. */
import type { Browser } from 'playwright';
import { figureSnippet, loaderSnippet } from '../src/core/embed/snippets.ts';
import { serveHost, space } from '../test/support/host-site.ts';
import { openMeasured, SLOW_CPU, SMALL, THROTTLED, type Line } from './open-page.ts';
import { sum } from './statistics.ts';

/** The embed stands below the first screen, as most do. */
const ABOVE_PX = 1200;
const BELOW_PX = 600;
const RUNS = 5;

export interface HostCost {
  readonly line: string;
  readonly requestsBefore: number;
  readonly kilobytesBefore: number;
  /** Of the host's own thread; the worst of the runs. */
  readonly blockingBeforeMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
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
  for (const line of [SLOW_CPU, THROTTLED]) costs.push(await worstOf(browser, instruments, url, line));
  await host.stop();
  return costs;
}

async function worstOf(browser: Browser, instruments: string, url: string, line: Line): Promise<HostCost> {
  const runs: HostCost[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, instruments, url, line));
  const worst = (pick: (run: HostCost) => number): number => Math.max(...runs.map(pick));
  return {
    line: line.name,
    requestsBefore: worst((run) => run.requestsBefore),
    kilobytesBefore: worst((run) => run.kilobytesBefore),
    blockingBeforeMs: worst((run) => run.blockingBeforeMs),
    blockingMs: worst((run) => run.blockingMs),
    layoutShift: worst((run) => run.layoutShift),
  };
}

async function measure(browser: Browser, instruments: string, url: string, line: Line): Promise<HostCost> {
  const { page, received, go, close } = await openMeasured(browser, instruments, SMALL, line);
  await go(url);
  await page.waitForLoadState('networkidle');
  const before = received.filter((each) => each.url !== url);
  const blockingBeforeMs = await page.evaluate(() => window.bench.counts.blockingMs);
  const ready = page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener('story-map:ready', () => {
          done();
        });
      }),
  );
  await page.evaluate((top) => {
    window.scrollTo({ top, behavior: 'instant' });
  }, ABOVE_PX - 300);
  await ready;
  await page.evaluate(() => window.bench.scroll(40, 60));
  const { blockingMs, layoutShift } = await page.evaluate(() => ({ ...window.bench.counts }));
  await close();
  return {
    line: line.name,
    requestsBefore: before.length,
    kilobytesBefore: sum(before.map(({ bytes }) => bytes)) / 1000,
    blockingBeforeMs,
    blockingMs,
    layoutShift,
  };
}
