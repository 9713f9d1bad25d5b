/** The part of the plugin for other people's pages: an embed document per language, and the loader as one file. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { embedFolder, LOADER_PATH, pinnedLoaderPath } from './pages/embed-path.ts';
import { fillShell } from './plugin-shell.ts';
import type { StorySource } from './plugin-story.ts';

const SHELL = 'embed.html';
/** Browsers that know `svh`, which the runway needs, know all of this; to older ones the figure stays a figure. */
const TARGET = 'es2022';

export function embedPlugin(source: StorySource): Plugin {
  const pages = new Map<string, string>();
  let root = process.cwd();

  const readShell = (): Promise<string> => readFile(join(root, SHELL), 'utf8');

  return {
    name: 'story-embed',

    async config({ root: wanted }, { command, isPreview }) {
      root = resolve(wanted ?? '.');
      const { ready } = await source.get();
      if (command !== 'build' || isPreview === true || ready === undefined) return {};
      const { locales, defaultLocale } = ready.loaded.file;
      for (const locale of locales)
        pages.set(join(root, embedFolder(locale, defaultLocale), 'index.html'), locale);
      return { build: { rolldownOptions: { input: [...pages.keys()] } } };
    },

    configResolved(config: ResolvedConfig) {
      ({ root } = config);
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        answer(path).then((found) => {
          if (found === undefined) {
            next();
            return;
          }
          response.writeHead(200, { 'Content-Type': found.type, 'Access-Control-Allow-Origin': '*' });
          response.end(found.text);
        }, next);
      });
      const answer = async (path: string) => {
        if (path === LOADER_PATH)
          return {
            type: 'text/javascript; charset=utf-8',
            text: await buildLoader(root, await version(root)),
          };
        const { ready } = await source.get();
        const wanted = path.replace(/index\.html$/, '');
        const locale = ready?.loaded.file.locales.find(
          (candidate) => embedFolder(candidate, ready.loaded.file.defaultLocale) === wanted,
        );
        const page = locale === undefined ? undefined : ready?.embed(locale);
        if (locale === undefined || page === undefined) return undefined;
        const shell = await server.transformIndexHtml(`/${wanted}index.html`, await readShell());
        return { type: 'text/html; charset=utf-8', text: fillShell(shell, page, locale) };
      };
    },

    resolveId: {
      filter: { id: /index\.html$/ },
      handler: (id) => (pages.has(id) ? id : undefined),
    },
    load: {
      filter: { id: /index\.html$/ },
      handler: (id) => (pages.has(id) ? readShell() : undefined),
    },

    transformIndexHtml: {
      order: 'post',
      async handler(shell, { filename }) {
        const locale = pages.get(filename);
        const { ready } = await source.get();
        const page = locale === undefined ? undefined : ready?.embed(locale);
        return locale === undefined || page === undefined ? shell : fillShell(shell, page, locale);
      },
    },

    async generateBundle() {
      const number = await version(root);
      const code = await buildLoader(root, number);
      for (const fileName of [LOADER_PATH, pinnedLoaderPath(number)])
        this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
}

async function version(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8').catch(() => '{}');
  const { version: number } = JSON.parse(text) as { readonly version?: string };
  return number ?? '0.0.0';
}

/** A build of its own: a classic script in one file, whatever the pages are made of. */
export async function buildLoader(root: string, number: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { VERSION: JSON.stringify(number) },
    build: {
      write: false,
      target: TARGET,
      rolldownOptions: { input: join(root, 'src/embed/loader.ts'), output: { format: 'iife' } },
    },
  });
  for (const bundle of [result].flat()) if ('output' in bundle) return bundle.output[0].code;
  throw new Error('The loader could not be built.');
}
