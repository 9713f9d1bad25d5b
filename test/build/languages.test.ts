/** A language is files and a name in a register: docs/adding-a-language.md lists them all, and no other code asks. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type * as languages from '../../src/core/words/languages.ts';
import type * as catalogue from '../../src/i18n/catalogue.ts';
import { TINY_STORY } from '../support/story-pages.ts';

/** Which parts of the test language a test leaves out. */
const absent = vi.hoisted(() => new Set<'messages' | 'language'>());
vi.mock('../../src/i18n/catalogue.ts', async (original) => {
  const { messagesFor } = await original<typeof catalogue>();
  const { he } = await import('../fixtures/right-to-left/he.ts');
  return {
    messagesFor: (locale: string) => (locale === 'he' && !absent.has('messages') ? he : messagesFor(locale)),
  };
});
vi.mock('../../src/core/words/languages.ts', async (original) => {
  const register = await original<typeof languages>();
  const { he } = await import('../fixtures/right-to-left/language-he.ts');
  return {
    ...register,
    languageFor: (locale: string) =>
      locale === 'he' && !absent.has('language') ? he : register.languageFor(locale),
  };
});

// Files share their modules: this one takes its own, with the test language in them.
vi.resetModules();
const { createStorySource } = await import('../../src/build/plugin-story.ts');

const folder = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.resetModules();
});

/** Codes of what is wrong with the small story once it speaks the test language too. */
async function faultsOf(name: string, { text = true } = {}): Promise<readonly string[]> {
  const data = join(folder, name);
  cpSync(TINY_STORY, data, { recursive: true });
  if (text) cpSync('test/fixtures/right-to-left/text/he.md', join(data, 'text/he.md'));
  const file = join(data, 'story.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('["en", "es"]', '["en", "es", "he"]'));
  const { problems } = await createStorySource(data, undefined).get();
  return [...new Set(problems.map(({ code }) => code))].sort();
}

describe('a third language', () => {
  test('needs its text, its interface and its numbers, and nothing else', async () => {
    expect(await faultsOf('whole')).toEqual([]);
    expect(await faultsOf('no-text', { text: false })).toContain('missing-translation');
    absent.add('messages');
    expect(await faultsOf('no-messages')).toEqual(['no-messages']);
    absent.clear();
    absent.add('language');
    expect(await faultsOf('no-language')).not.toEqual([]);
    absent.clear();
  });
});

describe('the list of files', () => {
  const listed = [
    ...readFileSync('docs/adding-a-language.md', 'utf8').matchAll(/`((?:src|data)\/[^`\s]*)`/g),
  ].map((match) => match[1] ?? '');
  const patterns = listed.filter((path) => /\bxx\b/.test(path));
  const named = (locale: string): readonly string[] =>
    [...new Set(patterns)].map((path) => path.replace(/\bxx\b/, locale)).sort();

  test.each(['en', 'es'])('holds every file of "%s", and no file that is not there', (locale) => {
    const own = new RegExp(`(?:^|/|-)${locale}(?:-[a-z]+)?\\.(?:ts|md|json)$`);
    const found = ['src', 'data'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => join(root, name))
        .filter((path) => own.test(path)),
    );
    expect(found.sort()).toEqual(named(locale));
  });

  test('points to nothing that does not exist', () => {
    for (const path of listed.filter((each) => !/\bxx\b/.test(each)))
      expect([path, existsSync(path)]).toEqual([path, true]);
  });
});

/** Where a language may be named: its registers, the columns of data, formulas of one language, and what authors are told. */
const MAY_NAME = [
  'src/build/geo/',
  'src/build/text/readability.ts',
  'src/build/pages/register-language.ts',
  'src/build/plugin-problem-page.ts',
  'src/core/map/expressions.ts',
  'src/core/story/check-descriptions.ts',
  'src/core/story/schema-geo.ts',
  'src/core/story/schema-register.ts',
  'src/core/story/named-things.ts',
  'src/core/words/languages.ts',
  'src/core/words/thousands.ts',
  'src/i18n/',
];
/** The register's language, in a constant of its own; and a format of scripts of the same name. */
const NO_SWITCH = [/REGISTER_LANGUAGE = 'en'/, /format: 'iife' \| 'es'|script\('wire', 'es'/];

test('no other code asks which language it is', () => {
  const asking = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name))
    .filter((path) => !MAY_NAME.some((start) => path.startsWith(start)))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter(
          (line) =>
            !/^\s*(?:\/?\*|\/\/)/.test(line) &&
            /'(?:en|es)'|\w_(?:en|es)\b|(?:[{,]|^) *(?:en|es): /.test(line),
        )
        .filter((line) => !NO_SWITCH.some((allowed) => allowed.test(line)))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(asking).toEqual([]);
});
