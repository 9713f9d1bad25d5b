/** Distances that an author typed are found and understood, whatever the language and the unit. */
import { expect, test } from 'vitest';
import { createNameSearch } from '../../src/core/story/name-search.ts';
import { toldDistances } from '../../src/core/story/told-distance.ts';

test.each([
  ['about sixty kilometres east', 'en', 60],
  ['some 1,200 km away', 'en', 1200],
  ['a strip of 2.5 kilometers', 'en', 2.5],
  ['ten miles of coast', 'en', 16.09344],
  ['unos sesenta kilómetros al este', 'es', 60],
  ['a 12,5 km de la costa', 'es', 12.5],
  ['veinte millas de mar', 'es', 32.18688],
])('“%s” in %s is %d km', (text, locale, km) => {
  expect(toldDistances(text, locale).map((told) => told.km)).toEqual([expect.closeTo(km, 6)]);
});

test.each(['some kilometres away', 'no kilometre', 'sixty days', 'km by km'])(
  '“%s” tells no distance',
  (text) => {
    expect(toldDistances(text, 'en')).toEqual([]);
  },
);

test('a name is found as a whole word, and the longest name is the one that is meant', () => {
  const search = createNameSearch(['Ana', 'Ana City', 'Río Chó']);
  expect(search('Ana City, Ana, Anabel and Río Chó; Río Chóx').map(({ name }) => name)).toEqual([
    'Ana City',
    'Ana',
    'Río Chó',
  ]);
  expect(createNameSearch([])('Ana')).toEqual([]);
});
