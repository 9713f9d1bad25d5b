/** What a scrolled frame costs, by whose code it is spent, and what a page does when nothing happens. */
import type { Browser, CDPSession, Page } from 'playwright';
import { ownersOfNodes, workByFrame, type OwnerOf, type ProfileNode } from './attribute.ts';
import { profileScroll, SCROLL_PIXELS } from './profile-scroll.ts';
import { openMeasured, SMALL, wakeMap, type Line } from './open-page.ts';
import { median, quantile, sum } from './statistics.ts';

const FRAMES = 100;
/** Long enough that labels have faded. */
const QUIET_MS = 1000;
const LONGEST_MS = 15_000;
const REST_MS = 3000;

export interface ScrollWork {
  readonly line: string;
  /** Milliseconds of a scrolled frame spent in the page's own code, and in the map engine's. */
  readonly ownMedianMs: number;
  readonly ownP95Ms: number;
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

/** @param url of either page · @param ownerOf whose code is whose */
export async function measureScrolling(
  browser: Browser,
  instruments: string,
  url: string,
  line: Line,
  ownerOf: OwnerOf,
): Promise<ScrollWork> {
  const { page, cdp, go, close } = await openMeasured(browser, instruments, SMALL, line);
  await go(url);
  await wakeMap(page);
  await settle(page);
  const before = await countsOf(page);
  const profile = await profileScroll(cdp, page, FRAMES);
  const after = await countsOf(page);
  const work = workByFrame(profile.cpu, ownerOf, profile.frames, profile.marked);
  const own = work.map((frame) => frame.own);
  await settle(page);
  const drawnBefore = (await countsOf(page)).drawnFrames;
  await page.waitForTimeout(REST_MS);
  const drawnAtRest = (await countsOf(page)).drawnFrames - drawnBefore;
  const ownKilobytesPerFrame = await allocated(cdp, page, ownerOf);
  await close();
  const drawn = after.drawnFrames - before.drawnFrames;
  return {
    line: line.name,
    ownMedianMs: median(own),
    ownP95Ms: quantile(own, 0.95),
    engineMedianMs: median(work.map((frame) => frame.engine)),
    drawnPerThousandPixels: (drawn * 1000) / (SCROLL_PIXELS * FRAMES),
    drawCallsPerFrame: drawn === 0 ? 0 : (after.drawCalls - before.drawCalls) / drawn,
    workerMessages: after.workerMessages - before.workerMessages,
    drawnAtRest,
    ownKilobytesPerFrame,
  };
}

export const settle = (page: Page): Promise<void> =>
  page.evaluate(([quiet, longest]) => window.bench.settled(quiet, longest), [QUIET_MS, LONGEST_MS] as const);

const countsOf = (page: Page) => page.evaluate(() => ({ ...window.bench.counts }));

async function allocated(cdp: CDPSession, page: Page, ownerOf: OwnerOf): Promise<number> {
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
  return ownBytes(profile, ownerOf) / 1000 / FRAMES;
}

function ownBytes({ head }: Sampling, ownerOf: OwnerOf): number {
  const nodes: ProfileNode[] = [];
  const sizes = new Map<number, number>();
  const waiting = [head];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { id, callFrame, children, selfSize } = node;
    nodes.push({ id, callFrame, children: children.map((child) => child.id) });
    sizes.set(id, selfSize);
    waiting.push(...children);
  }
  const owners = ownersOfNodes(nodes, ownerOf);
  return sum([...sizes].map(([id, size]) => (owners.get(id) === 'own' ? size : 0)));
}
