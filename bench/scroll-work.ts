/** What a scrolled frame costs, by whose code it is spent, and what a page does when nothing happens. */
import type { Browser, CDPSession, Page } from 'playwright';
import { sourcesOfNodes, workByFrame, type FrameWork, type SourceOf, type ProfileNode } from './attribute.ts';
import { profileScroll, SCROLL_PIXELS } from './profile-scroll.ts';
import { openMeasured, SMALL, wakeMap, type Line } from './open-page.ts';
import { median, quantile, sum } from './statistics.ts';

const FRAMES = 100;
/** Long enough that labels have faded. */
const QUIET_MS = 1000;
const LONGEST_MS = 15_000;
const REST_MS = 3000;
/** So many modules are named. */
const MODULES = 12;

export interface ScrollWork {
  readonly line: string;
  /** Milliseconds of a scrolled frame spent in the page's own code, and in the map engine's. */
  readonly ownMedianMs: number;
  readonly ownP95Ms: number;
  /** The modules that take most of it, in the mean of all frames but the cheapest and the dearest quarter. */
  readonly ownModules: readonly (readonly [module: string, milliseconds: number])[];
  readonly engineMedianMs: number;
  /** Frames in which the map drew, for each thousand pixels scrolled. */
  readonly drawnPerThousandPixels: number;
  readonly drawCallsPerFrame: number;
  readonly workerMessages: number;
  /** Frames drawn in the three seconds after the page came to rest. */
  readonly drawnAtRest: number;
  /** Kilobytes given out for each scrolled frame by the page's own code. */
  readonly ownKilobytesPerFrame: number;
}

interface Sampling {
  readonly head: HeapNode;
}

interface HeapNode {
  readonly callFrame: ProfileNode['callFrame'];
  readonly id: number;
  readonly selfSize: number;
  readonly children: readonly HeapNode[];
}

/** @param url of either page · @param sourceOf whose code is whose */
export async function measureScrolling(
  browser: Browser,
  instruments: string,
  url: string,
  line: Line,
  sourceOf: SourceOf,
): Promise<ScrollWork> {
  const { page, cdp, go, close } = await openMeasured(browser, instruments, SMALL, line);
  await go(url);
  await wakeMap(page);
  await settle(page);
  const before = await countsOf(page);
  const profile = await profileScroll(cdp, page, FRAMES);
  const after = await countsOf(page);
  const work = workByFrame(profile.cpu, sourceOf, profile.frames, profile.marked);
  const own = work.map((frame) => frame.own);
  await settle(page);
  const drawnBefore = (await countsOf(page)).drawnFrames;
  await page.waitForTimeout(REST_MS);
  const drawnAtRest = (await countsOf(page)).drawnFrames - drawnBefore;
  const ownKilobytesPerFrame = await allocated(cdp, page, sourceOf);
  await close();
  const drawn = after.drawnFrames - before.drawnFrames;
  if (drawn === 0) throw new Error('The map did not move while the page was scrolled: nothing was measured.');
  return {
    line: line.name,
    ownMedianMs: median(own),
    ownP95Ms: quantile(own, 0.95),
    ownModules: dearestModules(work),
    engineMedianMs: median(work.map((frame) => frame.engine)),
    drawnPerThousandPixels: (drawn * 1000) / (SCROLL_PIXELS * FRAMES),
    drawCallsPerFrame: (after.drawCalls - before.drawCalls) / drawn,
    workerMessages: after.workerMessages - before.workerMessages,
    drawnAtRest,
    ownKilobytesPerFrame,
  };
}

function dearestModules(work: readonly FrameWork[]): ScrollWork['ownModules'] {
  const quarter = Math.floor(work.length / 4);
  const usual = work.toSorted((a, b) => a.own - b.own).slice(quarter, work.length - quarter);
  const modules = new Set(usual.flatMap((frame) => [...frame.modules.keys()]));
  return [...modules]
    .map(
      (module) => [module, sum(usual.map((frame) => frame.modules.get(module) ?? 0)) / usual.length] as const,
    )
    .sort(([, a], [, b]) => b - a)
    .slice(0, MODULES);
}

export const settle = (page: Page): Promise<void> =>
  page.evaluate(([quiet, longest]) => window.bench.settled(quiet, longest), [QUIET_MS, LONGEST_MS] as const);

const countsOf = (page: Page) => page.evaluate(() => ({ ...window.bench.counts }));

async function allocated(cdp: CDPSession, page: Page, sourceOf: SourceOf): Promise<number> {
  await page.evaluate(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  await settle(page);
  // What is thrown away at once counts too.
  const options = {
    samplingInterval: 512,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  };
  await cdp.send('HeapProfiler.startSampling', options);
  await page.evaluate(([pixels, count]) => window.bench.scroll(pixels, count), [
    SCROLL_PIXELS,
    FRAMES,
  ] as const);
  const { profile } = await cdp.send('HeapProfiler.stopSampling');
  return ownBytes(profile, sourceOf) / 1000 / FRAMES;
}

function ownBytes({ head }: Sampling, sourceOf: SourceOf): number {
  const nodes: ProfileNode[] = [];
  const sizes = new Map<number, number>();
  const waiting = [head];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { id, callFrame, children, selfSize } = node;
    nodes.push({ id, callFrame, children: children.map((child) => child.id) });
    sizes.set(id, selfSize);
    waiting.push(...children);
  }
  const sources = sourcesOfNodes(nodes, sourceOf);
  return sum([...sizes].map(([id, size]) => (sources.get(id)?.owner === 'own' ? size : 0)));
}
