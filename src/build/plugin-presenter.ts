/** Makes the presenter window's pages, one per language, with a script and a style sheet of their own. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { presentMessages } from '../i18n/present-catalogue.ts';
import { pageFolder } from './pages/page-address.ts';
import { PRESENTER_FOLDER, presenterPage, type PresenterFiles } from './presenter/presenter-page.ts';
import { createStorySource, type ReadyStory } from './plugin-story.ts';
import { PALETTE_MARK, paletteCss } from './plugin-tokens.ts';

const ENTRY = 'src/entry/presenter.ts';
const SCRIPT = 'presenter/presenter.js';
const STYLES = 'presenter/presenter.css';
/** In this order. */
const SHEETS = ['tokens.css', 'fonts.css', 'present-button.css', 'presenter.css'].map(
  (name) => `src/styles/${name}`,
);

export function presenterPlugin({ dataDir }: { readonly dataDir: string }): Plugin {
  const source = createStorySource(resolve(dataDir), undefined);
  let root = process.cwd();
  return {
    name: 'story-presenter',
    configResolved(config) {
      ({ root } = config);
    },
    async generateBundle() {
      const { ready } = await source.get();
      // The story's own plugin has said what is wrong.
      if (ready === undefined) return;
      for (const [folder, locale, up] of pagesOf(ready)) {
        const files = { script: up + SCRIPT, styles: [up + STYLES] };
        this.emitFile({
          type: 'asset',
          fileName: `${folder}${PRESENTER_FOLDER}index.html`,
          source: pageOf(ready, locale, files),
        });
      }
      this.emitFile({ type: 'asset', fileName: SCRIPT, source: await bundle(root) });
      const sheets = await Promise.all(SHEETS.map((sheet) => readFile(join(root, sheet), 'utf8')));
      this.emitFile({
        type: 'asset',
        fileName: STYLES,
        source: sheets
          .join('\n')
          .replace(PALETTE_MARK, () => paletteCss())
          .replaceAll("url('/fonts/", "url('../fonts/"),
      });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '').replace(/^\//, '');
        if (!path.endsWith(PRESENTER_FOLDER)) {
          next();
          return;
        }
        const answer = async (): Promise<void> => {
          source.forget();
          const { ready } = await source.get();
          const page =
            ready === undefined
              ? undefined
              : pagesOf(ready).find(([folder]) => `${folder}${PRESENTER_FOLDER}` === path);
          if (ready === undefined || page === undefined) {
            next();
            return;
          }
          const files = { script: `/${ENTRY}`, styles: SHEETS.map((sheet) => `/${sheet}`) };
          const markup = await server.transformIndexHtml(`/${path}index.html`, pageOf(ready, page[1], files));
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(markup);
        };
        answer().catch(next);
      });
    },
  };
}

/** On its own, because what it shares with the story page would leave that page in more and larger pieces. */
async function bundle(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(root, ENTRY) } },
  });
  const [output] = [result].flat();
  const script =
    output !== undefined && 'output' in output
      ? output.output.find(({ type }) => type === 'chunk')
      : undefined;
  if (script?.type !== 'chunk') throw new Error(`${ENTRY} could not be bundled`);
  return script.code;
}

/** Folder of the language's pages, its code, and the way from its presenter page to the site root. */
function pagesOf({ loaded }: ReadyStory): readonly (readonly [string, string, string])[] {
  const { locales, defaultLocale } = loaded.file;
  return locales.map((locale) => {
    const folder = pageFolder(locale, defaultLocale);
    return [folder, locale, folder === '' ? '../' : '../../'] as const;
  });
}

function pageOf(ready: ReadyStory, locale: string, files: PresenterFiles): string {
  const input = ready.input(locale);
  return input === undefined ? '' : presenterPage(input, presentMessages(locale), files);
}
