/** The program knows nothing about the story it tells: replace `data/` and another story is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|css|html)$/.test(name))
  .map((name) => join('src', name));

const places = csvParse(readFileSync('data/places.csv', 'utf8'));
const split = (cell: string | undefined): readonly string[] =>
  (cell ?? '').split(/[;/]/).map((name) => name.trim());

/** Names of places, countries, provinces and their other spellings. */
const names = new Set(
  places
    .filter((row) => row['kind'] !== 'undisclosed')
    .flatMap((row) => [
      row['id'] ?? '',
      row['name'] ?? '',
      ...split(row['alt_names']),
      ...split(row['country']),
      ...split(row['admin1']),
    ])
    .filter((name) => name.length > 3),
);

/** Words of the story's titles that no other story would use: what starts with a capital and is no first word. */
const titleWords = ['en', 'es'].flatMap((locale) => {
  const title = /^title: "?(.*?)"?$/m.exec(readFileSync(`data/text/${locale}.md`, 'utf8'))?.[1] ?? '';
  return (title.match(/(?<=\s)\p{Lu}\p{L}{3,}/gu) ?? []).filter((word) => word !== 'Tapón');
});

describe('src', () => {
  test('names no place of the story, not even in a comment', () => {
    expect(names.size).toBeGreaterThan(50);
    expect(titleWords.length).toBeGreaterThan(0);
    const words = [...names, ...titleWords].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    const found = sources.flatMap((file) =>
      (readFileSync(file, 'utf8').match(named) ?? []).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
