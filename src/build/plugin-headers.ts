/** Brings the sample headers to the site: as a file that hosts read, and as answers of `vite preview`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor, parseHeaderRules } from './headers/header-rules.ts';

const FILE = 'deploy/_headers';

export function headersPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'story-headers',
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: '_headers',
        source: await readFile(join(root, FILE), 'utf8'),
      });
    },
    async configurePreviewServer(server) {
      const rules = parseHeaderRules(await readFile(join(root, FILE), 'utf8'));
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
        next();
      });
    },
  };
}
