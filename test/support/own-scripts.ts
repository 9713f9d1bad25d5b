/** What the project's own scripts of a page weigh: also the part of them that is built into one file with the map library. */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { pageChunks } from '../../src/build/page-chunks.ts';
import { leanTemplatesPlugin } from '../../src/build/plugin-lean-templates.ts';

/** Bytes, gzipped, by name of the chunk without its hash; built as the site is, with the map library left out. */
export async function ownScripts(): Promise<ReadonlyMap<string, number>> {
  // A test run is no production to Vite, which would take the libraries' development builds.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  const result = await build({
    root: process.cwd(),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [leanTemplatesPlugin],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['src/entry/page.ts'],
        external: [/^maplibre-gl/],
        preserveEntrySignatures: 'strict',
        output: pageChunks,
      },
    },
  });
  // A variable of the environment is always a text: what was not there would be "undefined".
  if (environment === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = environment;
  const [bundle] = [result].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('The page could not be built.');
  const weights = new Map<string, number>();
  for (const file of bundle.output)
    if (file.type === 'chunk')
      weights.set(file.name, (weights.get(file.name) ?? 0) + gzipSync(file.code).length);
  return weights;
}
