/** Reading the data folder's files as text: what is missing or no UTF-8 becomes a problem. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/story/problem.ts';
import { decodeUtf8 } from './text/decode-utf8.ts';

export interface StoryFiles {
  /** The file's text, or undefined with a problem collected. `hint` tells how to make a missing one. */
  readonly read: (file: string, hint: string) => Promise<string | undefined>;
  /** Names without ending, sorted, of the files in a folder that have it. */
  readonly list: (folder: string, ending: string) => Promise<readonly string[]>;
}

/** All data of a story weigh a third of it; a larger file would only use up the machine that builds. */
const MAX_FILE_BYTES = 8_000_000;

export function storyFiles(dataDir: string, problems: Problem[]): StoryFiles {
  return {
    async read(file, hint) {
      let bytes: Uint8Array;
      try {
        const { size } = await stat(join(dataDir, file));
        if (size > MAX_FILE_BYTES) {
          problems.push(tooLarge(file, size));
          return undefined;
        }
        bytes = await readFile(join(dataDir, file));
      } catch (error) {
        problems.push({
          code: 'missing-file',
          file,
          path: '',
          message: `The file cannot be read: ${codeOf(error)}.`,
          hint,
        });
        return undefined;
      }
      const decoded = decodeUtf8(file, bytes);
      problems.push(...decoded.problems);
      return decoded.text;
    },
    async list(folder, ending) {
      try {
        const names = await readdir(join(dataDir, folder));
        return names
          .filter((name) => name.endsWith(ending))
          .map((name) => name.slice(0, -ending.length))
          .sort();
      } catch {
        // A story without such a folder has no such files; rules name what they miss.
        return [];
      }
    },
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const tooLarge = (file: string, size: number): Problem => ({
  code: 'too-large',
  file,
  path: '',
  message: `The file holds ${megabytes(size)}; one of a story may hold ${megabytes(MAX_FILE_BYTES)}.`,
  hint: 'Simplify its shapes, or share it out among several files.',
});

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
