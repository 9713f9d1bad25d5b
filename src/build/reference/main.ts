/** `npm run reference`: writes docs/custom-elements.json and docs/elements.md; `--check` only compares. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { ELEMENT_ROOMS, elementManifest } from './element-manifest.ts';
import { elementPage } from './element-page.ts';

async function readSources(): Promise<ReadonlyMap<string, string>> {
  const paths = await Promise.all(
    ELEMENT_ROOMS.map(async (room) =>
      (await readdir(room, { recursive: true }))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
    ),
  );
  return new Map(
    await Promise.all(
      paths.flat().map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]),
    ),
  );
}

const sources = await readSources();
const manifest = await elementManifest(process.cwd());
const made = new Map([
  ['docs/custom-elements.json', JSON.stringify(manifest)],
  ['docs/elements.md', elementPage(manifest, sources)],
]);
const check = process.argv.includes('--check');
for (const [path, text] of made) {
  const content = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (!check) await writeFile(path, content);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== content) {
    console.error(`${path} is behind the sources. Run: npm run reference`);
    process.exitCode = 1;
  }
}
