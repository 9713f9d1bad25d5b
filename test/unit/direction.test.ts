/** A page in a language that runs from right to left says so in its first tag. */
import { expect, test } from 'vitest';
import { fillShell } from '../../src/build/plugin-shell.ts';
import { directionOf } from '../../src/i18n/direction.ts';

test.each([
  ['en', 'ltr'],
  ['es-PA', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Latn', 'ltr'],
  ['pa-Arab', 'rtl'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});

const SHELL = '<html lang="en"><head><!--story-head--></head><body><!--story-body--></body></html>';
const PAGE = { head: '<title>Brea</title>', body: '<main></main>' };

test('the shell of a page carries language and direction', () => {
  expect(fillShell(SHELL, PAGE, 'ar')).toContain('<html lang="ar" dir="rtl">');
  expect(fillShell(SHELL, PAGE, 'es')).toContain('<html lang="es">');
});
