/** The still and the live map are two drawings of one style: this test holds them against each other on the built site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { project } from '../../src/core/camera/mercator.ts';
import { restingPosition } from '../../src/core/scroll/position.ts';
import { createSceneAt } from '../../src/core/story/scene-at.ts';
import type { PageData } from '../../src/core/story/page-data.ts';
import type { Scene } from '../../src/core/story/scene.ts';
import { STILL_SIZE, stillViewport } from '../../src/core/camera/still-viewport.ts';
import { compileStory } from '../../src/core/story/compile.ts';
import { loadStory } from '../../src/build/load-story.ts';
import { readStillFonts } from '../../src/build/still/fonts.ts';
import type { Still } from '../../src/build/still/render-still.ts';
import { createStillRenderer } from '../../src/build/still/still-renderer.ts';
import { createTerrain } from '../../src/build/still/terrain.ts';
import type { OpenMap } from '../../src/map/ports.ts';
import { catchMap } from '../support/caught-map.ts';
import { openStory, startBrowser } from '../support/open-story.ts';
import { serveSite, type SiteServer } from '../support/serve-site.ts';

/** Different kinds of picture: hemisphere, relief, sea legs, corridors on foot and by canoe, a statement. */
const STOPS = [
  ...(['opening', 'forest-and-rivers', 'across-the-gulf', 'over-the-ridge', 'river-station-bus'] as const),
  'not-disclosed',
] as const;
/** Cells of the comparison: small enough to notice a missing area, large enough to forgive a shifted letter. */
const CELLS = { columns: 32, rows: 18 } as const;
/** Mean difference of a channel, of 255: over the whole picture, and in all but one cell of fifty. */
const MEAN_BOUND = 3;
const CELL_BOUND = 14;
/** Of the still's names, those that the live map must have too: near its edges the two may choose otherwise. */
const SAME_NAMES = 0.8;

interface Live {
  readonly png: Buffer;
  /** Ids of the places that answer at their own point. */
  readonly places: readonly string[];
  /** Ids of the features whose names are on the map. */
  readonly names: readonly string[];
}

