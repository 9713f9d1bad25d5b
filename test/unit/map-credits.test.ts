/** Whom the map names on its face: those whose licences ask for it, each once, in words of no language. */
import { expect, test } from 'vitest';
import { mapCredits } from '../../src/build/pages/attribution.ts';

const source = (licence: string, attribution: string) => ({
  id: 'x',
  name: 'x',
  files: '',
  url: 'https://example.org/',
  licence,
  attribution,
});

test('a credit stands once, without the label and the second credit that the table puts around it', () => {
  const credits = mapCredits([
    source('ODbL 1.0', '© Mappers; Old Charts'),
    source('CC BY 4.0', 'Places: © Gazetteer (CC BY 4.0)'),
    source('CC BY 4.0', 'Places: © Gazetteer (CC BY 4.0)'),
    source('Public domain', 'Made with Old Charts'),
    source('CC BY 4.0', 'Heights: a survey'),
  ]);
  expect(credits.map(({ credit }) => credit)).toEqual([
    '© Mappers',
    '© Gazetteer (CC BY 4.0)',
    'Heights: a survey',
  ]);
});
