/** Opens a page to be measured: the instruments in it, the network and the processor as slow as asked for. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';

export interface Device {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly touch: boolean;
}

export const DESKTOP: Device = { name: 'desktop', width: 1280, height: 800, pixelRatio: 1, touch: false };
export const PHONE: Device = { name: 'phone', width: 390, height: 844, pixelRatio: 2, touch: true };
/** So low that drawing without a graphics card does not hide everything else. */
export const SMALL: Device = { name: 'small window', width: 640, height: 300, pixelRatio: 1, touch: false };

export interface Line {
  readonly name: string;
  /** How many times slower than this machine. */
  readonly cpu: number;
  readonly network: { readonly kilobitsPerSecond: number; readonly latencyMs: number } | null;
}

export const FREE: Line = { name: 'unthrottled', cpu: 1, network: null };
/** Lighthouse's phone: four times slower, 1.6 Mbit/s down, 150 ms. */
export const THROTTLED: Line = {
  name: '4× CPU, slow 4G',
  cpu: 4,
  network: { kilobitsPerSecond: 1638, latencyMs: 150 },
};
export const SLOW_CPU: Line = { name: '4× CPU', cpu: 4, network: null };

/** One answer of the server. */
export interface Received {
  readonly url: string;
  /** `Document`, `Script`, `Stylesheet`, `Font`, `Image`, `Fetch`, `Other` … of the DevTools Protocol. */
  readonly type: string;
  /** On the wire, with headers. */
  readonly bytes: number;
  /** Seconds on the browser's clock. */
  readonly at: number;
}

export interface Measured {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly received: Received[];
  /** Goes to the address, as slowly as the line is. */
  readonly go: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param warm the context of a visit before: its cache is used */
export async function openMeasured(
  browser: Browser,
  instruments: string,
  device: Device,
  line: Line,
  warm?: BrowserContext,
): Promise<Measured> {
  const { width, height, pixelRatio, touch } = device;
  const context =
    warm ??
    (await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      isMobile: touch,
      hasTouch: touch,
    }));
  if (warm === undefined) await context.addInitScript({ content: instruments });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const received = await record(cdp);
  if (line.network !== null) {
    const { kilobitsPerSecond, latencyMs: latency } = line.network;
    const bytes = (kilobitsPerSecond * 1024) / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: line.cpu });
  return {
    context,
    page,
    cdp,
    received,
    async go(url) {
      await page.goto(url, { timeout: 180_000 });
    },
    async close() {
      await page.close();
      if (warm === undefined) await context.close();
    },
  };
}

async function record(cdp: CDPSession): Promise<Received[]> {
  const received: Received[] = [];
  const asked = new Map<string, { readonly url: string; readonly type: string }>();
  cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
    asked.set(requestId, { url: response.url, type });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes, timestamp: at }) => {
    const request = asked.get(requestId);
    if (request?.url.startsWith('http') === true) received.push({ ...request, bytes, at });
  });
  await cdp.send('Network.enable');
  return received;
}

/** Either page says so on its root or on the story's element. */
export const LIVE = '[data-map="live"]';

/** The first sign of a reader, after which the map is fetched, and the wait for its first whole picture; milliseconds. */
export async function wakeMap(page: Page): Promise<number> {
  const start = performance.now();
  await page.mouse.move(60, 60);
  await page.mouse.wheel(0, 30);
  await page.waitForSelector(LIVE, { state: 'attached', timeout: 180_000 });
  return performance.now() - start;
}
