/** Builds the inline element's script: pinned under the version it has, and evergreen as one line that leads there. */
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { readVersion } from './embed/loader-files.ts';
import { buildApart } from './nested-build.ts';

const ENTRY = 'src/entry/inline.ts';

/** What the page's own modules take for theirs, and a guest must not: each has one of the same exports instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  'src/dom/address.ts': 'src/inline/guest-address.ts',
  'src/dom/intent.ts': 'src/inline/guest-intent.ts',
  'src/dom/page-layout.ts': 'src/inline/guest-layout.ts',
  'src/dom/query.ts': 'src/inline/guest-query.ts',
  'src/dom/theme.ts': 'src/inline/guest-theme.ts',
  // The map's sheet comes into the shadow root, not into the host's head.
  'src/map/open-map.ts': 'src/map/bare-map.ts',
  'src/present/start-present.ts': 'src/embed/absent-parts.ts',
};

export function inlinePlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'story-inline',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      const version = await readVersion(root);
      const folder = `embed/${version}`;
      const files = await buildApart({
        root,
        entry: ENTRY,
        plugins: [guestPlugin(root), ownSizePlugin],
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: `${folder}/inline.js`,
              chunkFileNames: `${folder}/[name]-[hash].js`,
              assetFileNames: `${folder}/[name]-[hash][extname]`,
            },
          },
        },
      });
      for (const file of files) {
        const source = file.type === 'chunk' ? file.code : file.source;
        this.emitFile({ type: 'asset', fileName: file.fileName, source });
      }
      // Nothing of its own: a page with both has the element once.
      this.emitFile({
        type: 'asset',
        fileName: 'embed/inline.js',
        source: `import './${version}/inline.js';\n`,
      });
    },
  };
}

const guestPlugin = (root: string): Plugin => ({
  name: 'story-guest',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (!id.startsWith('.') || importer === undefined || importer.includes('/src/inline/')) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    const instead = found === null ? undefined : INSTEAD[relative(root, found.id)];
    return instead === undefined ? found : join(root, instead);
  },
});

/** A host may say what a `rem` is; inside our elements it is what the reader says, which the house around them knows. */
const ownSizePlugin: Plugin = {
  name: 'story-own-size',
  transform: {
    filter: { id: /\/src\/elements\/.*\.ts$/ },
    handler: (code) =>
      code
        .replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, 'calc($1 * var(--rem, 1rem))')
        .replace(/(?<![\w.-])(\d*\.?\d+)vw\b/g, '$1cqw'),
  },
};
