/** Builds what host pages load: the loader, evergreen and pinned, and the files that it fetches when they are wanted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApart } from '../nested-build.ts';
import { LOADER_PATH, pinnedLoaderPath } from '../pages/embed-path.ts';

/** Browsers that know `svh`, which the runway needs, know all of this; to older ones the figure stays a figure. */
const TARGET = 'es2022';

export async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8').catch(() => '{}');
  const { version } = JSON.parse(text) as { readonly version?: string };
  return version ?? '0.0.0';
}

/** Paths below the site root to scripts. */
export async function loaderFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const version = await readVersion(root);
  const script = async (name: string, format: 'iife' | 'es', wire: string): Promise<string> => {
    const [{ code }] = await buildApart({
      root,
      entry: `src/embed/${name}.ts`,
      define: { VERSION: JSON.stringify(version), WIRE: JSON.stringify(wire) },
      build: { target: TARGET, rolldownOptions: { output: { format }, preserveEntrySignatures: 'strict' } },
    });
    return code;
  };
  const pinned = pinnedLoaderPath(version);
  const folder = pinned.replace(/[^/]*$/, '');
  const [evergreen, fixed, wire, links] = await Promise.all([
    script('loader', 'iife', `${version}/wire.js`),
    script('loader', 'iife', 'wire.js'),
    script('wire', 'es', ''),
    script('links', 'iife', ''),
  ]);
  return new Map([
    [LOADER_PATH, evergreen],
    [pinned, fixed],
    [`${folder}wire.js`, wire],
    ['embed/links.js', links],
    [`${folder}links.js`, links],
  ]);
}
