/** The index of checks leads to a test for each of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/access.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , links] = line.split('|').map((cell) => cell.trim());
    return /^\d+$/.test(number ?? '') ? [{ number: Number(number), links: links ?? '' }] : [];
  });

test('lists all thirty checks, and every file it names holds tests of that number', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  for (const { number, links } of rows) {
    const files = [...links.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => join('docs', file));
    expect(files.length, `check ${number}`).toBeGreaterThan(0);
    for (const file of files)
      expect(readFileSync(file, 'utf8'), `${file} holds check ${number}`).toMatch(
        new RegExp(`check (?:\\d+(?:, | and ))*${number}\\b`),
      );
  }
});
