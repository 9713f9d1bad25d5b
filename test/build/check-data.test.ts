/** The story that is published keeps every rule, and editors are given the schemas it was checked with. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadStory } from '../../src/build/load-story.ts';
import { reportProblems } from '../../src/build/report.ts';
import { schemaFiles } from '../../src/build/schema/schema-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const run = promisify(execFile);

function checkCommand(folder: string): Promise<{ stdout: string }> {
  return run(process.execPath, [TSX, 'src/build/check-command.ts', folder], { cwd: ROOT });
}

test('a reader of the published story meets no fault a rule can find', async () => {
  const { loaded, problems } = await loadStory(join(ROOT, 'data'));
  expect(reportProblems(problems, 'data')).toBe('The story has no problems.');
  expect(loaded).not.toBeNull();
});

describe('npm run check:story', () => {
  test('says that a good story is good', async () => {
    const { stdout } = await checkCommand('test/fixtures/tiny-story');
    expect(stdout).toBe('The story has no problems.\n');
  });

  test('lists what is wrong and fails', async () => {
    const failure: unknown = await checkCommand('test/fixtures/bad/typed-number').then(
      () => 'passed',
      (error: unknown) => error,
    );
    expect(failure).toHaveProperty('code', 1);
    expect(failure).toHaveProperty(
      'stdout',
      expect.stringMatching(/\[missing-file\][\s\S]*problems in \d+ files\.\n$/),
    );
  });
});

test('the schemas in data/schema are those of the code', async () => {
  const files = schemaFiles();
  const names = (await readdir(join(ROOT, 'data/schema'))).filter((name) => name.endsWith('.schema.json'));
  expect(names.sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files)
    expect(await readFile(join(ROOT, 'data/schema', name), 'utf8')).toBe(text);
  expect([...schemaFiles()]).toEqual([...files]);
});
