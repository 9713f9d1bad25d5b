/** Sharing cards: one for every step and language, whole headlines, and light enough for a preview. */
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardPath, hasPoster, readCardPath, STORY_CARDS } from '../../src/build/cards/card-path.ts';
import { SMALLEST_HEADLINE_PX } from '../../src/build/cards/headline.ts';
import type { Card } from '../../src/build/cards/render-card.ts';
import { cardRequests, createCardDrawer, type DrawCard } from '../../src/build/plugin-cards.ts';
import { rendererOf } from '../../src/build/plugin-stills.ts';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { readyStory, REAL_STORY, TINY_STORY } from '../support/story-pages.ts';

const FONTS = 'data/raw/fonts';
const MOST_BYTES = 200_000;
/** Of what a newsroom's page waits for. */
const MOST_POSTER_BYTES = 100_000;

const drawerFor = (ready: ReadyStory, dataDir: string): DrawCard =>
  createCardDrawer(ready, rendererOf(ready, dataDir, FONTS), FONTS);

async function allCards(ready: ReadyStory, draw: DrawCard): Promise<ReadonlyMap<string, Card>> {
  const cards = new Map<string, Card>();
  for (const request of cardRequests(ready)) {
    const card = await draw(request);
    if (card !== undefined) cards.set(cardPath(request.name, request.locale), card);
  }
  return cards;
}

describe.each([
  ['the small story', TINY_STORY],
  ['the real story', REAL_STORY],
])('the cards of %s', (_name, dataDir) => {
  let ready: ReadyStory;
  let cards: ReadonlyMap<string, Card>;
  beforeAll(async () => {
    ready = await readyStory(dataDir);
    cards = await allCards(ready, drawerFor(ready, dataDir));
  }, 180_000);

  test('are there for the story and every step, in every language', () => {
    const wanted = [...ready.stories].flatMap(([locale, { steps }]) =>
      [...Object.keys(STORY_CARDS), ...steps.map(({ id }) => id)].map((name) => cardPath(name, locale)),
    );
    expect([...cards.keys()].sort()).toEqual([...wanted].sort());
  });

  test('have the sizes that services ask for, and weigh little', async () => {
    for (const [path, { png }] of cards) {
      const { width, height, format, hasAlpha } = await sharp(png).metadata();
      const size = path.includes('story-square')
        ? [1080, 1080]
        : path.includes('story-4x3')
          ? [1200, 900]
          : [1200, 630];
      expect([path, width, height, format, hasAlpha]).toEqual([path, ...size, 'png', false]);
      expect([path, png.length, png.length <= MOST_BYTES]).toEqual([path, png.length, true]);
    }
  });

  test('are posters too, as large, and light enough for a newsroom’s page', async () => {
    for (const [path, { webp }] of cards) {
      const name = readCardPath(path)?.name ?? '';
      expect([path, webp !== undefined]).toEqual([path, hasPoster(name)]);
      if (webp === undefined) continue;
      const { width, height, format } = await sharp(webp).metadata();
      expect([path, width, height, format]).toEqual([path, 1200, 630, 'webp']);
      expect([path, webp.length, webp.length <= MOST_POSTER_BYTES]).toEqual([path, webp.length, true]);
    }
    expect(['opening', 'story-square', 'story-4x3', 'any-step'].filter(hasPoster)).toEqual([
      'opening',
      'any-step',
    ]);
  });

  test('each look like no other', () => {
    expect(new Set([...cards.values()].map(({ png }) => png.toString('base64'))).size).toBe(cards.size);
  });

  test('say the title of their step, whole and large', () => {
    for (const [locale, { steps }] of ready.stories) {
      for (const { id, title } of steps) expect(cards.get(cardPath(id, locale))?.headline).toBe(title);
      const { title } = ready.loaded.texts.get(locale)!;
      for (const name of Object.keys(STORY_CARDS))
        expect(cards.get(cardPath(name, locale))?.headline).toBe(title);
    }
    for (const { headlinePx } of cards.values())
      expect(headlinePx).toBeGreaterThanOrEqual(SMALLEST_HEADLINE_PX);
  });

  test('show the map beside the words, not paper alone', async () => {
    for (const { png } of cards.values()) {
      const { width, height } = await sharp(png).metadata();
      const corner = { left: width - 300, top: 0, width: 300, height: Math.round(height / 2) };
      const { channels } = await sharp(png).extract(corner).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(1);
    }
  });
});

test('a card drawn again is the same to the last byte', async () => {
  const ready = await readyStory(TINY_STORY);
  const request = { name: 'the-cape', locale: 'es' };
  const [one, two] = [
    await drawerFor(ready, TINY_STORY)(request),
    await drawerFor(ready, join('.', TINY_STORY))(request),
  ];
  expect(one?.png.equals(two!.png)).toBe(true);
  expect(one?.webp?.equals(two!.webp!)).toBe(true);
});

test('an address that names no card of the story gives none', async () => {
  const ready = await readyStory(TINY_STORY);
  const draw = drawerFor(ready, TINY_STORY);
  for (const form of ['png', 'webp'])
    expect(readCardPath(`cards/the-cape.en.${form}`)).toEqual({ name: 'the-cape', locale: 'en', form });
  expect(readCardPath('cards/../secret.png')).toBeUndefined();
  expect(await draw({ name: 'no-such-step', locale: 'en' })).toBeUndefined();
  expect(await draw({ name: 'the-cape', locale: 'xx' })).toBeUndefined();
});
