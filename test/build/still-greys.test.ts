/** Stills on paper: greys for a printer without colour, and lines where a filter would be printed as a bitmap. */
import { beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { createStillDrawer, rendererOf, type DrawStill } from '../../src/build/plugin-stills.ts';
import { inGreys } from '../../src/build/still/greys.ts';
import { readyStory, REAL_STORY } from '../support/story-pages.ts';

let draw: DrawStill;
beforeAll(async () => {
  const ready = await readyStory(REAL_STORY);
  draw = createStillDrawer(ready, rendererOf(ready, REAL_STORY, 'data/raw/fonts'));
});

test('each colour becomes the grey of its luma, and nothing else is touched', async () => {
  const svg = '<path id="abc" fill="#ff0000" stroke="#0f0" d="M0 0"/><use href="#abc"/><rect fill="none"/>';
  expect(await inGreys(svg)).toBe(
    '<path id="abc" fill="#363636" stroke="#b6b6b6" d="M0 0"/><use href="#abc"/><rect fill="none"/>',
  );
});

test('a pupil’s map of a step with soft places and paths has no colour, no filter and no gradient', async () => {
  const svg = (await draw({ id: 'over-the-ridge', stop: 1, locale: 'es', theme: 'print' })) ?? '';
  const colours = [...svg.matchAll(/="#([\da-f]{6})"/g)].map(([, digits = '']) => digits);
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter((digits) => digits !== digits.slice(0, 2).repeat(3))).toEqual([]);
  expect(svg).not.toMatch(/<filter|Gradient/);
  const [, picture = ''] = /data:image\/webp;base64,([\w+/=]+)/.exec(svg) ?? [];
  // On a sheet of A4 the map is 132 millimetres wide: 80 pixels an inch.
  expect((await sharp(Buffer.from(picture, 'base64')).metadata()).width).toBeGreaterThanOrEqual(
    132 * (80 / 25.4),
  );
  const { channels } = await sharp(Buffer.from(picture, 'base64')).stats();
  const [red, green, blue] = channels.map(({ mean }) => Math.round(mean));
  expect([green, blue]).toEqual([red, red]);
});

test.each(['light', 'dark'] as const)('the %s picture of a page has no filter either', async (theme) => {
  expect(await draw({ id: 'river-station-bus', stop: 1, locale: 'en', theme })).not.toMatch(
    /<filter|Gradient/,
  );
});
