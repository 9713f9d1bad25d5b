/** The part of the build for other people's pages: embed documents, the loader, oEmbed and the other small files. */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { loaderFiles } from './embed/loader-files.ts';
import { buildApart } from './nested-build.ts';
import { embedFiles } from './pages/embed-files.ts';
import { embedData, embedPage } from './pages/embed-page.ts';
import { embedFolder } from './pages/embed-path.ts';
import type { PageInput } from './pages/page-context.ts';
import type { ReadyStory, StorySource } from './plugin-story.ts';

const ENTRY = 'src/entry/embed.ts';
const SHEETS = ['src/styles/tokens.css', 'src/styles/embed.css'];
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

export function embedPlugin(source: StorySource): Plugin {
  let root = process.cwd();
  return {
    name: 'story-embed',
    configResolved(config) {
      ({ root } = config);
    },

    async generateBundle(_options, bundle) {
      const { ready } = await source.get();
      // The story's own plugin has said what is wrong.
      if (ready === undefined) return;
      const emit = (fileName: string, text: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName, source: text });
      };
      const [script, ...rest] = await buildApart({
        root,
        entry: ENTRY,
        plugins: [withoutParts],
        // With all that the map's script shares with it: a file of its own would be one more request.
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: 'embed', test: /\/src\/entry\/embed\.ts$/ }] } },
          },
        },
      });
      emit(script.fileName, script.code);
      // What is named after its content and is there already is the same file.
      for (const file of rest)
        if (!(file.fileName in bundle)) emit(file.fileName, file.type === 'chunk' ? file.code : file.source);
      const styles = [...(script.viteMetadata?.importedCss ?? [])];
      for (const [folder, input] of pagesOf(ready)) {
        const up = '../'.repeat(folder.split('/').length - 1);
        const data = embedData(input, up);
        const hash = createHash('sha256').update(data).digest('hex').slice(0, 8);
        const files = {
          script: up + script.fileName,
          styles: styles.map((file) => up + file),
          data: `story-${hash}.json`,
        };
        emit(`${folder}index.html`, embedPage(input, files));
        emit(folder + files.data, data);
        for (const [path, text] of embedFiles(input)) emit(path, text);
      }
      for (const [path, text] of await loaderFiles(root)) emit(path, text);
    },

    configureServer(server) {
      const answer = async (path: string): Promise<string | undefined> => {
        const { ready } = await source.get();
        if (ready === undefined) return undefined;
        const page = pagesOf(ready).find(([folder]) => path.startsWith(folder));
        const rest = page === undefined ? '' : path.slice(page[0].length);
        if (page !== undefined && /^(index\.html)?$/.test(rest)) {
          const files = {
            script: `/${ENTRY}`,
            styles: SHEETS.map((sheet) => `/${sheet}`),
            data: 'story.json',
          };
          return server.transformIndexHtml(`/${page[0]}index.html`, embedPage(page[1], files));
        }
        if (page !== undefined && rest === 'story.json') return embedData(page[1], '/');
        for (const [, input] of pagesOf(ready)) {
          const text = embedFiles(input).get(path);
          if (text !== undefined) return text;
        }
        return /^embed\/.*\.js$/.test(path) ? (await loaderFiles(root)).get(path) : undefined;
      };
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        if (!/(^|\/)embed\/|(oembed|policy)\.json$/.test(path)) {
          next();
          return;
        }
        answer(path).then((text) => {
          if (text === undefined) {
            next();
            return;
          }
          const type = TYPES[/\.(\w+)$/.exec(basename(path))?.[1] ?? 'html'] ?? 'text/plain';
          response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
          response.end(text);
        }, next);
      });
    },
  };
}

/** Modules of the page that a frame goes without, as they are imported. */
const ABSENT = ['./furniture.ts', './plain-words.ts', '../present/start-present.ts'];

const withoutParts: Plugin = {
  name: 'story-without-parts',
  enforce: 'pre',
  resolveId: (id) =>
    ABSENT.includes(id) ? resolve(import.meta.dirname, '../embed/absent-parts.ts') : undefined,
};

/** Folder of the language's embed document, and what it is made from. */
function pagesOf(ready: ReadyStory): readonly (readonly [string, PageInput])[] {
  const { locales, defaultLocale } = ready.loaded.file;
  return locales.flatMap((locale) => {
    const input = ready.input(locale);
    return input === undefined ? [] : [[embedFolder(locale, defaultLocale), input] as const];
  });
}
