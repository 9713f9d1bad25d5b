/** The one-file editions of a build: each made once, from the finished shell and the styles of the site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { makeOneFile } from './one-file.ts';
import { pageFolder } from './pages/page-address.ts';
import { readStillPath } from './pages/still-path.ts';
import { fillShell } from './plugin-shell.ts';
import type { DrawStill } from './plugin-stills.ts';
import type { ReadyStory } from './plugin-story.ts';

export interface OneFileSource {
  readonly ready: ReadyStory;
  /** A shell as Vite has made it; only its styles matter, which are the same for every language. */
  readonly shell: string;
  /** The style sheet at a file name of the build. */
  readonly styles: (fileName: string) => string;
  readonly still: DrawStill;
  /** Where the files named `fonts/…` are. */
  readonly publicDir: string;
  readonly siteUrl: string | undefined;
}

/** Locale to the whole file. */
export async function makeOneFiles(source: OneFileSource): Promise<ReadonlyMap<string, string>> {
  const { ready, shell, siteUrl, still } = source;
  const { locales, defaultLocale } = ready.loaded.file;
  const css = await inlineFonts(stylesOf(source), source.publicDir);
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

/** The text of a style sheet among a build's files. */
export function styleSheet(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  if (file?.type !== 'asset')
    throw new Error('A style sheet of the page is not among the files of the build.');
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

function stylesOf({ shell, styles }: OneFileSource): string {
  const links = [...shell.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="(?:\.\.?\/)*([^"]+)"/g)];
  return links.map(([, fileName]) => styles(fileName ?? '')).join('\n');
}

async function inlineFonts(css: string, publicDir: string): Promise<string> {
  const address = /url\(["']?(?:\.\.?\/)*(fonts\/[\w-]+\.woff2)["']?\)/g;
  const names = new Set([...css.matchAll(address)].map(([, name]) => name ?? ''));
  const data = new Map<string, string>();
  for (const name of names) {
    const font = await readFile(join(publicDir, name));
    data.set(name, `url(data:font/woff2;base64,${font.toString('base64')})`);
  }
  return css.replace(address, (whole, name: string) => data.get(name) ?? whole);
}
