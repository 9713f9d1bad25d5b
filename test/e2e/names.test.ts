/** The names on the live map: a reader sees each of them whole, once, and never under the words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { freeArea, layoutFor } from '../../src/core/camera/free-area.ts';
import type { Rect } from '../../src/core/camera/geo.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { settle, waitForLiveMap, type StoryMapHandle } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

interface Seen {
  /** Names that stand, wholly or in part, outside the free area. */
  readonly outside: readonly string[];
  /** Names inside it. */
  readonly inside: readonly string[];
}

/** On each screen: a ruler's words among the names, and the most names. */
const SCREENS = [
  { width: 390, height: 844, stops: ['missing-link', 'who-lives-here'] },
  { width: 1280, height: 800, stops: ['missing-link', 'routes-move'] },
] as const;

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite('dist', '/names/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The page keeps its map to itself: here it is caught as it is made. */
const catchMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(Object.prototype, 'painter', {
      configurable: true,
      set(this: object, painter: unknown) {
        Object.defineProperty(this, 'painter', { value: painter, writable: true, configurable: true });
        if ('queryRenderedFeatures' in this) Object.assign(globalThis, { caughtMap: this });
      },
    });
  });

/** What MapLibre has placed once nothing moves or fades any more. */
const namesOn = async (page: Page, id: string, free: Rect): Promise<Seen> => {
  await page.evaluate((step) => {
    document.querySelector<StoryMapHandle & { goTo(id: string): void }>('story-map')?.goTo(step);
  }, id);
  await settle(page);
  return page.evaluate(async ({ x, y, width, height }) => {
    const { caughtMap: map } = globalThis as unknown as { caughtMap: MapLibreMap };
    const idle = new Promise<unknown>((resolve) => void map.once('idle', resolve));
    map.triggerRepaint();
    await idle;
    const layers = map
      .getStyle()
      .layers.filter(({ type }) => type === 'symbol')
      .map((layer) => layer.id);
    type Corner = [number, number];
    const named = (from: Corner, to: Corner): string[] =>
      map
        .queryRenderedFeatures([from, to], { layers })
        .filter(
          ({ layer }) =>
            layer.paint !== undefined && (layer.paint as Record<string, unknown>)['text-opacity'] !== 0,
        )
        .map(({ properties, layer }) => `${layer.id}: ${String(properties['id'] ?? properties['overlay'])}`);
    const [right, bottom] = [map.getCanvas().clientWidth, map.getCanvas().clientHeight];
    return {
      outside: [
        ...named([-90, -90], [x, bottom + 90]),
        ...named([x + width, -90], [right + 90, bottom + 90]),
        ...named([x, -90], [x + width, y]),
        ...named([x, y + height], [x + width, bottom + 90]),
      ],
      inside: named([x, y], [x + width, y + height]),
    };
  }, free);
};

test('every name on a phone or a laptop is whole, stands once, and not under the words', async () => {
  const { page } = await openStory(browser, 'about:blank', { viewport: { width: 390, height: 844 } });
  await catchMap(page);
  // Without motion nothing fades, so that there is less to wait for.
  await page.goto(`${site.url}?motion=still`);
  await waitForLiveMap(page);
  for (const { width, height, stops } of SCREENS) {
    await page.setViewportSize({ width, height });
    const free = freeArea({ width, height }, layoutFor(width, height));
    for (const id of stops) {
      const { outside, inside } = await namesOn(page, id, free);
      expect(outside, id).toEqual([]);
      expect(inside.length, id).toBeGreaterThan(2);
      expect(
        inside.filter((name, index) => inside.indexOf(name) !== index),
        `twice at ${id}`,
      ).toEqual([]);
    }
  }
  await page.context().close();
});
