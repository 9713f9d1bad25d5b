/** Contrast as it comes out of the renderer: pixels of names and lines against the pixels beside them, in every theme. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString } from 'geojson';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/core/camera/geo.ts';
import { restingPosition } from '../../src/core/scroll/position.ts';
import { createSceneAt } from '../../src/core/story/scene-at.ts';
import type { Story } from '../../src/core/story/story.ts';
import type { Box, Frame } from '../../src/build/still/frame.ts';
import { frameOf } from '../../src/build/still/frame.ts';
import type { Still } from '../../src/build/still/render-still.ts';
import type { StillRenderer } from '../../src/build/still/still-renderer.ts';
import { STILL_SIZE, stillViewport } from '../../src/core/camera/still-viewport.ts';
import { rendererOf } from '../../src/build/plugin-stills.ts';
import { readyStory, REAL_STORY } from '../support/story-pages.ts';

const THEMES = ['light', 'dark', 'projector'] as const;
/** Most kinds of names, road, rivers, border and coast; boats on the gulf; hatched ground; the whole isthmus. */
const STOPS = ['forest-and-rivers', 'across-the-gulf', 'not-disclosed', 'turned-south'] as const;
/** Pixels of the test's picture for one of the story's: thin strokes get a pixel of their own. */
const SCALE = 2;

interface Picture {
  readonly still: Still;
  readonly frame: Frame;
  /** Relative luminance (WCAG 2.1) of every pixel, row by row. */
  readonly light: Float32Array;
}

const WIDTH = STILL_SIZE.width * SCALE;
const HEIGHT = STILL_SIZE.height * SCALE;

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const ordered = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
/** The value below which this share of them lies. */
const quantile = (values: readonly number[], share: number): number =>
  ordered(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function pictureOf(
  renderer: StillRenderer,
  story: Story,
  id: string,
  theme: (typeof THEMES)[number],
): Promise<Picture> {
  const stop = story.steps.find((step) => step.id === id)?.firstStop ?? 0;
  const still = await renderer.render(story, stop, theme, { ...STILL_SIZE, forPixels: true });
  const { camera } = createSceneAt(story, stillViewport())(restingPosition(stop), {
    theme,
    labels: true,
    motion: 'still',
  });
  const pixels = await sharp(Buffer.from(still.svg), { density: 72 * SCALE })
    .removeAlpha()
    .resize(WIDTH, HEIGHT)
    .raw()
    .toBuffer();
  const light = Float32Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
    const [red, green, blue] = [0, 1, 2].map((channel) => linear[pixels[index * 3 + channel] ?? 0] ?? 0);
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  });
  return { still, frame: frameOf(camera, STILL_SIZE.width, STILL_SIZE.height), light };
}

/** Luminances of the pixels inside a box of the still. */
function inside({ light }: Picture, { left, top, right, bottom }: Box): number[] {
  const values: number[] = [];
  for (let y = Math.max(0, Math.floor(top * SCALE)); y < Math.min(HEIGHT, bottom * SCALE); y += 1) {
    for (let x = Math.max(0, Math.floor(left * SCALE)); x < Math.min(WIDTH, right * SCALE); x += 1) {
      values.push(light[y * WIDTH + x] ?? 0);
    }
  }
  return values;
}

/** Ink is one extreme of a name's box; its halo, on which it stands, is the fourth of the box at the other extreme. */
function nameContrast(picture: Picture, boxes: readonly Box[]): number {
  const values = boxes.flatMap((box) => inside(picture, box));
  const [darkest, dark, pale, palest] = [0.03, 0.25, 0.75, 0.97].map((share) => quantile(values, share));
  return Math.max(contrast(darkest ?? 0, pale ?? 0), contrast(palest ?? 0, dark ?? 0));
}

