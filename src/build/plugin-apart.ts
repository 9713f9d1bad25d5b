/** Makes pages that have a script and a style sheet of their own, apart from those of the story page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildApart } from './nested-build.ts';
import type { ReadyStory, StorySource } from './plugin-story.ts';
import { fillTokens } from './plugin-tokens.ts';

/** Addresses of a page's own files, from the page. */
export interface ApartFiles {
  readonly script: string;
  readonly styles: readonly string[];
}

export interface ApartPage {
  /** Below the site root, with a trailing slash. */
  readonly folder: string;
  readonly markup: (files: ApartFiles) => string;
}

export interface ApartPagesOptions {
  /** Also the folder and the name of the built files: `name/name.js`, `name/name.css`. */
  readonly name: string;
  /** The script, from the project's folder. */
  readonly entry: string;
  /** Files of `src/styles`, in the order in which they count. */
  readonly sheets: readonly string[];
  /** Nothing for a story without such pages. `root` is the project's folder. */
  readonly pages: (ready: ReadyStory, root: string) => readonly ApartPage[] | Promise<readonly ApartPage[]>;
}

export function pagesApart(source: StorySource, options: ApartPagesOptions): Plugin {
  const { name, entry, pages } = options;
  const sheets = options.sheets.map((sheet) => `src/styles/${sheet}`);
  const [script, styles] = [`${name}/${name}.js`, `${name}/${name}.css`];
  let root = process.cwd();
  return {
    name: `story-${name}`,
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      const { ready } = await source.get();
      // The story's own plugin has said what is wrong.
      const own = ready === undefined ? [] : await pages(ready, root);
      if (own.length === 0) return;
      const emit = (fileName: string, text: string): void => {
        this.emitFile({ type: 'asset', fileName, source: text });
      };
      for (const { folder, markup } of own) {
        const up = '../'.repeat(folder.split('/').length - 1);
        emit(`${folder}index.html`, markup({ script: up + script, styles: [up + styles] }));
      }
      emit(script, await bundle(root, entry));
      emit(styles, await joined(root, sheets));
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '').replace(/^\//, '');
        const wanted = path.replace(/index\.html$/, '');
        if (!`${wanted}/`.includes(`${name}/`)) {
          next();
          return;
        }
        const answer = async (): Promise<void> => {
          const { ready } = await source.get();
          const own = ready === undefined ? [] : await pages(ready, root);
          if (own.some(({ folder }) => folder === `${wanted}/`)) {
            // Relative addresses of the page need the slash.
            response.writeHead(302, { Location: `/${wanted}/` });
            response.end();
            return;
          }
          const page = own.find(({ folder }) => folder === wanted);
          if (page === undefined) {
            next();
            return;
          }
          const files = { script: `/${entry}`, styles: sheets.map((sheet) => `/${sheet}`) };
          const markup = await server.transformIndexHtml(`/${wanted}index.html`, page.markup(files));
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(markup);
        };
        answer().catch(next);
      });
    },
  };
}

async function bundle(root: string, entry: string): Promise<string> {
  const [chunk, ...rest] = await buildApart({ root, entry });
  // One file, so that nothing of it can meet the story's own pieces by name.
  if (rest.length > 0) throw new Error(`${entry} must become one file`);
  return chunk.code;
}

/** One style sheet, one folder below the site root. */
async function joined(root: string, sheets: readonly string[]): Promise<string> {
  const texts = await Promise.all(sheets.map((sheet) => readFile(join(root, sheet), 'utf8')));
  return fillTokens(texts.join('\n')).replaceAll("url('/fonts/", "url('../fonts/");
}
