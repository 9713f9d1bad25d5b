/** The command `npm run data`: makes everything in data/ and public/fonts that is made; `--check` only compares. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../core/story/problem.ts';
import { makeFonts } from '../fonts/make-fonts.ts';
import { buildGeo } from './build-geo.ts';
import { isSameContent } from './same-content.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Folders that hold made files only: what is in them and was not made is stale. */
const MADE_FOLDERS: readonly string[] = ['data/geo', 'public/fonts'];

async function main(check: boolean): Promise<number> {
  const geo = await buildGeo((path) => readOptional(join(ROOT, 'data', path)));
  if (geo.problems.length > 0) return tellProblems(geo.problems);
  const made = new Map<string, Uint8Array>();
  for (const [path, content] of geo.files) made.set(`data/${path}`, bytesOf(content));
  for (const [path, content] of await makeFonts(ROOT)) made.set(path, content);

  const changed: string[] = [];
  for (const [path, content] of made) {
    const committed = await readOptional(join(ROOT, path));
    if (committed !== undefined && (await isSameContent(path, committed, content))) continue;
    changed.push(path);
    if (!check) await write(join(ROOT, path), content);
  }
  const stale = (await listMade()).filter((path) => !made.has(path));
  if (!check) for (const path of stale) await rm(join(ROOT, path));
  return check ? tellDifferences(made.size, changed, stale) : tellChanges(made.size, changed, stale);
}

async function listMade(): Promise<string[]> {
  const lists = await Promise.all(
    MADE_FOLDERS.map(async (folder) => {
      const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
    }),
  );
  return lists.flat();
}

async function readOptional(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function tellProblems(problems: readonly Problem[]): number {
  for (const { code, file, path, message, hint } of problems) {
    console.error(`data/${file}${path === '' ? '' : ` · ${path}`}\n  ${message} (${code})\n  ${hint}`);
  }
  console.error(`\n${problems.length} problem(s); nothing was written.`);
  return 1;
}

function tellDifferences(count: number, changed: readonly string[], stale: readonly string[]): number {
  for (const path of changed) console.error(`differs: ${path}`);
  for (const path of stale) console.error(`stale:   ${path}`);
  if (changed.length + stale.length > 0) {
    console.error('\nRun `npm run data` and commit what it makes.');
    return 1;
  }
  console.log(`${count} made files are as committed.`);
  return 0;
}

function tellChanges(count: number, changed: readonly string[], stale: readonly string[]): number {
  for (const path of changed) console.log(`wrote   ${path}`);
  for (const path of stale) console.log(`removed ${path}`);
  console.log(`${count} files made, ${changed.length} changed, ${stale.length} removed.`);
  return 0;
}

process.exitCode = await main(process.argv.includes('--check'));
