/** A figure typed by hand is caught in every disguise, a year is let through. */
import { expect, test } from 'vitest';
import { typedNumbers } from '../../src/core/story/typed-number.ts';

test.each([
  'In 2023 a report was written.',
  'From 2010–2022, and again in 2024.',
  'The 1990s were quiet.',
  'Nineteen ninety was quiet too.',
  'An area in km² has no figure.',
  '',
])('“%s” may stand', (text) => {
  expect(typedNumbers(text)).toEqual([]);
});

test.each([
  ['It took 12 days.', ['12']],
  ['About 520,085 people.', ['520,085']],
  ['Unas 520\u00A0085 personas.', ['520\u00A0085']],
  ['It cost $2000.', ['$2000']],
  ['It is 2000 km away.', ['2000 km']],
  ['A share of 42%.', ['42%']],
  ['2023-24', ['24']],
  ['On 23 May 2023', ['23']],
  ['In 1850 and in 2150', ['1850', '2150']],
  ['Half: ½', ['½']],
  ['Arabic ١٢', ['١٢']],
  ['Full width １２', ['１２']],
  ['B2B and COVID-19', ['2', '19']],
  ['1.5 to 2', ['1.5', '2']],
])('“%s” is refused', (text, figures) => {
  expect(typedNumbers(text)).toEqual(figures);
});
