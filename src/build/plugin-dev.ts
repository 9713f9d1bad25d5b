/** The development server's answers: pages of every language, stills and cards on request, the data folder as it is. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, resolve } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { readCardPath } from './cards/card-path.ts';
import { fileWord } from './pages/downloads.ts';
import { pageFolder } from './pages/page-address.ts';
import { PLAIN_FOLDER } from './pages/plain-page.ts';
import { readStillPath } from './pages/still-path.ts';
import { problemPage } from './plugin-problem-page.ts';
import { fillShell, withoutScript } from './plugin-shell.ts';
import type { DrawCard } from './plugin-cards.ts';
import { pageFilePath, pageFiles } from './plugin-files.ts';
import type { DrawStill } from './plugin-stills.ts';
import type { ReadyStory, StorySource } from './plugin-story.ts';
import { reportProblems } from './report.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
};

/** What `plugin-offline.ts` offers to keep: nothing while somebody works on the story. */
const OFFER = /^offline\/[\w-]+\.json$/;

/** Pictures of one story. */
export interface Drawers {
  readonly still: DrawStill;
  readonly card: DrawCard;
}

/** What a save changes: the pages come back by themselves. */
export function watchData(server: ViteDevServer, dataDir: string, source: StorySource): void {
  server.watcher.add(dataDir);
  server.watcher.on('all', (_event, path) => {
    if (relative(dataDir, resolve(path)).startsWith('..')) return;
    source.forget();
    server.ws.send({ type: 'full-reload' });
  });
}

export function storyMiddleware(
  server: ViteDevServer,
  dataDir: string,
  source: StorySource,
  drawersOf: (ready: ReadyStory) => Drawers,
): Connect.NextHandleFunction {
  // A new story brings new pictures; the old ones go with the old story.
  const drawers = new WeakMap<ReadyStory, Drawers>();
  const drawersFor = (ready: ReadyStory): Drawers => {
    const known = drawers.get(ready) ?? drawersOf(ready);
    drawers.set(ready, known);
    return known;
  };

  const answer = async (path: string, response: ServerResponse): Promise<boolean> => {
    if (path.startsWith('data/')) return sendData(dataDir, path.slice('data/'.length), response);
    if (OFFER.test(path)) {
      response.writeHead(204).end();
      return true;
    }
    const still = readStillPath(path);
    const card = readCardPath(path);
    const file = pageFilePath(path);
    const isPage = /^([\w-]+\/?)?(plain\/?)?(index\.html)?$/.test(path);
    if (still === undefined && card === undefined && file === undefined && !isPage) return false;
    const { ready, problems } = await source.get();
    const folder = relative(server.config.root, dataDir);
    if (ready === undefined) {
      if (isPage) server.config.logger.error(reportProblems(problems, folder), { timestamp: true });
      const page = problemPage(problems, folder);
      send(response, 500, 'html', await server.transformIndexHtml('/problems.html', page));
      return true;
    }
    if (still !== undefined) {
      const svg = await drawersFor(ready).still(still);
      if (svg === undefined) return false;
      send(response, 200, 'svg', svg);
      return true;
    }
    if (card !== undefined) {
      const drawn = await drawersFor(ready).card({ name: card.name, locale: card.locale });
      const picture = drawn?.[card.form];
      if (picture === undefined) return false;
      send(response, 200, card.form, picture);
      return true;
    }
    if (file !== undefined) {
      const text = pageFiles(ready).get(file);
      if (text === undefined) return false;
      send(response, 200, file.split('.').at(-1) ?? '', text);
      return true;
    }
    const { defaultLocale, locales } = ready.loaded.file;
    const wanted = path.replace(/index\.html$/, '');
    const folders = locales.flatMap((candidate) => {
      const own = pageFolder(candidate, defaultLocale);
      return [own, own + PLAIN_FOLDER];
    });
    if (folders.includes(`${wanted}/`)) {
      // Relative addresses of the page need the slash.
      response.writeHead(302, { Location: `/${wanted}/` });
      response.end();
      return true;
    }
    const plain = wanted.endsWith(PLAIN_FOLDER);
    const own = plain ? wanted.slice(0, -PLAIN_FOLDER.length) : wanted;
    const locale = locales.find((candidate) => pageFolder(candidate, defaultLocale) === own);
    const page = locale === undefined ? undefined : plain ? ready.plain(locale) : ready.page(locale);
    if (locale === undefined || page === undefined) return false;
    const shell = await readFile(join(server.config.root, 'index.html'), 'utf8');
    // Vite first: it knows the shell's script and styles, and must not touch the addresses of the page.
    const needed = plain ? withoutScript(shell) : shell;
    const html = await server.transformIndexHtml(`/${wanted}index.html`, needed);
    send(response, 200, 'html', fillShell(html, page, locale));
    return true;
  };

  return (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
    const path = decodePath(request.url ?? '/');
    if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    answer(path, response).then(
      (answered) => {
        if (!answered) next();
      },
      (error: unknown) => {
        next(error);
      },
    );
  };
}

/** Without the leading slash and the query; undefined when it cannot be read. */
function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
  } catch {
    return undefined;
  }
}

/** Only what is published; that also keeps every path inside the folder. */
async function sendData(dataDir: string, path: string, response: ServerResponse): Promise<boolean> {
  if (fileWord(path) === undefined) return false;
  const file = join(dataDir, path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
  return true;
}

function send(response: ServerResponse, status: number, kind: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': CONTENT_TYPES[kind] ?? 'text/plain',
    'Cache-Control': 'no-cache',
  });
  response.end(body);
}
