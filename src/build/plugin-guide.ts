/** Makes the page for newsrooms, one per language, with a script and a style sheet of its own. */
import type { Plugin } from 'vite';
import { GUIDE_FOLDER, guidePage } from './embed/guide-page.ts';
import { readVersion } from './embed/loader-files.ts';
import { buildApart } from './nested-build.ts';
import { pageFolder } from './pages/page-address.ts';
import type { PageInput } from './pages/page-context.ts';
import type { ReadyStory, StorySource } from './plugin-story.ts';

const ENTRY = 'src/entry/embed-guide.ts';

export function guidePlugin(source: StorySource): Plugin {
  let root = process.cwd();
  return {
    name: 'story-embed-guide',
    configResolved(config) {
      ({ root } = config);
    },

    async generateBundle() {
      const { ready } = await source.get();
      // The story's own plugin has said what is wrong.
      if (ready === undefined) return;
      const emit = (fileName: string, text: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName, source: text });
      };
      const [script, ...rest] = await buildApart({ root, entry: ENTRY });
      emit(script.fileName, script.code);
      for (const file of rest) if (file.type === 'asset') emit(file.fileName, file.source);
      const styles = [...(script.viteMetadata?.importedCss ?? [])];
      const version = await readVersion(root);
      for (const [folder, input] of pagesOf(ready)) {
        const up = '../'.repeat(folder.split('/').length - 1);
        const files = { script: up + script.fileName, styles: styles.map((file) => up + file) };
        emit(`${folder}index.html`, guidePage(input, version, files));
      }
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
          .slice(1)
          .replace(/index\.html$/, '');
        if (!path.endsWith(GUIDE_FOLDER)) {
          next();
          return;
        }
        const answer = async (): Promise<void> => {
          const { ready } = await source.get();
          const input =
            ready === undefined ? undefined : pagesOf(ready).find(([folder]) => folder === path)?.[1];
          if (input === undefined) {
            next();
            return;
          }
          // In development the script brings its sheets.
          const page = guidePage(input, await readVersion(root), { script: `/${ENTRY}`, styles: [] });
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(await server.transformIndexHtml(`/${path}index.html`, page));
        };
        answer().catch(next);
      });
    },
  };
}

/** Folder of the language's page, and what it is made from. */
function pagesOf(ready: ReadyStory): readonly (readonly [string, PageInput])[] {
  const { locales, defaultLocale } = ready.loaded.file;
  return locales.flatMap((locale) => {
    const input = ready.input(locale);
    return input === undefined ? [] : [[pageFolder(locale, defaultLocale) + GUIDE_FOLDER, input] as const];
  });
}
