/** Builds the inline element's script: pinned under the version it has, and evergreen as one line that leads there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = 'src/entry/inline.ts';

export function inlinePlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'story-inline',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    async buildStart() {
      const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
        version: string;
      };
      this.emitFile({
        type: 'chunk',
        id: join(root, ENTRY),
        fileName: `embed/${version}/inline.js`,
        preserveSignature: false,
      });
      this.emitFile({
        type: 'asset',
        fileName: 'embed/inline.js',
        // Nothing of its own: a page with both has the element once.
        source: `import './${version}/inline.js';\n`,
      });
    },
  };
}
