/** Whether a page that is read again and again grows. */
import type { Browser, CDPSession } from 'playwright';
import { FREE, openMeasured, SMALL, wakeMap } from './open-page.ts';
import { settle } from './scroll-work.ts';

const PASSES = 10;
/** From top to end and back, in so many frames each way. */
const FRAMES = 40;

export interface Memory {
  /** Megabytes of script memory after one pass, and after ten more. */
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly nodesGrown: number;
  readonly listenersGrown: number;
}

export async function measureMemory(browser: Browser, instruments: string, url: string): Promise<Memory> {
  const { page, cdp, go, close } = await openMeasured(browser, instruments, SMALL, FREE);
  await go(url);
  await wakeMap(page);
  const pass = async (): Promise<void> => {
    await page.evaluate(async (frames) => {
      const far = document.documentElement.scrollHeight / frames;
      await window.bench.scroll(far, frames);
      await window.bench.scroll(-far, frames);
    }, FRAMES);
  };
  await pass();
  await settle(page);
  const before = await sizeOf(cdp);
  for (let done = 0; done < PASSES; done += 1) await pass();
  await settle(page);
  const after = await sizeOf(cdp);
  await close();
  return {
    heapBefore: before.heap,
    heapAfter: after.heap,
    nodesGrown: after.nodes - before.nodes,
    listenersGrown: after.listeners - before.listeners,
  };
}

async function sizeOf(cdp: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  if (documents === 0) throw new Error('The page is gone.');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners };
}
