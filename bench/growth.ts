/** What our page costs when the story is ten or a hundred times as long, or its map data ten times as much. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { workByFrame, type SourceOf } from './attribute.ts';
import { openMeasured, SLOW_CPU, SMALL, wakeMap } from './open-page.ts';
import { profileScroll } from './profile-scroll.ts';
import { repeatStory } from './read-page.ts';
import { settle } from './scroll-work.ts';
import { median } from './statistics.ts';

export const STORY_TIMES = [1, 10, 100] as const;
export const DATA_TIMES = [1, 10] as const;

const FRAMES = 60;

export interface Growth {
  readonly steps: number;
  /** How many times the map data. */
  readonly data: number;
  /** Until the page's elements work, with the processor four times slower, in milliseconds. */
  readonly readyMs: number;
  readonly liveMapMs: number;
  /** Of a scrolled frame in the middle of the story, at four times slower. */
  readonly ownMedianMs: number;
  readonly heapMegabytes: number;
}

interface Size {
  readonly story: number;
  readonly data: number;
}

/** @param folder of our built site, which `url` serves */
export async function measureGrowth(
  browser: Browser,
  instruments: string,
  url: string,
  folder: string,
  sourceOf: SourceOf,
  { story, data }: Size,
): Promise<Growth> {
  const { context, page, cdp, go, close } = await openMeasured(browser, instruments, SMALL, SLOW_CPU);
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const long = story === 1 ? html : repeatStory(html, story);
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: long }));
  if (data > 1) {
    await context.route('**/data/geo/*.geojson', async (route) => {
      const answer = await route.fetch();
      const layer = (await answer.json()) as { readonly features: readonly unknown[] };
      const features = Array.from({ length: data }, () => layer.features).flat();
      await route.fulfill({ response: answer, json: { ...layer, features } });
    });
  }
  await go(url);
  await page.evaluate(
    () => document.querySelector<HTMLElement & { readonly ready: Promise<void> }>('story-map')?.ready,
  );
  const readyMs = await page.evaluate(() => performance.now());
  const liveMapMs = await wakeMap(page);
  await page.evaluate(() => {
    window.scrollTo({
      top: (document.documentElement.scrollHeight - window.innerHeight) / 2,
      behavior: 'instant',
    });
  });
  await settle(page);
  const { cpu, frames, marked } = await profileScroll(cdp, page, FRAMES);
  const steps = await page.locator('.step').count();
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await close();
  return {
    steps,
    data,
    readyMs,
    liveMapMs,
    ownMedianMs: median(workByFrame(cpu, sourceOf, frames, marked).map(({ own }) => own)),
    heapMegabytes: usedSize / 1e6,
  };
}