/** The pixel of the line, within `reach` of where it runs, against the middle of the ring around it. */
function lineContrast(picture: Picture, at: LngLat, reach: number): number | undefined {
  const [x, y] = picture.frame.toPixel(at);
  const margin = 20;
  if (x < margin || y < margin || x > STILL_SIZE.width - margin || y > STILL_SIZE.height - margin)
    return undefined;
  const named = picture.still.lettering.some(({ boxes }) =>
    boxes.some(
      ({ left, top, right, bottom }) => x > left - 8 && x < right + 8 && y > top - 8 && y < bottom + 8,
    ),
  );
  if (named) return undefined;
  const ring = Array.from({ length: 32 }, (_, index) => {
    const angle = (index / 32) * 2 * Math.PI;
    const [column, row] = [
      Math.round((x + 9 * Math.cos(angle)) * SCALE),
      Math.round((y + 9 * Math.sin(angle)) * SCALE),
    ];
    return picture.light[row * WIDTH + column] ?? 0;
  });
  const ground = quantile(ring, 0.5);
  const near = inside(picture, { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  return Math.max(...near.map((value) => contrast(value, ground)));
}

const linesOf = (layer: string, wanted: (id: string) => boolean): readonly LngLat[] =>
  (
    JSON.parse(readFileSync(`data/geo/${layer}.geojson`, 'utf8')) as FeatureCollection<
      LineString,
      { id: string }
    >
  ).features
    .filter(({ properties }) => wanted(properties.id))
    .flatMap(({ geometry }) => geometry.coordinates.map(([lon = 0, lat = 0]) => [lon, lat] as const));

/** What is drawn as a line, where it is looked at, and how far from its course its ink may be, in pixels. */
const LINES = [
  ['the road', 'roads', 'forest-and-rivers', (id: string) => id.startsWith('pan-american'), 2],
  [
    'large rivers',
    'rivers',
    'forest-and-rivers',
    (id: string) => ['rio-atrato', 'rio-tuira'].includes(id),
    2,
  ],
  ['the border', 'border', 'forest-and-rivers', (id: string) => id === 'border-pan-col', 5],
  ['the coast', 'coast', 'forest-and-rivers', () => true, 2],
  // Between two dashes there is no ink.
  ['boats', 'journeys', 'across-the-gulf', (id: string) => id === 'acandi-trail-1', 7],
] as const;

let story: Story | undefined;
let renderer: StillRenderer;
beforeAll(async () => {
  const ready = await readyStory(REAL_STORY);
  story = ready.stories.get('en');
  // One for all themes: it keeps the shapes that they share.
  renderer = await rendererOf(ready, REAL_STORY, 'data/raw/fonts')();
}, 60_000);

describe.each(THEMES)('in the %s theme', (theme) => {
  const pictures = new Map<string, Picture>();
  beforeAll(async () => {
    if (story === undefined) throw new Error('no story');
    for (const id of STOPS) pictures.set(id, await pictureOf(renderer, story, id, theme));
  }, 180_000);
  // Tens of megabytes each, in a process that other files share.
  afterAll(() => {
    pictures.clear();
  });

  test.each(STOPS)('a reader can read every name at %s: 4.5 to 1', (id) => {
    const picture = pictures.get(id)!;
    const faint = picture.still.lettering
      .map(({ text, boxes }) => [text, nameContrast(picture, boxes)] as const)
      .filter(([, found]) => found < 4.5)
      .map(([text, found]) => `${text}: ${found.toFixed(2)}`);
    expect(picture.still.lettering.length).toBeGreaterThan(4);
    expect(faint).toEqual([]);
  });

  test.each(LINES)(
    'a reader can see %s (%s at %s) along nine tenths of it: 3 to 1',
    (_, layer, id, wanted, reach) => {
      const picture = pictures.get(id)!;
      const found = linesOf(layer, wanted).flatMap((at) => lineContrast(picture, at, reach) ?? []);
      expect(found.length).toBeGreaterThan(8);
      expect(quantile(found, 0.1)).toBeGreaterThanOrEqual(3);
    },
  );
});

test.each(THEMES)('nothing shows where the detailed region ends in the sea (%s)', async (theme) => {
  if (story === undefined) throw new Error('no story');
  const { frame, light } = await pictureOf(renderer, story, 'turned-south', theme);
  const [west, , , north] = story.extent;
  // North of Panama there is nothing but the Caribbean, on both sides of the region's edge.
  const [x, y] = frame.toPixel([west + 3, north]).map((pixel) => Math.round(pixel * SCALE)) as [
    number,
    number,
  ];
  expect(y).toBeGreaterThan(20);
  const column = Array.from({ length: 33 }, (_, index) => light[(y - 16 + index) * WIDTH + x] ?? 0);
  expect(Math.max(...column) - Math.min(...column)).toBeLessThan(0.002);
});
