/** English. */
import { symbol, word, type Language } from './language.ts';

export const en: Language = {
  // Day before month, as most of the world's readers expect, and no comma before "and".
  intl: 'en-GB',
  range: ' to ',
  million: { one: 'million', other: 'million' },
  ofMillions: ' ',
  noteBeforeMark: false,
  units: new Map([
    ['km', symbol('km')],
    ['km2', symbol('km²')],
    ['m', symbol('m')],
    ['percent', { symbol: '%', tight: true }],
    ['ha', word('hectare', 'hectares')],
    ['hours', word('hour', 'hours')],
    ['days', word('day', 'days')],
    ['people', word('person', 'people')],
    ['children', word('child', 'children')],
    ['crossings', word('crossing', 'crossings')],
    ['people per day', word('person a day', 'people a day')],
    ['routes', word('route', 'routes')],
    ['US dollars', word('US dollar', 'US dollars')],
    ['US dollars per person', word('US dollar a person', 'US dollars a person')],
  ]),
  numbers:
    'zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty,thirty,forty,fifty,sixty,one hundred',
  aroundFigures: [],
};
