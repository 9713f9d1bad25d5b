/** What every reader, link and machine may rely on in the markup of a story's pages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { toMarkup } from '../../src/build/pages/html.ts';
import { registerText } from '../../src/build/pages/register-words.ts';
import type { ReadyStory } from '../../src/build/plugin-story.ts';
import {
  attributeValues,
  pageMarkup,
  readyStory,
  REAL_STORY,
  sectionMarkup,
  TINY_STORY,
  withoutData,
} from '../support/story-pages.ts';

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe.each([
  ['the small story', TINY_STORY],
  ['the real story', REAL_STORY],
])('%s', (_name, dataDir) => {
  let ready: ReadyStory;
  beforeAll(async () => {
    ready = await readyStory(dataDir);
  });
  const eachPage = (check: (markup: string, locale: string) => void): void => {
    for (const locale of ready.loaded.file.locales) check(pageMarkup(ready, locale), locale);
  };

  test('has one title heading, and no heading skips a level', () => {
    eachPage((markup) => {
      const levels = [...withoutData(markup).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, index) => {
        expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
      });
    });
  });

  test('gives no id twice, and every link inside the page leads somewhere', () => {
    eachPage((markup) => {
      const ids = attributeValues(markup, 'id');
      expect(duplicates(ids)).toEqual([]);
      const known = new Set(ids);
      const inner = attributeValues(markup, 'href').filter((href) => href.startsWith('#'));
      expect(inner.length).toBeGreaterThan(20);
      expect(inner.filter((href) => !known.has(href.slice(1)))).toEqual([]);
      const labels = ['aria-labelledby', 'aria-describedby'].flatMap((name) => attributeValues(markup, name));
      expect(labels.flatMap((ids_) => ids_.split(' ')).filter((id) => !known.has(id))).toEqual([]);
    });
  });

  test('has a section for every step with its title, a picture for every stop, and words for each picture', () => {
    eachPage((markup, locale) => {
      const story = ready.stories.get(locale)!;
      expect(attributeValues(markup, 'data-step')).toEqual(story.steps.map(({ id }) => id));
      for (const { id, stopCount } of story.steps) {
        const section = sectionMarkup(markup, id);
        expect(section).toContain(`data-stops="${String(stopCount)}"`);
        expect(section.match(/<h2/g)).toHaveLength(1);
        expect(section.match(/<figure\s+class="still"/g)).toHaveLength(stopCount);
        const alts = attributeValues(section, 'alt');
        expect(alts).toHaveLength(stopCount);
        expect(alts[0]!.split(' ').length).toBeGreaterThanOrEqual(12);
        expect(duplicates(alts)).toEqual([]);
      }
    });
  });

  test('binds every printed fact to the register, with the register’s value and certainty', () => {
    eachPage((markup) => {
      const facts = [
        ...markup.matchAll(
          /<data\s+class="fact"\s+value="([^"]*)"\s+data-fact="([^"]*)"\s+data-confidence="([^"]*)"/g,
        ),
      ];
      expect(facts).toHaveLength(attributeValues(markup, 'data-fact').length);
      expect(facts.length).toBeGreaterThan(5);
      for (const [, value, id, confidence] of facts) {
        const fact = ready.loaded.facts.get(id!);
        expect([id, String(fact?.value), fact?.confidence]).toEqual([id, value, confidence]);
      }
    });
  });

  test('says how each fact of a step is known, in the words of the register', () => {
    eachPage((markup, locale) => {
      const text = ready.loaded.texts.get(locale)!;
      for (const { id } of ready.stories.get(locale)!.steps) {
        const [evidence = ''] =
          /<details class="evidence">.*?<\/details>/s.exec(sectionMarkup(markup, id)) ?? [];
        const said = [...evidence.matchAll(/<li>(.*?)<small/gs)].map(([, words = '']) =>
          words.replaceAll(/<[^>]+>/g, '').trim(),
        );
        expect(said).toEqual(
          text.sections
            .get(id)!
            .facts.map((fact) => toMarkup(registerText(ready.loaded.facts.get(fact)!, 'statement', locale))),
        );
      }
    });
  });

  test('numbers the sources by first citation and lists every one of them once', () => {
    eachPage((markup) => {
      const listed = attributeValues(sectionMarkup(markup, 'sources'), 'id').filter((id) =>
        id.startsWith('source-'),
      );
      expect(new Set(listed)).toEqual(new Set([...ready.loaded.sources.keys()].map((id) => `source-${id}`)));
      const notes = [...markup.matchAll(/id="note-\d+"\s+href="#(source-[^"]*)"[^>]*>(\d+)</g)];
      expect(notes.length).toBeGreaterThan(5);
      for (const [, source, number] of notes) expect(listed[Number(number) - 1]).toBe(source);
      const firsts = [...new Set(notes.map(([, , number]) => Number(number)))];
      // Inside one note the numbers are sorted, so a new one may come before its neighbour, never later than that.
      expect(Math.max(...firsts)).toBe(firsts.length);
    });
  });

  test('leads back from each source to every place that cites it', () => {
    eachPage((markup) => {
      const notes = attributeValues(markup, 'id').filter((id) => id.startsWith('note-'));
      const back = attributeValues(sectionMarkup(markup, 'sources'), 'href').filter((href) =>
        href.startsWith('#note-'),
      );
      expect(new Set(back)).toEqual(new Set(notes.map((id) => `#${id}`)));
      expect(back).toHaveLength(notes.length);
    });
  });

  test('gives every language the address of every other, both ways', () => {
    const { locales, defaultLocale } = ready.loaded.file;
    const root = new URL('https://example.org/some/path/');
    const own = (locale: string): string =>
      new URL(locale === defaultLocale ? './' : `${locale}/`, root).href;
    eachPage((markup, locale) => {
      const links = [
        ...markup.matchAll(/<link\s+rel="alternate"\s+hreflang="([^"]*)"\s+href="([^"]*)"/g),
      ].map(([, language, href]) => [language, new URL(href!, own(locale)).href]);
      expect(links).toEqual([
        ...locales.map((other) => [other, own(other)]),
        ['x-default', own(defaultLocale)],
      ]);
      const switches = [...markup.matchAll(/<a\s+class="language"\s+href="([^"]*)"\s+hreflang="([^"]*)"/g)];
      expect(switches.map(([, href, language]) => [language, new URL(href!, own(locale)).href])).toEqual(
        locales.filter((other) => other !== locale).map((other) => [other, own(other)]),
      );
    });
  });

  test('holds no inline script, inline style or event attribute', () => {
    eachPage((markup) => {
      expect(markup.match(/<script(?![^>]*type="application\/(?:ld\+)?json")/g)).toBeNull();
      expect(withoutData(markup).match(/\sstyle=|\son[a-z]+=|<style/g)).toBeNull();
    });
  });

  test('leaves no placeholder of a message unfilled and nothing undefined', () => {
    eachPage((markup) => {
      const shown = withoutData(markup).replaceAll('{z}/{x}/{y}', '');
      expect(shown.match(/\{\w+\}|undefined|\[object|NaN/g)).toBeNull();
    });
  });

  test('prints the coordinates of no thing that was not disclosed, and of no place whose position is unknown', () => {
    eachPage((markup, locale) => {
      const none = locale === 'es' ? 'ninguna' : 'none';
      for (const place of ready.loaded.places.values()) {
        const start = markup.indexOf(`id="place-${place.id}"`);
        const row = markup.slice(start, markup.indexOf('</tr>', start));
        const known = place.position_confidence === 'exact' || place.position_confidence === 'approximate';
        expect([place.id, row.includes('°')]).toEqual([place.id, known && place.kind !== 'undisclosed']);
        if (!known) expect(row).toContain(`<td>${none}</td>`);
      }
    });
  });
});

test('with the site’s address known, pages name themselves and their languages absolutely', async () => {
  const ready = await readyStory(TINY_STORY, 'https://example.org/light/');
  const markup = pageMarkup(ready, 'es');
  expect(markup).toContain('<link rel="canonical" href="https://example.org/light/es/"');
  expect(/hreflang="x-default"\s+href="https:\/\/example\.org\/light\/"/.exec(markup)).not.toBeNull();
});

test('every place says as of when it is known, and every corridor what it is, since when and by whom', async () => {
  const ready = await readyStory(REAL_STORY);
  for (const [locale, undated, dated, corridor] of [
    ['en', 'known point · as of 31 January 2026', 'source of 9 November 2023', 'corridor on foot'],
    ['es', 'punto conocido · al 31 de enero de 2026', 'fuente del 9 de noviembre de 2023', 'corredor a pie'],
  ] as const) {
    const markup = pageMarkup(ready, locale);
    const row = (id: string): string =>
      new RegExp(`<tr id="place-${id}".*?</tr>`, 's').exec(markup)?.[0] ?? '';
    expect(row('acandi')).toContain(undated);
    expect(row('canaan-membrillo')).toContain(dated);
    expect(row('acandi-trail-3')).toContain(corridor);
    expect(row('acandi-trail-3')).toMatch(/2021–2024.*href="#over-the-ridge".*href="#source-/s);
    expect(markup).toContain(
      'data-undisclosed="undisclosed-visit-2023" data-overlay="unknown-border-region"',
    );
  }
});

test('no line breaks inside a date of a heading or a range', async () => {
  const ready = await readyStory(REAL_STORY);
  const [en, es] = ['en', 'es'].map((locale) => pageMarkup(ready, locale));
  expect(en).toMatch(/<h2[^>]*><time datetime="2023-05-23">23\u00a0May\u00a02023</);
  expect(es).toMatch(/<h2[^>]*><time datetime="2023-04-11">11\u00a0de\u00a0abril\u00a0de\u00a02023</);
  expect(en).toContain('>8\u00a0to\u00a012');
  expect(es).toContain('>8\u00a0a\u00a012');
});
