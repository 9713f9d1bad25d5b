/** Stills: the same style and scene as the live map, light enough to be inlined, and true to what is known. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadStory } from '../../src/build/load-story.ts';
import { contains, overlaps } from '../../src/build/still/frame.ts';
import type { Box } from '../../src/build/still/frame.ts';
import { readStillFonts } from '../../src/build/still/fonts.ts';
import type { Still } from '../../src/build/still/render-still.ts';
import { createStillRenderer, MAX_STILL_BYTES } from '../../src/build/still/still-renderer.ts';
import type { StillRenderer } from '../../src/build/still/still-renderer.ts';
import { STILL_SIZE } from '../../src/core/camera/still-viewport.ts';
import { createTerrain } from '../../src/build/still/terrain.ts';
import { compileStory } from '../../src/core/story/compile.ts';
import type { LoadedStory } from '../../src/core/story/loaded-story.ts';
import type { Story } from '../../src/core/story/story.ts';
import { REAL_STORY, TINY_STORY } from '../support/story-pages.ts';

const THEMES = ['light', 'dark'] as const;
const FRAME: Box = { left: 0, top: 0, right: STILL_SIZE.width, bottom: STILL_SIZE.height };

interface Stories {
  readonly loaded: LoadedStory;
  readonly stories: ReadonlyMap<string, Story>;
}

let real: Stories;
let stills: StillRenderer;

/** The story's data alone: faults in its prose are another test's business. */
async function storiesIn(dataDir: string): Promise<Stories> {
  const { loaded, problems } = await loadStory(dataDir);
  if (loaded === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const compiled = loaded.file.locales.map((locale) => [locale, compileStory(loaded, locale)] as const);
  return { loaded, stories: new Map(compiled) };
}

const rendererFor = async (ready: Stories, terrain: string | null): Promise<StillRenderer> =>
  createStillRenderer({
    layers: ready.loaded.layers,
    terrain: terrain === null ? null : createTerrain(terrain),
    fonts: await readStillFonts('data/raw/fonts'),
  });

const storyIn = (ready: Stories, locale: string): Story => {
  const story = ready.stories.get(locale);
  if (story === undefined) throw new Error(`no story in ${locale}`);
  return story;
};

/** Index of a step's stop among all stops. */
function stopOf(story: Story, id: string, number = 1): number {
  const index = story.stops.findIndex((stop) => story.steps[stop.step]?.id === id && stop.number === number);
  if (index < 0) throw new Error(`no stop ${id}.${number}`);
  return index;
}

const stillOf = (id: string, number = 1, locale = 'en'): Promise<Still> => {
  const story = storyIn(real, locale);
  return stills.render(story, stopOf(story, id, number), 'light');
};

beforeAll(async () => {
  real = await storiesIn(REAL_STORY);
  stills = await rendererFor(real, 'data/geo/terrain');
}, 60_000);

/** Every still that is built, drawn once for all tests. */
let drawn: readonly { readonly name: string; readonly still: Still }[] = [];

describe('every still of the story', () => {
  beforeAll(async () => {
    const all: { name: string; still: Still }[] = [];
    for (const locale of ['en', 'es']) {
      const story = storyIn(real, locale);
      for (const stop of story.stops.keys()) {
        for (const theme of THEMES) {
          const still = await stills.render(story, stop, theme);
          all.push({ name: `stop ${stop}, ${locale}, ${theme}`, still });
        }
      }
    }
    drawn = all;
  }, 300_000);

  test('is light, and carries nothing that a strict page would refuse', () => {
    expect(drawn.length).toBeGreaterThan(0);
    for (const { name, still } of drawn) {
      const { svg } = still;
      expect(Buffer.byteLength(svg), name).toBeLessThanOrEqual(MAX_STILL_BYTES);
      const bare = svg.replace(/base64,[^"]*/, '');
      expect(
        / style=|<style|<script|<title|<text|NaN|undefined|\son\w+=/.exec(bare)?.[0],
        name,
      ).toBeUndefined();
      expect(svg.match(/https?:[^"]*/g), name).toEqual(['http://www.w3.org/2000/svg']);
    }
  });

  test('has every name whole inside the frame, none over another, none said twice', () => {
    for (const { name, still } of drawn) {
      const { lettering } = still;
      const ids = lettering.map(({ id, text }) => id || text);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        name,
      ).toEqual([]);
      for (const [index, { text, boxes }] of lettering.entries()) {
        for (const box of boxes) expect(contains(FRAME, box), `${text} is cut, ${name}`).toBe(true);
        const covering = lettering
          .slice(index + 1)
          .filter((other) => other.boxes.some((theirs) => boxes.some((box) => overlaps(box, theirs))));
        expect(
          covering.map((other) => other.text),
          `over ${text}, ${name}`,
        ).toEqual([]);
      }
    }
  });

  test('shows the places and ways that its stop shows, where they are in the picture', async () => {
    const story = storyIn(real, 'en');
    for (const [index, { show, view }] of story.stops.entries()) {
      const { features } = await stills.render(story, index, 'light');
      const [west, south, east, north] = view.bounds;
      for (const feature of real.loaded.layers.get('places') ?? []) {
        const { geometry, properties } = feature;
        if (geometry?.type !== 'Point' || show[`place:${properties.id}`] !== 1) continue;
        const [lon = 0, lat = 0] = geometry.coordinates;
        if (lon < west || lon > east || lat < south || lat > north) continue;
        // A place without a dot shows as its name or its disc.
        expect(features, `stop ${index}`).toContain(properties.id);
      }
      for (const leg of story.legs.filter((id) => show[`leg:${id}`] === 1)) {
        expect(features, `stop ${index}`).toContain(leg);
      }
    }
  });
});

describe('a still', () => {
  test('is the same bytes from the same data', async () => {
    const again = await rendererFor(real, 'data/geo/terrain');
    const story = storyIn(real, 'en');
    const stop = stopOf(story, 'across-the-gulf');
    // The second renderer comes to this stop from another one, in another theme.
    await again.render(story, 0, 'dark');
    expect((await again.render(story, stop, 'light')).svg).toBe(
      (await stills.render(story, stop, 'light')).svg,
    );
  });

  test('is drawn by a picture library as it stands', async () => {
    const { svg } = await stillOf('over-the-ridge');
    const { width, height, channels } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height]).toEqual([STILL_SIZE.width, STILL_SIZE.height]);
    expect(channels).toBeGreaterThanOrEqual(3);
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    const tones = new Set<string>();
    for (let at = 0; at < data.length; at += info.channels * 997) {
      tones.add([data[at], data[at + 1], data[at + 2]].join());
    }
    expect(tones.size).toBeGreaterThan(100);
  });

  test('comes in the size of a sharing card', async () => {
    const story = storyIn(real, 'en');
    const { svg } = await stills.render(story, stopOf(story, 'missing-link'), 'light', {
      width: 1200,
      height: 630,
    });
    expect(svg).toContain('width="1200" height="630"');
  });
});

describe('names on a still', () => {
  test('are those of the language', async () => {
    const [english, spanish] = [await stillOf('missing-link'), await stillOf('missing-link', 1, 'es')];
    for (const name of ['Yaviza', 'Turbo', 'Panama City', 'PANAMA', 'COLOMBIA', 'Caribbean Sea']) {
      expect(english.labels).toContain(name);
    }
    for (const name of ['Yaviza', 'Turbo', 'Ciudad de Panamá', 'PANAMÁ', 'Mar Caribe']) {
      expect(spanish.labels).toContain(name);
    }
  });

  test('put the residents first where the step is about them', async () => {
    const { labels } = await stillOf('who-lives-here');
    for (const name of ['Guna Yala', 'Emberá-Wounaan', 'Darién']) {
      expect(labels.map((label) => label.toLowerCase())).toContain(name.toLowerCase());
    }
    for (const name of ['Unión Chocó', 'La Palma', 'Bajo Chiquito', 'Jaqué']) expect(labels).toContain(name);
  });

  test('say the air line between the two ends of the road', async () => {
    const story = storyIn(real, 'en');
    const ruler = story.overlays.find(({ kind }) => kind === 'ruler');
    const { labels, features } = await stillOf('missing-link');
    expect(features).toContain(ruler?.features[0]);
    if (ruler?.labelAt !== undefined) expect(labels).toContain(ruler.label);
  });
});

describe('what was not disclosed', () => {
  test.each([1, 2, 3])(
    'has a hatch and its words, and neither a dot nor a disc (stop %i)',
    async (number) => {
      const story = storyIn(real, 'en');
      const show = story.stops[stopOf(story, 'not-disclosed', number)]?.show ?? {};
      const shown = story.overlays.filter(
        ({ id, kind }) => kind === 'statement' && show[`overlay:${id}`] === 1,
      );
      expect(shown).toHaveLength(1);
      const { svg, features, labels } = await stillOf('not-disclosed', number);
      for (const { features: washes, label } of shown) {
        for (const id of washes) expect(features).toContain(id);
        expect(labels).toContain(label);
      }
      expect(svg).toContain('<pattern');
      expect(features.filter((id) => id.startsWith('undisclosed'))).toEqual([]);
      // Every circle stands for a settlement that is named.
      const settlements = new Set(
        (real.loaded.layers.get('places') ?? []).map(({ properties }) => properties.id),
      );
      const dots = features.filter((id) => settlements.has(id)).length;
      expect(svg.match(/<circle/g)?.length ?? 0).toBeLessThanOrEqual(dots);
    },
  );

  test('is not hatched at any other step', async () => {
    expect((await stillOf('the-proposal')).svg).not.toContain('<pattern');
  });
});

describe('another story', () => {
  test('with few features and no relief has its stills all the same', async () => {
    const tiny = await storiesIn(TINY_STORY);
    const renderer = await rendererFor(tiny, null);
    const story = storyIn(tiny, 'en');
    for (const stop of story.stops.keys()) {
      const { svg, features } = await renderer.render(story, stop, 'dark');
      expect(svg).not.toContain('<image');
      expect(features.length).toBeGreaterThan(0);
    }
  });
});
