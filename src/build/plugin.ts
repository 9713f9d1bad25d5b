/** The Vite plugin that turns a data folder into the pages, stills, sharing cards and open data of a story. */
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { pageFolder } from './pages/page-address.ts';
import { PLAIN_FOLDER } from './pages/plain-page.ts';
import { stillPath } from './pages/still-path.ts';
import { oneFilePath } from './pages/one-file-path.ts';
import { cardPath, posterPath } from './cards/card-path.ts';
import { cardRequests, createCardDrawer, type DrawCard } from './plugin-cards.ts';
import { storyMiddleware, watchData, type Drawers } from './plugin-dev.ts';
import { pageFiles } from './plugin-files.ts';
import { createOneFileMaker } from './plugin-one-file.ts';
import { fillShell, withoutScript } from './plugin-shell.ts';
import { createStillDrawer, rendererOf, stillRequests, type DrawStill } from './plugin-stills.ts';
import { createStorySource, type ReadyStory, type StorySource } from './plugin-story.ts';
import { fillTokens, layoutMedia } from './plugin-tokens.ts';
import { reportProblems } from './report.ts';
import { withSlash } from './site-url.ts';

export interface StoryPluginOptions {
  /** The story's data folder. */
  readonly dataDir: string;
  /** Address of the deployed site: makes the addresses for search engines absolute. */
  readonly siteUrl?: string | undefined;
}

/** The story, read once for every plugin that makes pages of it. */
export const openSource = ({ dataDir, siteUrl }: StoryPluginOptions): StorySource =>
  createStorySource(resolve(dataDir), withSlash(siteUrl));

export function storyPlugin(options: StoryPluginOptions, source = openSource(options)): Plugin {
  const dataDir = resolve(options.dataDir);
  const pages = new Map<string, string>();
  /** The plain editions, by their file. */
  const plains = new Map<string, string>();
  let root = process.cwd();
  // Made once: the pages say their size, and so they are made before the pages are.
  const oneFiles = createOneFileMaker(withSlash(options.siteUrl));
  let shared: Drawers | undefined;
  const drawers = (ready: ReadyStory): Drawers => (shared ??= drawersOf(ready, dataDir, root));

  return {
    name: 'story',

    /** The pages are inputs of the build; which there are, only the story knows. */
    async config({ root: wanted }, { command, isPreview }) {
      const folder = resolve(wanted ?? '.');
      const css = { postcss: { plugins: [layoutMedia] } };
      if (command !== 'build' || isPreview === true) return { css };
      const ready = await readyOrStop(source, relative(folder, dataDir));
      const { locales, defaultLocale } = ready.loaded.file;
      for (const locale of locales) {
        const own = join(folder, pageFolder(locale, defaultLocale));
        pages.set(join(own, 'index.html'), locale);
        if (ready.plain(locale) !== undefined) plains.set(join(own, PLAIN_FOLDER, 'index.html'), locale);
      }
      return { css, build: { rolldownOptions: { input: [...pages.keys(), ...plains.keys()] } } };
    },

    configResolved(config: ResolvedConfig) {
      ({ root } = config);
    },

    configureServer(server) {
      watchData(server, dataDir, source);
      const drawers = (ready: ReadyStory): Drawers => drawersOf(ready, dataDir, server.config.root);
      server.middlewares.use(storyMiddleware(server, dataDir, source, drawers));
    },

    // Every language starts from the same shell; only the default one has it on disk.
    resolveId: {
      filter: { id: /index\.html$/ },
      handler: (id) => (pages.has(id) || plains.has(id) ? id : undefined),
    },
    load: {
      filter: { id: /index\.html$/ },
      handler: async (id) => {
        if (!pages.has(id) && !plains.has(id)) return undefined;
        const shell = await readFile(join(root, 'index.html'), 'utf8');
        return plains.has(id) ? withoutScript(shell) : shell;
      },
    },

    transform: {
      filter: { id: /\/tokens\.css(\?|$)/ },
      handler: fillTokens,
    },

    transformIndexHtml: {
      // After Vite has resolved the shell's own addresses: those of the page are right as they are.
      order: 'post',
      async handler(shell, { filename, bundle }) {
        const locale = pages.get(filename) ?? plains.get(filename);
        const { ready } = await source.get();
        if (locale === undefined || ready === undefined) return shell;
        const page = plains.has(filename)
          ? ready.plain(locale)
          : ready.page(locale, bundle && (await oneFiles.sizes(ready, shell, bundle, drawers(ready).still)));
        return page === undefined ? shell : fillShell(shell, page, locale);
      },
    },

    generateBundle: {
      // After the pages, for which the one-file editions are made.
      order: 'post',
      async handler() {
        const ready = await readyOrStop(source, relative(root, dataDir));
        const emit: Emit = (fileName, file) => this.emitFile({ type: 'asset', fileName, source: file });
        for (const [fileName, text] of pageFiles(ready)) emit(fileName, text);
        const { still, card } = drawers(ready);
        for (const [locale, file] of oneFiles.made()) emit(oneFilePath(ready.loaded.file.id, locale), file);
        // While one of them is being packed elsewhere, the other can be drawn.
        await Promise.all([emitStills(ready, still, emit), emitCards(ready, card, emit)]);
        for (const { path } of ready.downloads) emit(`data/${path}`, await readFile(join(dataDir, path)));
      },
    },
  };
}

type Emit = (fileName: string, source: string | Uint8Array) => void;

async function emitStills(ready: ReadyStory, draw: DrawStill, emit: Emit): Promise<void> {
  for (const request of stillRequests(ready)) {
    const svg = await draw(request);
    if (svg !== undefined) emit(stillPath(request.id, request.stop, request.locale, request.theme), svg);
  }
}

/** Cards whose pixels are worked on at the same time, outside of this thread. */
const CARDS_AT_ONCE = 2;

async function emitCards(ready: ReadyStory, draw: DrawCard, emit: Emit): Promise<void> {
  const waiting = cardRequests(ready).values();
  const work = async (): Promise<void> => {
    for (const request of waiting) {
      const card = await draw(request);
      if (card === undefined) continue;
      emit(cardPath(request.name, request.locale), card.png);
      if (card.webp !== undefined) emit(posterPath(request.name, request.locale), card.webp);
    }
  };
  await Promise.all(Array.from({ length: CARDS_AT_ONCE }, work));
}

/** Everything wrong with the story in one list; nothing has been written yet when this stops the build. */
async function readyOrStop(source: StorySource, folder: string): Promise<ReadyStory> {
  const { ready, problems } = await source.get();
  if (ready !== undefined) return ready;
  const error = new Error(`The story cannot be built.\n\n${reportProblems(problems, folder)}\n`);
  // The list says where; a stack would only push it off the screen.
  error.stack = error.message;
  throw error;
}

/** Stills and cards of a story share one renderer. */
function drawersOf(ready: ReadyStory, dataDir: string, root: string): Drawers {
  // Made from the font packages by `npm run data`, the same for every story.
  const fontsDir = join(root, 'data', 'raw', 'fonts');
  const openRenderer = rendererOf(ready, dataDir, fontsDir);
  return {
    still: createStillDrawer(ready, openRenderer),
    card: createCardDrawer(ready, openRenderer, fontsDir),
  };
}
