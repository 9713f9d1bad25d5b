/** What ships for other people's pages: sizes, oEmbed, policy, and the document that frames show. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { loaderFiles } from '../../src/build/embed/loader-files.ts';
import { embedFiles } from '../../src/build/pages/embed-files.ts';
import { embedPage } from '../../src/build/pages/embed-page.ts';
import { snippetStory } from '../../src/build/pages/embed-snippet.ts';
import { createStorySource, type ReadyStory } from '../../src/build/plugin-story.ts';
import { embedWordsFor } from '../../src/i18n/embed-words.ts';

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
const FILES = {
  script: '../assets/embed-12345678.js',
  styles: ['../assets/embed-12345678.css'],
  data: 'story-12345678.json',
};

let ready: ReadyStory;
beforeAll(async () => {
  const result = await createStorySource('data', 'https://maps.example/gap/').get();
  if (result.ready === undefined) throw new Error('The story cannot be built.');
  ({ ready } = result);
});

describe('what a host page pays', () => {
  test('19: at most 2,500 bytes for the loader, 1,900 more with the first frame, and 4,000 for the pinned one, which fetches no further script', async () => {
    const files = await loaderFiles(process.cwd());
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const pinned = files.get(`embed/${version}/loader.js`) ?? '';
    expect(gzipped(files.get('embed/v1.js') ?? '')).toBeLessThanOrEqual(2500);
    expect(gzipped(files.get(`embed/${version}/wire.js`) ?? '')).toBeLessThanOrEqual(1900);
    expect(gzipped(pinned)).toBeLessThanOrEqual(4000);
    // What it fetched would come past the integrity that a newsroom has put on its tag.
    expect(pinned).not.toMatch(/\bimport\b/);
    expect(pinned).toContain('userActivation');
  });

  test('19: at most 14 kB for the words and pictures of every step, in both languages', () => {
    for (const locale of ['en', 'es'])
      expect(gzipped(embedPage(ready.input(locale)!, FILES)), locale).toBeLessThanOrEqual(14_000);
  });
});

describe('what newsrooms paste', () => {
  test('the picture of every step is described by words of its own, in both languages', () => {
    for (const locale of ['en', 'es']) {
      const input = ready.input(locale)!;
      const { alts } = snippetStory(input, 'https://maps.example/gap/', '0.0.0');
      expect(Object.keys(alts)).toEqual(['', ...input.story.steps.map(({ id }) => id)]);
      expect(new Set(Object.values(alts)).size).toBe(input.story.steps.length + 1);
      expect(Object.values(alts)).not.toContain('');
    }
  });

  test('a language without words for a frame stops the build', () => {
    expect(() => embedWordsFor('fr')).toThrow('fr');
  });
});

describe('the files for services and search engines', () => {
  test('8: oEmbed is one bare frame per language, and the story page leads to it early', () => {
    for (const [locale, folder] of [
      ['en', ''],
      ['es', 'es/'],
    ] as const) {
      const text = embedFiles(ready.input(locale)!).get(`${folder}oembed.json`) ?? '';
      const oembed = JSON.parse(text) as Record<string, string>;
      expect(oembed['version']).toBe('1.0');
      expect(oembed['html']).toMatch(/^<iframe [^<>]+><\/iframe>$/);
      expect(oembed['html']).toContain(`src="https://maps.example/gap/${folder}embed/?mode=stepper"`);
      expect(oembed['thumbnail_url']).toBe(`https://maps.example/gap/cards/opening.${locale}.png`);
      const head = ready.page(locale)?.head ?? '';
      expect(head.indexOf(`https://maps.example/gap/${folder}oembed.json`)).toBeGreaterThan(0);
      expect(head.indexOf('json+oembed')).toBeLessThan(1000);
    }
  });

  test('the embed document is not listed itself, counts for the page that frames it, and names the story page', () => {
    const page = embedPage(ready.input('es')!, FILES);
    expect(page).toContain('<meta name="robots" content="noindex, indexifembedded" />');
    expect(page).toContain('<link rel="canonical" href="https://maps.example/gap/es/" />');
    expect(page).not.toContain('style=');
  });

  test('the policy names one host and nothing that is stored', () => {
    const policy = JSON.parse(embedFiles(ready.input('en')!).get('policy.json') ?? '{}') as Record<
      string,
      unknown
    >;
    expect(policy['hosts']).toEqual(['https://maps.example']);
    expect(policy['cookies']).toEqual([]);
    expect(policy['storage']).toEqual([]);
  });
});
