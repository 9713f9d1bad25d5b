/** `npm run reference`: writes docs/custom-elements.json and docs/elements.md; `--check` only compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { elementManifest } from './element-manifest.ts';
import { elementPage } from './element-page.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const manifest = await elementManifest(ROOT);
const sources = new Map(
  await Promise.all(
    manifest.modules.map(async ({ path }): Promise<[string, string]> => [
      path,
      await readFile(join(ROOT, path), 'utf8'),
    ]),
  ),
);
const made = new Map([
  ['docs/custom-elements.json', JSON.stringify(manifest)],
  ['docs/elements.md', elementPage(manifest, sources)],
]);
const check = process.argv.includes('--check');
for (const [path, text] of made) {
  const file = join(ROOT, path);
  const content = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!check) await writeFile(file, content);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
    console.error(`${path} is behind the sources. Run: npm run reference`);
    process.exitCode = 1;
  }
}
