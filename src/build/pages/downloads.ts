/** The story's open data: which files of the data folder are published, and how large they are. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileWord } from '../../i18n/vocabulary.ts';

export interface Download {
  /** Below `data/`, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly word: FileWord;
}

/** First match decides; what matches nothing (raw inputs, the prose, hidden files) is not published. */
const PUBLISHED: readonly (readonly [RegExp, FileWord])[] = [
  [/^SOURCES\.md$/, 'credits'],
  [/^story\.json$/, 'story'],
  [/^facts\.json$/, 'facts'],
  [/^sources\.json$/, 'sources'],
  [/^derived\.json$/, 'derived'],
  [/^places\.csv$/, 'places'],
  [/^routes\.csv$/, 'routes'],
  [/^timeline\.csv$/, 'timeline'],
  [/^series\/[\w-]+\.csv$/, 'series'],
  [/^geo\/[\w-]+\.geojson$/, 'geo'],
  [/^geo\/terrain\/\d+\/\d+\/\d+\.webp$/, 'terrain'],
  [/^schema\/[\w.-]+\.json$/, 'schema'],
];

export function fileWord(path: string): FileWord | undefined {
  return PUBLISHED.find(([form]) => form.test(path))?.[1];
}

export async function listDownloads(dataDir: string): Promise<readonly Download[]> {
  const entries = await readdir(dataDir, { recursive: true });
  const paths = entries.map((entry) => entry.replaceAll('\\', '/')).sort();
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly Download[]> => {
      const word = fileWord(path);
      return word === undefined ? [] : [{ path, bytes: (await stat(join(dataDir, path))).size, word }];
    }),
  );
  const order = PUBLISHED.map(([, word]) => word);
  return found.flat().sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word));
}
