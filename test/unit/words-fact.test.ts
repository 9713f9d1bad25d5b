/** A fact prints in the reader's language as the author's options ask, and options that do not fit are told. */
import { describe, expect, test } from 'vitest';
import { checkFactOptions, formatFact, type PrintedFact } from '../../src/core/story/fact.ts';
import {
  readFactOptions,
  type DirectiveAttributes,
  type FactOptions,
} from '../../src/core/story/fact-options.ts';

const NB = '\u00A0';

function fact(value: PrintedFact['value'], unit: string | null = null): PrintedFact {
  return { id: 'a.fact', value, unit };
}

/** Options as an author writes them: "unit round=100". */
function options(written: string): FactOptions {
  const attributes: DirectiveAttributes = Object.fromEntries(
    written
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  const read = readFactOptions(attributes);
  expect(read.faults).toEqual([]);
  return read.options;
}

test.each<[PrintedFact, string, string, string]>([
  [fact(520085, 'crossings'), '', '520,085', `520${NB}085`],
  [fact(3091, 'crossings'), '', '3,091', '3091'],
  [fact(3091, 'crossings'), 'unit', '3,091 crossings', '3091 cruces'],
  [fact(106, 'km'), 'unit', `106${NB}km`, `106${NB}km`],
  [fact(106, 'km'), 'unit nonote', `106${NB}km`, `106${NB}km`],
  [fact(1875, 'm'), 'unit', `1,875${NB}m`, `1875${NB}m`],
  [fact(-42, 'percent'), 'unit', '−42%', `−42${NB}%`],
  [fact(-42, 'percent'), 'unit abs', '42%', `42${NB}%`],
  [fact(21.8, 'percent'), 'unit', '21.8%', `21,8${NB}%`],
  [fact(579000, 'ha'), 'in=km2', '5,790', '5790'],
  [fact(579000, 'ha'), 'in=km2 unit', `5,790${NB}km²`, `5790${NB}km²`],
  [fact(579000, 'ha'), 'unit', '579,000 hectares', `579${NB}000 hectáreas`],
  [fact(1204298, 'crossings'), 'in=million', `1.2${NB}million`, `1,2${NB}millones`],
  [fact(6000000, 'US dollars'), 'in=million unit', `6${NB}million US dollars`, `6${NB}millones de dólares`],
  [fact(22102, 'crossings'), 'round=100', '22,100', `22${NB}100`],
  [fact(22150, 'crossings'), 'round=100', '22,200', `22${NB}200`],
  [fact(10, 'troops'), 'words', 'ten', 'diez'],
  [fact(10, 'troops'), 'words cap', 'Ten', 'Diez'],
  [fact(4, 'hours'), 'words unit', 'four hours', 'cuatro horas'],
  [fact(1, 'hours'), 'unit', '1 hour', '1 hora'],
  [fact(1981, 'year'), '', '1981', '1981'],
  [fact('2 to 10', 'days'), '', '2 to 10', '2 a 10'],
  [fact('2 to 10', 'days'), 'unit', '2 to 10 days', '2 a 10 días'],
  [fact('2 to 10', 'days'), 'words', 'two to ten', 'dos a diez'],
  [fact('2 to 10', 'days'), 'words cap unit', 'Two to ten days', 'Dos a diez días'],
  [fact('2 to 10', 'days'), 'min', '2', '2'],
  [fact('2 to 10', 'days'), 'max words', 'ten', 'diez'],
  [fact('1.5 to 2', 'hours'), '', '1.5 to 2', '1,5 a 2'],
  [fact('260 to 266', 'km'), 'max unit', `266${NB}km`, `266${NB}km`],
  [fact('40,297 / 38,962 / 9,722'), 'part=1', '40,297', `40${NB}297`],
  [fact('40,297 / 38,962 / 9,722'), 'part=3', '9,722', '9722'],
  [fact('40,297 / 38,962 / 9,722'), '', '40,297 / 38,962 / 9,722', `40${NB}297 / 38${NB}962 / 9722`],
  [fact('Yaviza'), '', 'Yaviza', 'Yaviza'],
  [fact('Guna, Emberá, Wounaan'), '', 'Guna, Emberá, Wounaan', 'Guna, Emberá, Wounaan'],
  [fact('about 100 km'), '', 'about 100 km', 'unos 100 km'],
  [fact('3 or more', 'trails'), '', '3 or more', '3 o más'],
  [fact('2023-05-23', 'date'), '', '23 May 2023', '23 de mayo de 2023'],
  [fact('2023-05-23', 'date'), 'noyear', '23 May', '23 de mayo'],
  [fact('2025-03', 'month'), '', 'March 2025', 'marzo de 2025'],
])('%o with {%s} reads “%s” and “%s”', (one, written, english, spanish) => {
  const read = options(written);
  expect(formatFact(one, read, 'en')).toBe(english);
  expect(formatFact(one, read, 'es')).toBe(spanish);
  expect(checkFactOptions(one, read, 'en')).toEqual([]);
  expect(checkFactOptions(one, read, 'es')).toEqual([]);
});

describe('an author is told', () => {
  test.each<[string, PrintedFact, string, string, string]>([
    ['that nothing is there to print', fact(null), '', 'en', 'fact-without-value'],
    ['that a number has no word', fact(45, 'days'), 'words', 'en', 'bad-option'],
    ['that a fact has no unit', fact(45), 'unit', 'en', 'bad-option'],
    ['that a unit has no words', fact(3, 'moons'), 'unit', 'es', 'bad-option'],
    ['that a number has no two ends', fact(3, 'days'), 'min', 'en', 'bad-option'],
    ['that there is no such part', fact('1 / 2'), 'part=3', 'en', 'bad-option'],
    ['that a text has no parts', fact('one'), 'part=1', 'en', 'bad-option'],
    ['that kilometres are no hectares', fact(3, 'km'), 'in=km2', 'en', 'bad-option'],
    ['that a date is not rounded', fact('2023-05-23', 'date'), 'round=10', 'en', 'bad-option'],
    ['that a name has no sign', fact('Yaviza'), 'abs', 'en', 'bad-option'],
    ['that a number has no year', fact(3, 'km'), 'noyear', 'en', 'bad-option'],
    ['that a value is English', fact('under discussion'), '', 'es', 'fact-in-english'],
    ['that a remark is English', fact('Turbo (by convention)'), '', 'es', 'fact-in-english'],
  ])('%s', (_, one, written, locale, code) => {
    const faults = checkFactOptions(one, options(written), locale);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults[0]?.hint).toMatch(/\S/);
  });

  test.each<[DirectiveAttributes, string]>([
    [{ units: '' }, 'Did you mean unit?'],
    [{ round: 'x' }, 'round=100'],
    [{ round: '0' }, 'round=100'],
    [{ part: '-1' }, 'part=2'],
    [{ in: 'km3' }, 'Did you mean km2?'],
    [{ unit: 'km' }, 'Write {unit}.'],
    [{ cap: '' }, '{words cap}'],
    [{ min: '', max: '' }, 'whole'],
    [{ class: 'red' }, 'Options are'],
    [{ constructor: '' }, 'Options are'],
  ])('how to mend the option %o', (attributes, hint) => {
    const { faults } = readFactOptions(attributes);
    expect(faults.map(({ code }) => code)).toEqual(['bad-option']);
    expect(faults[0]?.hint).toContain(hint);
  });
});

test('a fact without a value prints nothing rather than “null”', () => {
  expect(formatFact(fact(null, 'km'), { unit: true }, 'en')).toBe('');
});

test('no options at all are fine', () => {
  expect(readFactOptions(undefined)).toEqual({ options: {}, faults: [] });
  expect(readFactOptions(null)).toEqual({ options: {}, faults: [] });
});
