/** Every kind of mistake under test/fixtures/bad is told with its code, file and place, and nothing else is. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadStory } from '../../src/build/load-story.ts';
import type { Problem } from '../../src/core/story/problem.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const TINY = join(FIXTURES, 'tiny-story');
const BAD = join(FIXTURES, 'bad');
/** An empty file of this ending stands for a file the story lacks. */
const REMOVED = '.removed';

const expectedSchema = v.array(
  v.strictObject({ code: v.string(), file: v.string(), path: v.string(), hint: v.optional(v.string()) }),
);

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bad-stories-'));
});
afterAll(() => rm(scratch, { recursive: true }));

/** The tiny story with one mistake laid over it. */
async function storyWith(mistake: string): Promise<string> {
  const folder = join(scratch, mistake);
  await cp(TINY, folder, { recursive: true });
  await cp(join(BAD, mistake), folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith(REMOVED))) {
    await rm(join(folder, file));
    await rm(join(folder, file.slice(0, -REMOVED.length)));
  }
  return folder;
}

function inOrder<T extends Pick<Problem, 'code' | 'file' | 'path'>>(problems: readonly T[]): T[] {
  const key = ({ file, path, code }: T): string => `${file} ${path} ${code}`;
  return [...problems].sort((a, b) => key(a).localeCompare(key(b)));
}

test('an author with a story without mistakes is told nothing', async () => {
  const { loaded, problems } = await loadStory(TINY);
  expect(problems).toEqual([]);
  expect(loaded?.file.id).toBe('brea-light');
});

describe('an author is told exactly what is wrong', async () => {
  const mistakes = (await readdir(BAD)).sort();

  test.each(mistakes)('%s', async (mistake) => {
    const expected = v.parse(
      expectedSchema,
      JSON.parse(await readFile(join(BAD, mistake, 'expected.json'), 'utf8')),
    );
    const { problems } = await loadStory(await storyWith(mistake));
    const found = inOrder(problems);
    expect(found.map(({ code, file, path }) => ({ code, file, path }))).toEqual(
      inOrder(expected).map(({ code, file, path }) => ({ code, file, path })),
    );
    for (const [index, { hint }] of inOrder(expected).entries()) {
      if (hint !== undefined) expect(found[index]?.hint).toContain(hint);
    }
    for (const { message, hint } of found) {
      expect(message).toMatch(/\S/);
      expect(hint).toMatch(/\S/);
    }
  });
});
