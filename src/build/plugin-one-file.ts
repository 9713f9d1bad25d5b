/** The one-file editions of a build: made from the finished shell and the styles of the site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { makeOneFile } from './one-file.ts';
import { pageFolder } from './pages/page-address.ts';
import { readStillPath } from './pages/still-path.ts';
import { printSheet } from './plugin-paper.ts';
import { fillShell } from './plugin-shell.ts';
import type { DrawStill } from './plugin-stills.ts';
import type { ReadyStory } from './plugin-story.ts';

export interface OneFileMaker {
  /**
   * Bytes of each language's file.
   * @param shell as Vite has made it; only its styles matter, which are the same for every language
   */
  sizes(
    ready: ReadyStory,
    shell: string,
    bundle: Rolldown.OutputBundle,
    still: DrawStill,
  ): Promise<ReadonlyMap<string, number>>;
  /** Locale to the whole file, once they have been made. */
  made(): ReadonlyMap<string, string>;
}

/** Where the files named `fonts/…` are. */
const PUBLIC_DIR = join(import.meta.dirname, '../../public');

export function createOneFileMaker(siteUrl: string | undefined): OneFileMaker {
  let files: ReadonlyMap<string, string> = new Map();
  let making: Promise<void> | undefined;
  return {
    async sizes(ready, shell, bundle, still) {
      making ??= (async (): Promise<void> => {
        const css = stylesOf(shell, bundle) + (await printSheet(ready, siteUrl));
        files = await makeFiles(ready, shell, await inlineFonts(css), still, siteUrl);
      })();
      await making;
      return new Map([...files].map(([locale, file]) => [locale, Buffer.byteLength(file)]));
    },
    made: () => files,
  };
}

async function makeFiles(
  ready: ReadyStory,
  shell: string,
  css: string,
  still: DrawStill,
  siteUrl: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const { locales, defaultLocale } = ready.loaded.file;
  const files = new Map<string, string>();
  for (const locale of locales) {
    const page = ready.page(locale);
    const story = ready.stories.get(locale);
    if (page === undefined || story === undefined) continue;
    const file = await makeOneFile(fillShell(shell, page, locale), {
      storyId: story.id,
      css,
      pageUrl: siteUrl === undefined ? undefined : siteUrl + pageFolder(locale, defaultLocale),
      picture: async (address) => {
        const request = readStillPath(address.replace(/^(?:\.\.?\/)+/, ''));
        return request === undefined ? undefined : still(request);
      },
    });
    files.set(locale, file);
  }
  return files;
}

/** The text of the shell's style sheets, which are files of the bundle. */
function stylesOf(shell: string, bundle: Rolldown.OutputBundle): string {
  const links = [...shell.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="(?:\.\.?\/)*([^"]+)"/g)];
  return links
    .map(([, fileName = '']) => {
      const file = bundle[fileName];
      if (file?.type !== 'asset') throw new Error(`The build holds no style sheet ${fileName}.`);
      return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
    })
    .join('\n');
}

async function inlineFonts(css: string): Promise<string> {
  const address = /url\(["']?(?:\.\.?\/)*(fonts\/[\w-]+\.woff2)["']?\)/g;
  const names = new Set([...css.matchAll(address)].map(([, name]) => name ?? ''));
  const data = new Map<string, string>();
  for (const name of names) {
    const font = await readFile(join(PUBLIC_DIR, name));
    data.set(name, `url(data:font/woff2;base64,${font.toString('base64')})`);
  }
  return css.replace(address, (whole, name: string) => data.get(name) ?? whole);
}
