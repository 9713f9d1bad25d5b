/** A publisher is called by its name, and the name says its language to whoever hears it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadStory } from '../../src/build/load-story.ts';
import { toMarkup } from '../../src/build/pages/html.ts';
import { publisherName, publisherWords } from '../../src/build/pages/publisher.ts';
import type { LoadedStory } from '../../src/core/story/loaded-story.ts';
import { messagesFor } from '../../src/i18n/catalogue.ts';

let data: LoadedStory;
beforeAll(async () => {
  const { loaded } = await loadStory('data');
  if (loaded === null) throw new Error('The story does not load.');
  data = loaded;
});

const context = (locale: string, publisher: string, languages: Readonly<Record<string, string>>) => {
  const [first] = data.sources.values();
  const messages = messagesFor(locale);
  if (first === undefined || messages === undefined) throw new Error('no source, or no words');
  const source = { ...first, id: 'one', publisher, ...languages };
  return { locale, messages, loaded: { ...data, sources: new Map([['one', source]]) } };
};
const written = (...given: Parameters<typeof context>): string =>
  toMarkup(publisherName(context(...given), 'one'));

describe('a publisher', () => {
  test.each([
    ['en', 'The Paper', { language: 'en' }, 'The Paper'],
    ['es', 'The Paper', { language: 'en' }, '<span lang="en">The Paper</span>'],
    ['en', 'El Diario (Costa)', { language: 'es' }, '<span lang="es">El Diario (Costa)</span>'],
    ['en', 'Wire', { language: 'es', publisher_language: 'en' }, 'Wire'],
  ])('on the page in %s, named "%s" (%o)', (locale, publisher, languages, markup) => {
    expect(written(locale, publisher, languages)).toBe(markup);
  });

  test('keeps apart what the register says of it, which is in the register’s language', () => {
    expect(written('es', 'El Diario (opinion column)', { language: 'es' })).toBe(
      'El Diario<span lang="en"> (opinion column)</span>',
    );
    expect(written('es', 'Canal (Coastal state television), from figures', { language: 'es' })).toBe(
      'Canal<span lang="en"> (Coastal state television), from figures</span>',
    );
    expect(written('en', 'El Diario, from figures', { language: 'es' })).toBe(
      '<span lang="es">El Diario</span>, from figures',
    );
  });

  test('and the outlet that carried it are each in their own language, the words between them in the page’s', () => {
    const languages = { language: 'es', publisher_language: 'en' };
    expect(written('es', 'Wire (carried by El Diario)', languages)).toBe(
      '<span lang="en">Wire</span> (publicado por El Diario)',
    );
    expect(written('en', 'Wire (carried by El Diario)', languages)).toBe(
      'Wire (carried by <span lang="es">El Diario</span>)',
    );
    expect(written('es', 'Agencia (quoted by the Sisters)', { language: 'es' })).toContain(
      '<span lang="en">the Sisters</span>',
    );
  });

  test.each(['en', 'es'])('says the same with its languages as without them (%s)', (locale) => {
    const messages = messagesFor(locale)!;
    for (const id of data.sources.keys()) {
      const words = publisherWords({ loaded: data, messages }, id);
      const escaped = toMarkup(words);
      const marked = toMarkup(publisherName({ loaded: data, messages, locale }, id));
      expect(marked.replaceAll(/<[^>]+>/g, '')).toBe(escaped);
    }
  });
});
