/** What a writer typed is read as meant, and a slip is told where it stands. */
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/core/story/problem.ts';
import { readStoryText } from '../../src/build/markdown.ts';
import { readRawTable, readTable } from '../../src/build/read-table.ts';
import { reportProblems } from '../../src/build/report.ts';
import { storyFiles } from '../../src/build/story-files.ts';
import { decodeUtf8 } from '../../src/build/text/decode-utf8.ts';
import { scanJson } from '../../src/build/text/json-scan.ts';
import { positionAt } from '../../src/build/text/text-position.ts';

const HEAD = '---\nlang: en\ntitle: T\ndescription: D\nchapters:\n  one: One\n---\n\n';

function sectionOf(markdown: string) {
  const { text, problems } = readStoryText('text/en.md', `${HEAD}## step\n\n${markdown}`);
  return { section: text?.sections.get('step'), problems };
}

const places = ({ problems }: { readonly problems: readonly Problem[] }): string[] =>
  problems.map(({ code, path }) => `${code} ${path}`);

describe('a text', () => {
  test('keeps prose, blocks and facts apart', () => {
    const { section, problems } = sectionOf(
      '::title[A *fine* :fact[t.t]]\n\nOne :fact[b.b]{unit nonote} two:cite[a.a].\n\n- three:cite[b.b]\n\n:::alt\nIt shows.\n:::\n\n:::ask\nWhy?\n\nBecause.\n\nAnd so.\n:::\n\n::undisclosed[x]\n',
    );
    expect(problems).toEqual([]);
    expect(section?.body.map(({ type }) => type)).toEqual(['paragraph', 'list']);
    expect(section?.facts).toEqual(['t.t', 'b.b', 'a.a']);
    expect(section?.wordCount).toBe(3);
    expect(section?.undisclosed).toEqual(['x']);
    expect(section?.ask?.listen.map((node) => ('value' in node ? node.value : ''))).toEqual([
      'Because.',
      ' ',
      'And so.',
    ]);
    expect(section?.note).toBeUndefined();
  });

  test('counts a fact, a place and a date as one word each, and a note as none', () => {
    const { section } = sectionOf(
      'In :date[2023-05] the :place[a]{as="far town"} had :fact[a.b]{unit}:cite[c.d] — so :name[Title 42] says.',
    );
    // In · date · the · place · had · fact · so · Title · 42 · says
    expect(section?.wordCount).toBe(10);
  });

  test('written on Windows reads the same', () => {
    const text = `${HEAD}## a\n\n::title[A]\n\nWords:cite[x].\n`;
    const strip = (value: unknown): string =>
      JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner));
    const unix = readStoryText('text/en.md', text);
    const windows = readStoryText('text/en.md', text.replaceAll('\n', '\r\n'));
    expect(strip([...(windows.text?.sections.values() ?? [])])).toBe(
      strip([...(unix.text?.sections.values() ?? [])]),
    );
  });

  test.each([
    ['[a](javascript:alert(1))', 'unsafe-link'],
    ['[a](//elsewhere.example/)', 'unsafe-link'],
    ['[a](/\\\\elsewhere.example/)', 'unsafe-link'],
    ['[a](JaVaScRiPt:alert(1))', 'unsafe-link'],
    ['[a](<java\tscript:alert(1)>)', 'unsafe-link'],
    ['[a](&#106;avascript:alert(1))', 'unsafe-link'],
    ['[a](data:text/html,x)', 'unsafe-link'],
    ['[a](http://example.org)', 'unsafe-link'],
    ['[a](vbscript:x)', 'unsafe-link'],
    ['<img src=x onerror=alert(1)>', 'html-in-text'],
    ['a <!-- comment --> b', 'html-in-text'],
    ['![a](https://example.org/a.png)', 'unsupported-markdown'],
    ['| a |\n| - |\n| b |', 'unsupported-markdown'],
    ['```\ncode\n```', 'unsupported-markdown'],
    ['### Heading', 'unsupported-markdown'],
    ['> quoted', 'unsupported-markdown'],
  ])('refuses %s', (markdown, code) => {
    const { problems } = sectionOf(markdown);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    expect(problems[0]?.path).toBe('line 11');
  });

  test.each(['[a](https://example.org)', '[a](#source)', '[a](./es/)', '[a](/x)'])(
    'lets %s stand',
    (markdown) => {
      expect(sectionOf(markdown).problems).toEqual([]);
    },
  );

  test('with a container left open loses no other section', () => {
    const { text, problems } = readStoryText(
      'text/en.md',
      `${HEAD}## a\n\n:::alt\nOpen.\n\n## b\n\n::title[B]\n`,
    );
    expect(places({ problems })).toEqual(['unclosed-container line 11']);
    expect([...(text?.sections.keys() ?? [])]).toEqual(['a', 'b']);
    expect(text?.sections.get('a')?.torn).toBe(true);
    expect(text?.sections.get('b')?.title).toHaveLength(1);
  });

  test.each([
    ['', 'front-matter line 1'],
    ['## opening\n', 'front-matter line 1'],
    ['---\nlang: [en\n---\n', 'front-matter line 2'],
    ['---\nlang: en\nlang: es\ntitle: T\ndescription: D\nchapters: {}\n---\n', 'front-matter line 3'],
    ['---\nlang: en\ntitle: 3\ndescription: D\nchapters: {}\n---\n', 'front-matter line 3'],
  ])('without a proper head is told: %j', (markdown, place) => {
    const read = readStoryText('text/en.md', markdown);
    expect(places(read)).toEqual([place]);
    expect(read.text).toBeUndefined();
  });
});

