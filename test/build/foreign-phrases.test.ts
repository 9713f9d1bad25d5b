/** What the story's text names as another language's is marked as such wherever a voice reads it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { markForeign } from '../../src/build/pages/foreign-phrases.ts';
import { toMarkup } from '../../src/build/pages/html.ts';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import { pageMarkup, readyStory, REAL_STORY } from '../support/story-pages.ts';

let ready: ReadyStory;
beforeAll(async () => {
  ready = await readyStory(REAL_STORY);
});
const marked = (sentence: string, locale = 'en'): string =>
  toMarkup(markForeign(ready.loaded.texts.get(locale)!, sentence));

describe('a sentence of the register', () => {
  test('has the phrases marked that the text names, whole words only and each time', () => {
    expect(marked('The Clan del Golfo, and a comarca; two comarcas & a comarca.')).toBe(
      'The <span lang="es">Clan del Golfo</span>, and a <span lang="es">comarca</span>; two comarcas &amp; a <span lang="es">comarca</span>.',
    );
    expect(marked('Nothing foreign <here>.')).toBe('Nothing foreign &lt;here&gt;.');
    expect(marked('Clan del Golfo', 'es')).toBe('Clan del Golfo');
  });

  test('in a regional language has none of its own phrases marked', () => {
    const text = { ...ready.loaded.texts.get('en')!, lang: 'es-419' };
    expect(toMarkup(markForeign(text, 'El Clan del Golfo'))).toBe('El Clan del Golfo');
  });
});

test('no list of steps, timeline, source or statement leaves such a phrase unmarked', () => {
  const list = /<(li|td|th|dd)\b[^>]*>((?:(?!<\/?\1\b).)*)<\/\1>/gs;
  for (const locale of ready.loaded.file.locales) {
    const text = ready.loaded.texts.get(locale)!;
    const items = [...pageMarkup(ready, locale).matchAll(list)].map(([, , markup = '']) => markup);
    const bare = items.map((markup) =>
      markup.replaceAll(/<(\w+)[^>]*\slang="[^"]*"[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, ''),
    );
    expect(bare.length).toBeGreaterThan(100);
    expect(bare.filter((words) => toMarkup(markForeign(text, words)).includes('<span lang'))).toEqual([]);
  }
});
