/** What a page tells machines about itself: previews, structured data, manifest, share pages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCardPath } from '../../src/build/cards/card-path.ts';
import { jsonLd } from '../../src/build/pages/json-ld.ts';
import { createNoteBook } from '../../src/build/pages/note-book.ts';
import { toMarkup } from '../../src/build/pages/html.ts';
import type { PageContext } from '../../src/build/pages/page-context.ts';
import { scriptJson } from '../../src/build/pages/script-json.ts';
import { sharePage } from '../../src/build/pages/share-page.ts';
import { cardRequests } from '../../src/build/plugin-cards.ts';
import { pageFilePath, pageFiles } from '../../src/build/plugin-files.ts';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { messagesFor } from '../../src/i18n/catalogue.ts';
import { readyStory, REAL_STORY } from '../support/story-pages.ts';

const SITE = 'https://example.org/story/';

let ready: ReadyStory;
let placed: ReadyStory;
beforeAll(async () => {
  ready = await readyStory(REAL_STORY);
  placed = await readyStory(REAL_STORY, SITE);
});

/** Meta tags by name or property; those that may repeat are lists. */
function metaTags(markup: string): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const [, name = '', content = ''] of markup.matchAll(
    /<meta\s+(?:property|name)="([^"]*)"\s+content="([^"]*)"/g,
  )) {
    tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

type Node = Readonly<Record<string, unknown>>;

const jsonLdOf = (markup: string): { readonly '@graph': readonly Node[] } => {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(markup)?.[1] ?? '';
  return JSON.parse(text) as { readonly '@graph': readonly Node[] };
};

const typed = (markup: string, type: string): Node | undefined =>
  jsonLdOf(markup)['@graph'].find((node) => node['@type'] === type);

function contextOf(story: ReadyStory, locale: string, title: string): PageContext {
  const text = { ...story.loaded.texts.get(locale)!, title };
  const messages = messagesFor(locale)!;
  return {
    ...{ loaded: story.loaded, story: story.stories.get(locale)!, downloads: story.downloads },
    ...{ text, locale, messages, languages: new Map([[locale, messages]]), siteUrl: undefined },
    ...{ base: './', notes: createNoteBook() },
  };
}

describe.each(['en', 'es'])('a preview of the page in %s', (locale) => {
  test('has every tag, and a card that exists', () => {
    const tags = metaTags(ready.page(locale)!.head);
    const text = ready.loaded.texts.get(locale)!;
    for (const name of [
      ...['og:type', 'og:title', 'og:description', 'og:site_name', 'og:locale', 'og:locale:alternate'],
      ...['og:image', 'og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt'],
      ...['twitter:card', 'twitter:image:alt', 'description'],
    ]) {
      expect([name, tags.get(name)?.length]).toEqual([name, 1]);
      expect([name, tags.get(name)?.[0]]).not.toEqual([name, '']);
    }
    expect(tags.get('og:title')).toEqual([text.title]);
    expect(tags.get('twitter:card')).toEqual(['summary_large_image']);
    expect(tags.get('og:locale')?.[0]).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
    expect(tags.get('theme-color')).toHaveLength(2);
    expect(tags.get('twitter:image:alt')![0]!.length).toBeLessThanOrEqual(420);
    const image = new URL(tags.get('og:image')![0]!, `https://host/${locale === 'es' ? 'es/' : ''}`);
    const cards = cardRequests(ready).map((card) => ({ ...card, form: 'png' }));
    expect(cards).toContainEqual(readCardPath(image.pathname.slice(1)));
  });

  test('names nothing by a relative address once the site’s address is known', () => {
    const { head } = placed.page(locale)!;
    const own = locale === 'es' ? `${SITE}es/` : SITE;
    expect(metaTags(head).get('og:url')).toEqual([own]);
    expect(metaTags(head).get('og:image')).toEqual([`${SITE}cards/opening.${locale}.png`]);
    const article = typed(head, 'NewsArticle');
    expect(article).toMatchObject({ url: own });
    const addresses = [...(article?.['image'] as string[]), typed(head, 'Dataset')?.['license'] as string];
    for (const address of addresses) expect(address.startsWith(SITE)).toBe(true);
  });

  test('costs the page no more than 1.5 kB', () => {
    const { head, body } = placed.page(locale)!;
    const bare = head
      .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
      .replace(/<meta\s+(?:property|name)="(?:og|twitter):[^>]*>/g, '')
      .replace(/<link rel="manifest"[^>]*>/, '');
    const weight = (markup: string): number => brotliCompressSync(markup + body).length;
    expect(weight(head) - weight(bare)).toBeLessThanOrEqual(1500);
  });

  test('describes article and data with what the register holds, and invents nobody', () => {
    const { head } = ready.page(locale)!;
    const article = typed(head, 'NewsArticle')!;
    expect(article).toMatchObject({
      headline: ready.loaded.texts.get(locale)!.title,
      inLanguage: locale,
      dateModified: ready.loaded.file.asOf,
    });
    for (const unknown of ['author', 'publisher', 'datePublished'])
      expect(article).not.toHaveProperty(unknown);
    const data = typed(head, 'Dataset')!;
    expect(data).toMatchObject({ temporalCoverage: '2010/2025', inLanguage: locale });
    expect(data['variableMeasured']).toContain(messagesFor(locale)!.chart.counted.crossings);
    expect(String(data['creditText'])).toContain('©');
    const files = data['distribution'] as { contentUrl: string; encodingFormat: string }[];
    const published = new Set(ready.downloads.map(({ path }) => path));
    expect(files.length).toBeGreaterThan(10);
    for (const { contentUrl, encodingFormat } of files) {
      expect(published.has(contentUrl.replace(/^\.\.?\/data\//, ''))).toBe(true);
      expect(encodingFormat).toMatch(/^\w+\/[\w+-]+$/);
    }
  });
});

describe('a hostile title', () => {
  const HOSTILE = 'A</script><script>alert(1)</script> & "B" \u2028\u2029<!--';

  test('cannot end the script element, and comes out as it went in', () => {
    const markup = toMarkup(jsonLd(contextOf(ready, 'en', HOSTILE)));
    expect(markup.match(/<\/?script/g)).toHaveLength(2);
    expect(/[&\u2028\u2029]|<!--/.exec(markup)).toBeNull();
    expect(typed(markup, 'NewsArticle')!['headline']).toBe(HOSTILE);
  });

  test('stays text in a share page', () => {
    const context = contextOf(ready, 'en', HOSTILE);
    expect(sharePage(context, context.story.steps[0]!)).not.toContain('<script');
  });

  test('is written by one serializer that any JSON reader reads back', () => {
    const value = { '<': ['>', '&', '\u2028', '\u2029', '</script>'] };
    expect(scriptJson(value)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });
});

describe('the files beside the pages', () => {
  test('hold a manifest for each language whose icons exist in the sizes it says', async () => {
    for (const path of ['manifest.webmanifest', 'es/manifest.webmanifest']) {
      const manifest = JSON.parse(pageFiles(ready).get(path)!) as {
        lang: string;
        start_url: string;
        icons: { src: string; sizes: string; purpose: string }[];
      };
      expect(manifest.lang).toBe(path.startsWith('es') ? 'es' : 'en');
      expect(manifest.start_url).toBe('./');
      expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
      for (const { src, sizes } of manifest.icons) {
        const file = join('public', path, '..', src);
        expect([file, existsSync(file)]).toEqual([file, true]);
        const { width, height } = await sharp(file).metadata();
        expect(`${String(width)}x${String(height)}`).toBe(sizes);
      }
    }
  });

  test('hold a share page for every step, with the step’s card and a way to the step, and no script', () => {
    for (const site of [ready, placed]) {
      const files = pageFiles(site);
      for (const [locale, { steps }] of site.stories) {
        const folder = locale === 'es' ? 'es/' : '';
        for (const { id, title } of steps) {
          const markup = files.get(`${folder}share/${id}/index.html`)!;
          const tags = metaTags(markup);
          const own = `https://example.org/story/${folder}share/${id}/`;
          const address = (to: string): string => new URL(to, own).href;
          expect(tags.get('og:title')![0]).toContain(title.replaceAll('&', '&amp;'));
          expect(address(tags.get('og:image')![0]!)).toBe(`${SITE}cards/${id}.${locale}.png`);
          expect(tags.get('robots')).toEqual(['noindex']);
          // A canonical link or og:url to the story would send services to the story's card.
          expect(markup).not.toContain('canonical');
          if (site === placed) expect(tags.get('og:url')).toEqual([own]);
          const story = `${SITE}${folder}#${id}`;
          expect(address(/<a href="([^"]*)"/.exec(markup)![1]!)).toBe(story);
          expect(address(/http-equiv="refresh" content="0; url=([^"]*)"/.exec(markup)![1]!)).toBe(story);
          expect(markup).not.toMatch(/<script|\sstyle=/);
          expect(tags.get('description')![0]!.length).toBeGreaterThan(20);
        }
      }
    }
  });

  test('are found by their addresses, with or without a file name', () => {
    expect(pageFilePath('es/share/the-cape/')).toBe('es/share/the-cape/index.html');
    expect(pageFilePath('share/the-cape/index.html')).toBe('share/the-cape/index.html');
    expect(pageFilePath('es/manifest.webmanifest')).toBe('es/manifest.webmanifest');
    expect(pageFilePath('share/../data/story.json')).toBeUndefined();
  });
});
