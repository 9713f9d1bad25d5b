/** The names on the live map: a reader sees each of them whole, once, and never under the words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { freeArea, layoutFor } from '../../src/core/camera/free-area.ts';
import type { Rect } from '../../src/core/camera/geo.ts';
import { catchMap } from '../support/caught-map.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { settle, waitForLiveMap, type StoryMapHandle } from '../support/reader.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

interface Seen {
  /** Names that stand, wholly or in part, outside the free area, or under what stands in it. */
  readonly outside: readonly string[];
  /** Names inside it. */
  readonly inside: readonly string[];
}

interface Screen {
  readonly width: number;
  readonly height: number;
  /** By step: ids of names that must be there. */
  readonly stops: Readonly<Record<string, readonly string[]>>;
}

/** On each screen: a ruler's words among the names, the names its own text speaks of, and the most names. */
const SCREENS: readonly Screen[] = [
  {
    width: 390,
    height: 844,
    stops: {
      'missing-link': ['panama-city', 'yaviza', 'turbo', 'ruler'],
      'forest-and-rivers': [
        'serrania-del-darien-far',
        'cerro-tacarcuna',
        'los-katios',
        'darien-national-park',
      ],
      'who-lives-here': ['guna-yala-label', 'embera-wounaan-cemaco', 'darien-label', 'bajo-chiquito'],
    },
  },
  {
    width: 1280,
    height: 800,
    stops: {
      'forest-and-rivers': ['serrania-del-darien', 'cerro-tacarcuna', 'los-katios', 'darien-national-park'],
      'missing-link': ['panama-city', 'yaviza', 'turbo', 'ruler'],
      'routes-move': ['bajo-chiquito', 'capurgana', 'necocli', 'turbo'],
    },
  },
];

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

/** What MapLibre has placed once nothing moves or fades any more. */
const namesOn = async (page: Page, id: string, free: Rect): Promise<Seen> => {
  await page.evaluate((step) => {
    document.querySelector<StoryMapHandle & { goTo(id: string): void }>('story-map')?.goTo(step);
  }, id);
  await settle(page);
  return page.evaluate(async ({ x, y, width, height }) => {
    const { caughtMap: map } = globalThis;
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
        .map(({ properties: { id, overlay, words }, layer }) => {
          // The two ends of a line are two names.
          const mark = typeof words === 'string' ? ` ${words}` : '';
          return `${layer.id}: ${String(id ?? overlay)}${mark}`;
        });
    const [right, bottom] = [map.getCanvas().clientWidth, map.getCanvas().clientHeight];
    const furniture = document.querySelectorAll<HTMLElement>(
      'story-controls, story-legend, story-locator, story-scale',
    );
    const covers = [...furniture].map((part) => part.getBoundingClientRect()).filter((box) => box.width > 0);
    return {
      outside: [
        ...covers.flatMap((box) => named([box.left, box.top], [box.right, box.bottom])),
        ...named([-90, -90], [x, bottom + 90]),
        ...named([x + width, -90], [right + 90, bottom + 90]),
        ...named([x, -90], [x + width, y]),
        ...named([x, y + height], [x + width, bottom + 90]),
      ],
      inside: named([x, y], [x + width, y + height]),
    };
  }, free);
};

test('every name on a phone or a laptop is whole, stands once, not under the words, and those of the step are there', async () => {
  const { page } = await openStory(browser, 'about:blank', { viewport: { width: 390, height: 844 } });
  await catchMap(page);
  // Without motion nothing fades, so that there is less to wait for.
  await page.goto(`${site.url}?motion=still`);
  await waitForLiveMap(page);
  for (const { width, height, stops } of SCREENS) {
    await page.setViewportSize({ width, height });
    const free = freeArea({ width, height }, layoutFor(width, height));
    for (const [id, own] of Object.entries(stops)) {
      const { outside, inside } = await namesOn(page, id, free);
      expect(outside, id).toEqual([]);
      // What the text speaks of has its name, whatever else there is room for.
      const ids = inside.map((name) => name.slice(name.indexOf(': ') + 2));
      expect(
        own.filter((name) => !ids.includes(name)),
        id,
      ).toEqual([]);
      expect(
        inside.filter((name, index) => inside.indexOf(name) !== index),
        `twice at ${id}`,
      ).toEqual([]);
    }
  }
  await page.context().close();
});
