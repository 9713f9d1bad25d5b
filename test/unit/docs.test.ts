/** What the pages for developers name must be there: files, commands, pages they link to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md'));
const PAGES = ['README.md', 'SECURITY.md', 'data/README.md', 'data/SOURCES.md', ...below('docs')];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** A code span that is a path below a folder of the project, without places to be filled in. */
const PATH = /`((?:src|test|data|docs|deploy|bench|public)\/[\w./-]+)`/g;
const LINK = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g;
const COMMAND = /\bnpm run ([a-z][\w:-]*)/g;

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('names only files that are there', () => {
    const named = all(text, PATH).filter((path) => !/\bxx\b|\.\.\./.test(path));
    // A test may be named without its ending.
    expect(named.filter((path) => !existsSync(path) && !existsSync(`${path}.test.ts`))).toEqual([]);
  });

  test('links only to pages that are there', () => {
    const links = all(text, LINK).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  test('tells only commands that there are', () => {
    expect(all(text, COMMAND).filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('every record of a decision stands in the list of decisions', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  const records = readdirSync('docs/decisions').filter((name) => /^[0-9]/.test(name));
  expect(records.length).toBeGreaterThan(5);
  for (const record of records) expect(list).toContain(`(${record})`);
});

test('an editor finds the schemas it is pointed to', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    'json.schemas': readonly { fileMatch: readonly string[]; url: string }[];
  };
  for (const { fileMatch, url } of settings['json.schemas'])
    for (const path of [...fileMatch.map((glob) => glob.replace('**/', 'data/')), url])
      expect([path, existsSync(path)]).toEqual([path, true]);
  for (const path of ['data/story.json', 'data/classroom/classroom.json']) {
    const { $schema } = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
    expect([path, existsSync(join(dirname(path), $schema))]).toEqual([path, true]);
  }
});
