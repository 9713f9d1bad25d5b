/** A CPU profile of a page that is scrolled by the same way in every frame. */
import type { CDPSession, Page } from 'playwright';
import type { CpuProfile } from './attribute.ts';

export const SCROLL_PIXELS = 60;
/** Of the profiler, in microseconds. */
const INTERVAL_US = 100;

export interface ScrollProfile {
  readonly cpu: CpuProfile;
  /** When each frame began and the last ended, in milliseconds on the page's clock. */
  readonly frames: readonly number[];
  /** What the page's clock said when `benchMark` began. */
  readonly marked: number;
}

export async function profileScroll(cdp: CDPSession, page: Page, frames: number): Promise<ScrollProfile> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await cdp.send('Profiler.start');
  const scrolled = await page.evaluate(
    async ([pixels, count]) => ({
      marked: window.bench.benchMark(),
      frames: await window.bench.scroll(pixels, count),
    }),
    [SCROLL_PIXELS, frames] as const,
  );
  const { profile } = await cdp.send('Profiler.stop');
  return { cpu: profile, ...scrolled };
}