let site: SiteServer;
let browser: Browser;
let page: Page;
let data: PageData;
beforeAll(async () => {
  site = await serveSite('dist', '/two/');
  browser = await startBrowser(true, { pixels: true });
  // The page becomes a bench for both renderers, with a script of the test in it.
  ({ page } = await openStory(browser, 'about:blank', {
    viewport: { ...STILL_SIZE },
    bypassCSP: true,
    // Half the pixels each way: cells compare means, and software draws a quarter of them.
    deviceScaleFactor: 0.5,
  }));
  await catchMap(page);
  await page.goto(site.url);
  data = JSON.parse(await page.locator('#story-data').innerText()) as PageData;
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const sceneOf = (id: string): Scene => {
  const { story } = data;
  const step = story.steps.find((each) => each.id === id);
  const settings = { theme: 'light', labels: true, motion: 'still' } as const;
  return createSceneAt(story, stillViewport())(restingPosition(step?.firstStop ?? 0), settings);
};

/** Places of the story with their positions, from the open data. */
const positions = new Map(
  (
    JSON.parse(readFileSync('data/geo/places.geojson', 'utf8')) as {
      features: { properties: { story_id?: string }; geometry: { coordinates: [number, number] } }[];
    }
  ).features.map(({ properties, geometry }) => [properties.story_id ?? '', geometry.coordinates] as const),
);

/** Screen points of the places that a scene shows strongly and that lie well inside the frame. */
const shownPlaces = (id: string, scene: Scene): { id: string; x: number; y: number }[] => {
  const stop = data.story.stops[data.story.steps.find((each) => each.id === id)?.firstStop ?? 0];
  const [centreX, centreY] = project(scene.camera.center, scene.camera.zoom);
  return Object.entries(stop?.show ?? {}).flatMap(([key, strength]) => {
    const place = key.startsWith('place:') && strength === 1 ? key.slice('place:'.length) : '';
    const position = positions.get(place);
    if (position === undefined) return [];
    const [x, y] = project(position, scene.camera.zoom);
    const [left, top] = [x - centreX + STILL_SIZE.width / 2, y - centreY + STILL_SIZE.height / 2];
    const inside = left > 40 && top > 40 && left < STILL_SIZE.width - 40 && top < STILL_SIZE.height - 40;
    return inside ? [{ id: place, x: left, y: top }] : [];
  });
};

const drawLive = async (id: string): Promise<Live> => {
  const scene = sceneOf(id);
  const chunk = readdirSync('dist/assets').find((name) => /^open-map-.*\.js$/.test(name));
  const points = shownPlaces(id, scene);
  // By a script of the page: the test runner rewrites imports inside the function below.
  await page.addScriptTag({
    type: 'module',
    content: `import { openMap } from '${site.url}assets/${chunk ?? ''}'; globalThis.openMap = openMap;`,
  });
  await page.waitForFunction(() => 'openMap' in globalThis);
  const { places, names } = await page.evaluate(
    async ([story, assets, theScene, wanted]) => {
      document.body.replaceChildren();
      const container = document.createElement('div');
      container.style.cssText = 'position:fixed;inset:0;background:var(--map-sea)';
      document.body.append(container);
      const { openMap } = globalThis as unknown as { openMap: OpenMap };
      const answers: string[] = [];
      await new Promise<void>((drawn, failed) => {
        const events = {
          onDrawn: drawn,
          onFailed: (code: string, message: string) => {
            failed(new Error(`${code}: ${message}`));
          },
          onRestored: () => undefined,
          onTaken: () => undefined,
          onMoved: () => undefined,
        };
        void openMap({ container, story, assets, scene: theScene, motion: () => 'still', events }).then(
          (view) => {
            if (view !== null) Object.assign(globalThis, { comparedView: view });
          },
        );
      });
      const { comparedView } = globalThis as unknown as {
        comparedView: { featureAt(point: { x: number; y: number }): string | null };
      };
      for (const { x, y } of wanted) {
        const found = comparedView.featureAt({ x, y });
        if (found !== null) answers.push(found);
      }
      const { caughtMap: map } = globalThis;
      const layers = map
        .getStyle()
        .layers.filter(({ type }) => type === 'symbol')
        .map((layer) => layer.id);
      const seen = map.queryRenderedFeatures({ layers });
      return { places: answers, names: seen.map(({ properties }) => String(properties['id'] ?? '')) };
    },
    [data.story, data.assets, scene, points] as const,
  );
  const png = await page.screenshot();
  await page.evaluate(() => {
    (globalThis as unknown as { comparedView: { remove(): void } }).comparedView.remove();
  });
  return { png, places, names };
};

let drawn: Promise<(id: string) => Promise<Still>> | undefined;
/** Drawn again as the build does, to be asked for its names: in the picture they are outlines. */
const stillNames = async (id: string): Promise<readonly string[]> => {
  drawn ??= (async () => {
    const { loaded } = await loadStory('data');
    if (loaded === null) throw new Error('the story does not load');
    const fonts = await readStillFonts('data/raw/fonts');
    const renderer = createStillRenderer({
      layers: loaded.layers,
      terrain: createTerrain('data/geo/terrain'),
      fonts,
    });
    const story = compileStory(loaded, 'en');
    return (step) =>
      renderer.render(story, story.steps.find((each) => each.id === step)?.firstStop ?? 0, 'light');
  })();
  const { lettering } = await (await drawn)(id);
  return lettering.map((name) => name.id).filter((name) => name !== '');
};

const drawStill = async (id: string): Promise<Buffer> => {
  await page.setContent(
    `<body style="margin:0"><img src="${site.url}stills/${id}.en.light.svg" width="${String(STILL_SIZE.width)}">`,
  );
  await page.waitForFunction(() => (document.querySelector('img')?.naturalWidth ?? 0) > 0);
  const png = await page.screenshot();
  await page.goto(site.url);
  return png;
};

/** Mean colour of every cell, as a flat list of channels. */
const cellsOf = async (png: Buffer): Promise<Buffer> =>
  sharp(png)
    .removeAlpha()
    .resize(CELLS.columns, CELLS.rows, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();

describe.each(STOPS)('the still and the live map of %s', (id) => {
  test('show the same land, sea, relief and lines in every part of the picture, the same places and names', async () => {
    const still = await cellsOf(await drawStill(id));
    const live = await drawLive(id);
    const cells = await cellsOf(live.png);
    expect(cells.length).toBe(still.length);
    const differences = Array.from({ length: CELLS.columns * CELLS.rows }, (_, cell) =>
      [0, 1, 2].reduce(
        (sum, channel) =>
          sum + Math.abs((still[cell * 3 + channel] ?? 0) - (cells[cell * 3 + channel] ?? 0)) / 3,
        0,
      ),
    ).sort((a, b) => a - b);
    const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
    expect(mean).toBeLessThan(MEAN_BOUND);
    expect(differences[Math.floor(differences.length * 0.98)]).toBeLessThan(CELL_BOUND);
    const names = await stillNames(id);
    const shared = names.filter((name) => live.names.includes(name));
    expect(
      shared.length / names.length,
      names.filter((name) => !shared.includes(name)).join(),
    ).toBeGreaterThan(SAME_NAMES);
    // Every place the stop is about stands on the live map where the data has it.
    expect(new Set(live.places)).toEqual(new Set(shownPlaces(id, sceneOf(id)).map((place) => place.id)));
  });
});
