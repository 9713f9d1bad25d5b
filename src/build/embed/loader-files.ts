/** Builds what host pages load: the loader, evergreen and pinned, and the files that it fetches when they are wanted. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildApart } from '../nested-build.ts';
import { LOADER_PATH, pinnedLoaderPath } from '../pages/embed-path.ts';

/** Browsers that know `svh`, which the runway needs, know all of this; to older ones the figure stays a figure. */
const TARGET = 'es2022';

export async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8').catch(() => '{}');
  const { version } = JSON.parse(text) as { readonly version?: string };
  return version ?? '0.0.0';
}

/** One file whose `integrity` covers everything: see `parts-inside.ts`. */
const partsInside: Plugin = {
  name: 'story-parts-inside',
  enforce: 'pre',
  resolveId: (id) =>
    id === './parts-beside.ts' ? resolve(import.meta.dirname, '../../embed/parts-inside.ts') : undefined,
};

/** Paths below the site root to scripts. */
export async function loaderFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const version = await readVersion(root);
  const pinned = pinnedLoaderPath(version);
  const wirePath = pinned.replace(/[^/]*$/, 'wire.js');
  const script = async (
    name: string,
    format: 'iife' | 'es',
    plugins: readonly Plugin[] = [],
  ): Promise<string> => {
    const [{ code }] = await buildApart({
      root,
      entry: `src/embed/${name}.ts`,
      plugins,
      // Beside the evergreen loader.
      define: {
        VERSION: JSON.stringify(version),
        WIRE: JSON.stringify(wirePath.replace(/^embed\//, '')),
      },
      build: { target: TARGET, rolldownOptions: { output: { format }, preserveEntrySignatures: 'strict' } },
    });
    return code;
  };
  const [evergreen, fixed, wire, links] = await Promise.all([
    script('loader', 'iife'),
    script('loader', 'iife', [partsInside]),
    script('wire', 'es'),
    script('links-file', 'iife'),
  ]);
  return new Map([
    [LOADER_PATH, evergreen],
    [pinned, fixed],
    [wirePath, wire],
    ['embed/links.js', links],
  ]);
}

/** What a browser is to hold the pinned loader against. */
export async function pinnedIntegrity(root: string): Promise<string> {
  const pinned = (await loaderFiles(root)).get(pinnedLoaderPath(await readVersion(root))) ?? '';
  return `sha384-${createHash('sha384').update(pinned).digest('base64')}`;
}
