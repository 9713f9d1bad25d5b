/** Dates read as a reader expects them, and are the same day everywhere on earth. */
import { afterEach, expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/core/words/date.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['2023-05-23', '23 May 2023', '23 de mayo de 2023'],
  ['2023-05', 'May 2023', 'mayo de 2023'],
  ['2023', '2023', '2023'],
  ['2020-02-29', '29 February 2020', '29 de febrero de 2020'],
  ['2026-01-01', '1 January 2026', '1 de enero de 2026'],
  ['1898-12-31', '31 December 1898', '31 de diciembre de 1898'],
  ['0099-07-04', '4 July 99', '4 de julio de 99'],
])('%s is “%s” and “%s”', (iso, english, spanish) => {
  expect(formatDate(iso, 'en')).toBe(english);
  expect(formatDate(iso, 'es')).toBe(spanish);
});

test.each([
  ['2023-05-23', '23 May', '23 de mayo'],
  ['2023-05', 'May', 'mayo'],
  ['2023', '', ''],
])('%s without its year is “%s” and “%s”', (iso, english, spanish) => {
  expect(formatDate(iso, 'en', { year: false })).toBe(english);
  expect(formatDate(iso, 'es', { year: false })).toBe(spanish);
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Panama', 'UTC'])(
  'a reader in %s sees the same day',
  (timeZone) => {
    process.env['TZ'] = timeZone;
    expect(formatDate('2023-05-23', 'en')).toBe('23 May 2023');
    expect(formatDate('2023-12', 'es')).toBe('diciembre de 2023');
  },
);

test.each([
  '2023-02-29',
  '2023-13-01',
  '2023-00',
  '2023-5-3',
  '23 May 2023',
  '',
  '2023-05-32',
  '2023-05-23T00:00Z',
])('what is no date, such as “%s”, is left as it is', (text) => {
  expect(parseDate(text)).toBeUndefined();
  expect(formatDate(text, 'en')).toBe(text);
});
