/** The offline edition: a worker that holds the list of all files a reader may need, and what is offered to the reader. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { KeptOffer } from '../i18n/messages-keep.ts';
import { messagesFor } from '../i18n/catalogue.ts';
import { buildApart } from './nested-build.ts';
import type { StorySource } from './plugin-story.ts';

const ENTRY = 'src/worker/offline-worker.ts';
/** At the root of the site, because its folder is its reach. */
const WORKER_FILE = 'sw.js';
const MARK = 'self.STORY_FILES';

/**
 * Embeds, sharing pages and cards belong to other sites (the page that explains them is one of ours); the one-file editions are kept on their own. What a host reads
 * itself it does not hand out, and one file that is not there fails the whole copy.
 */
const NOT_KEPT = /(?:^|\/)(?:embed|share|cards|offline)\/|\.map$|^_(?:headers|redirects)$|(?:^|\/)\./;

export function offlinePlugin(source: StorySource): Plugin {
  let root = process.cwd();
  return {
    name: 'story-offline',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    writeBundle: {
      // Every file must be in its place to be listed.
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const { ready } = await source.get();
        if (dir === undefined || ready === undefined) return;
        const kept = await Promise.all((await keptFiles(dir)).map((path) => fingerprint(dir, path)));
        const offers = await writeOffers(dir, ready.loaded.file.locales, kept);
        const files = [...kept, ...offers].map(({ url, integrity }) => ({ url, integrity }));
        const [worker] = await buildApart({ root, entry: ENTRY });
        await writeFile(join(dir, WORKER_FILE), fillWorker(worker, files));
      },
    },
  };
}

interface KeptFile {
  /** Below the site root. */
  readonly url: string;
  readonly integrity: string;
  readonly bytes: number;
}

async function keptFiles(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => path !== WORKER_FILE && !NOT_KEPT.test(path))
    .sort();
}

async function fingerprint(dir: string, url: string): Promise<KeptFile> {
  const content = await readFile(join(dir, url));
  const hash = createHash('sha256').update(content).digest('base64');
  return { url, integrity: `sha256-${hash}`, bytes: content.length };
}

/** Size and words beside the worker: only readers who come to the offer need them. */
function writeOffers(
  dir: string,
  locales: readonly string[],
  kept: readonly KeptFile[],
): Promise<readonly KeptFile[]> {
  const bytes = kept.reduce((sum, file) => sum + file.bytes, 0);
  const files = kept.length + locales.length;
  return Promise.all(
    locales.map(async (locale) => {
      const url = `offline/${locale}.json`;
      const words = messagesFor(locale)?.keep.offer;
      if (words === undefined) throw new Error(`There are no words in "${locale}" for keeping the story.`);
      await writeFile(join(dir, url), JSON.stringify({ bytes, files, words } satisfies KeptOffer));
      return fingerprint(dir, url);
    }),
  );
}

function fillWorker(
  { code, imports }: Rolldown.OutputChunk,
  files: readonly Omit<KeptFile, 'bytes'>[],
): string {
  // Browsers start a classic worker, which is one file.
  if (imports.length > 0) throw new Error(`${WORKER_FILE} must be one file.`);
  if (code.split(MARK).length !== 2) throw new Error(`${WORKER_FILE} must name ${MARK} once.`);
  return code.replace(MARK, () => JSON.stringify(files));
}