describe('JSON', () => {
  test('that JSON.parse reads is never blamed', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const told = scanJson(text).filter(({ code }) => code === 'malformed-json');
        expect(told).toEqual([]);
      }),
      { seed: 20230523, numRuns: 300 },
    );
  });

  test('that JSON.parse refuses is always blamed', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', 'x', "'", '\n', '01'),
        (json, at, sign) => {
          const cut = at % (json.length + 1);
          const text = json.slice(0, cut) + sign + json.slice(cut + 1);
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          expect(scanJson(text).every(({ code }) => code !== 'malformed-json')).toBe(valid);
        },
      ),
      { seed: 20230523, numRuns: 1000 },
    );
  });

  test.each([
    ['{"a":1,}', 'line 1, column 8'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
    ['[1, 2', 'line 1, column 6'],
    ['{"a": .5}', 'line 1, column 7'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": 1} x', 'line 1, column 10'],
    ['', 'line 1, column 1'],
  ])('%j is blamed where it breaks', (text, place) => {
    expect(scanJson(text).map(({ offset }) => positionAt(text, offset))).toEqual([place]);
  });

  test('may not hold a key twice, nor a prototype, however it is spelt', () => {
    expect(scanJson('{"a":1,"\\u0061":2}').map(({ code }) => code)).toEqual(['duplicate-key']);
    expect(scanJson('[{"__proto__":{}},{"\\u005f_proto__":1}]').map(({ code }) => code)).toEqual([
      'forbidden-key',
      'forbidden-key',
    ]);
    expect(scanJson('{"a":{"b":1},"c":{"b":1}}')).toEqual([]);
  });
});

describe('a table', () => {
  const schema = v.strictObject({ id: v.string(), n: v.pipe(v.string(), v.regex(/^\d+$/, 'Digits.')) });

  test('keeps the line of every row, also behind a cell of two lines', () => {
    const { rows, problems } = readTable('t.csv', 'id,n\n"a\nb",1\nc,x\n"d ""e""",3\n', schema);
    expect(rows).toEqual([
      { line: 2, row: { id: 'a\nb', n: '1' } },
      { line: 5, row: { id: 'd "e"', n: '3' } },
    ]);
    expect(places({ problems })).toEqual(['bad-cell line 4, n']);
  });

  test.each([
    ['', ['missing-column line 1', 'missing-column line 1']],
    ['id\na\n', ['missing-column line 1']],
    ['id,n,__proto__\na,1,x\n', ['unknown-column line 1']],
    ['id,n,n\na,1,2\n', ['malformed-csv line 1']],
    ['id,n\n\na,1\n', ['malformed-csv line 2']],
    ['id,n\na,1,2\n', ['malformed-csv line 2']],
    ['id,n\n"a,1\nb,2\n', ['malformed-csv line 2']],
  ])('with a slip is told where: %j', (text, expected) => {
    expect(places(readTable('t.csv', text, schema))).toEqual(expected);
  });

  test('in Windows line ends reads the same', () => {
    expect(readRawTable('t.csv', 'id,n\r\na,1\r\nb,2\r\n').rows).toEqual(
      readRawTable('t.csv', 'id,n\na,1\nb,2\n').rows,
    );
  });
});

test('bytes that are no UTF-8 are told with line and column', () => {
  const bytes = Buffer.concat([Buffer.from('ok\nab'), Buffer.from([0xe1]), Buffer.from('c')]);
  const { text, problems } = decodeUtf8('x.csv', bytes);
  expect(text).toBeUndefined();
  expect(places({ problems })).toEqual(['malformed-utf8 line 2, column 3']);
  expect(decodeUtf8('x.csv', Buffer.from('\uFEFFá')).text).toBe('á');
});

test.each([
  ['a zero byte', '\u0000', 'U+0000'],
  ['a sign that turns the order round', '\u202E', 'U+202E'],
])('%s is told with line and column, and the file is not read', (_, sign, code) => {
  const { text, problems } = decodeUtf8('x.md', Buffer.from(`ok\nab${sign}c`));
  expect(text).toBeUndefined();
  expect(places({ problems })).toEqual(['hidden-character line 2, column 3']);
  expect(problems[0]?.message).toContain(code);
});

test('a file that would use up the machine is not read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'large-'));
  await writeFile(join(folder, 'facts.json'), '');
  // Without a byte on the disk.
  await truncate(join(folder, 'facts.json'), 3_000_000_000);
  const problems: Problem[] = [];
  expect(await storyFiles(folder, problems).read('facts.json', '')).toBeUndefined();
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['too-large', 'The file holds 3000.0 MB; one of a story may hold 8.0 MB.'],
  ]);
  await rm(folder, { recursive: true });
});

describe('the report', () => {
  const problem: Problem = {
    code: 'unknown-fact',
    file: 'text/en.md',
    path: 'line 42',
    message: '"crossings.year.2032" is not in the register.',
    hint: 'Did you mean crossings.year.2023?',
  };

  test('names file, place, fault and repair in one line', () => {
    expect(reportProblems([problem], 'data')).toBe(
      'data/text/en.md line 42: "crossings.year.2032" is not in the register [unknown-fact]. Did you mean crossings.year.2023?\n\n1 problem in 1 file.',
    );
  });

  test('keeps the files together and counts', () => {
    const other = { ...problem, file: 'facts.json', path: '' };
    const report = reportProblems([problem, other, problem], 'data');
    expect(report.split('\n\n').map((block) => block.split('\n').length)).toEqual([1, 2, 1]);
    expect(report).toMatch(/^data\/facts\.json: /);
    expect(report).toMatch(/3 problems in 2 files\.$/);
  });

  test('of a good story says so', () => {
    expect(reportProblems([], 'data')).toBe('The story has no problems.');
  });
});
