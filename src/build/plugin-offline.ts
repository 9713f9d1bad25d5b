/** What the offline edition holds: every file a reader of the story may need, with the hash that proves its version. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const WORKER_FILE = 'sw.js';
const SIZE_FILE = 'offline/size.json';
const MARK = 'self.STORY_FILES';

/** Not kept: embeds, sharing pages and cards, which belong to other sites, and files for download that no page shows. */
const KEPT =
  /^(?:assets\/|fonts\/.*\.woff2$|data\/geo\/|data\/[\w.-]+$|data\/series\/|stills\/|icons\/|favicon\.svg$)/;

/** Writes the list into the worker and the size beside it; `pages` are paths below the site root. */
export async function finishOffline(outDir: string, pages: readonly string[]): Promise<void> {
  const names = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(outDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => KEPT.test(path) || pages.includes(path))
    .sort();
  let bytes = 0;
  const files: { url: string; integrity: string }[] = [];
  for (const url of names) {
    const content = await readFile(join(outDir, url));
    bytes += content.length;
    files.push({ url, integrity: `sha256-${createHash('sha256').update(content).digest('base64')}` });
  }
  const worker = join(outDir, WORKER_FILE);
  const code = await readFile(worker, 'utf8');
  // Browsers start a classic worker, which is one file.
  if (/^import\b|\bimport\{|\bexport\{/.test(code)) throw new Error(`${WORKER_FILE} must be one file.`);
  if (code.split(MARK).length !== 2) throw new Error(`${WORKER_FILE} must name ${MARK} once.`);
  await writeFile(
    worker,
    code.replace(MARK, () => JSON.stringify(files)),
  );
  await writeFile(join(outDir, SIZE_FILE), JSON.stringify({ bytes }));
}
