/** Reading the data folder's files as text: what is missing or no UTF-8 becomes a problem. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/story/problem.ts';
import { decodeUtf8 } from './text/decode-utf8.ts';

export interface StoryFiles {
  /** The file's text, or undefined with a problem collected. `hint` tells how to make a missing one. */
  readonly read: (file: string, hint: string) => Promise<string | undefined>;
  /** Names without ending, sorted, of the files in a folder that have it. */
  readonly list: (folder: string, ending: string) => Promise<readonly string[]>;
}

export function storyFiles(dataDir: string, problems: Problem[]): StoryFiles {
  return {
    async read(file, hint) {
      let bytes: Uint8Array;
      try {
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
