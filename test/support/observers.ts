/** Keeps count, on a page, of what observers watch: to prove that none still watches what has been taken out. */
import type { Page } from 'playwright';

/** For the head of a page: it must run before everything else. Holds nothing by itself. */
export const WATCH_OBSERVERS = `<script>
  window.watching = [];
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver']) {
    window[name] = class extends window[name] {
      observe(target, ...more) {
        watching.push({ name, observer: new WeakRef(this), target: new WeakRef(target) });
        super.observe(target, ...more);
      }
      unobserve(target) {
        watching = watching.filter((one) => one.observer.deref() !== this || one.target.deref() !== target);
        super.unobserve(target);
      }
      disconnect() {
        watching = watching.filter((one) => one.observer.deref() !== this);
        super.disconnect();
      }
    };
  }
</script>`;

/** Observers that still watch something outside of the page, after what nobody holds has been collected. */
export async function orphansOn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return page.evaluate(() => {
    interface Watch {
      readonly name: string;
      readonly observer: WeakRef<object>;
      readonly target: WeakRef<Node>;
    }
    return (window as unknown as { watching: readonly Watch[] }).watching
      .filter(({ observer, target }) => observer.deref() && target.deref()?.isConnected === false)
      .map(({ name, target }) => `${name} of ${String(target.deref()?.nodeName)}`);
  });
}
