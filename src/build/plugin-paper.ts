/** The print sheet: linked for paper only, so that no reader on a screen waits for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { messagesFor } from '../i18n/catalogue.ts';
import { pageFolder } from './pages/page-address.ts';
import { shortTitle } from './pages/short-title.ts';
import type { ReadyStory, StorySource } from './plugin-story.ts';
import type { StoryPluginOptions } from './plugin.ts';
import { withSlash } from './site-url.ts';

const SHEET = '/src/styles/print.css';

/** @param options the address of the deployed site, when it is known, stands at the foot of every page */
export function paperPlugin(options: StoryPluginOptions, source: StorySource): Plugin {
  const siteUrl = withSlash(options.siteUrl);
  let sheet: Promise<string> | undefined;
  const sheetText = (): Promise<string> =>
    (sheet ??= source.get().then(({ ready }) => (ready === undefined ? '' : printSheet(ready, siteUrl))));
  const fileName = async (): Promise<string> =>
    `assets/print-${createHash('sha256')
      .update(await sheetText())
      .digest('hex')
      .slice(0, 8)}.css`;
  return {
    name: 'story-paper',
    // While developing, the sheet stands in its place and only wants its words.
    transform: {
      filter: { id: /\/print\.css(\?|$)/ },
      handler: async (code) => {
        const { ready } = await source.get();
        return ready === undefined ? code : code + paperMargins(ready, siteUrl);
      },
    },
    transformIndexHtml: {
      // After Vite has put in the styles of the screen, which this one overrides.
      order: 'post',
      async handler(_page, { path, bundle }) {
        const up = '../'.repeat(path.split('/').length - 2) || './';
        const href = bundle === undefined ? SHEET : up + (await fileName());
        return [{ tag: 'link', attrs: { rel: 'stylesheet', media: 'print', href }, injectTo: 'head' }];
      },
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: await fileName(), source: await sheetText() });
    },
  };
}

/** The whole sheet. `siteUrl` stands at the foot of each page when it is known. */
export async function printSheet(ready: ReadyStory, siteUrl: string | undefined): Promise<string> {
  const css = await readFile(join(import.meta.dirname, '../..', SHEET), 'utf8');
  return css + paperMargins(ready, siteUrl);
}

/** Head and foot, in every language of the story. */
function paperMargins({ loaded }: ReadyStory, siteUrl: string | undefined): string {
  const { locales, defaultLocale } = loaded.file;
  return locales
    .map((locale) =>
      marginCss({
        locale,
        title: shortTitle(loaded.texts.get(locale)?.title ?? ''),
        pageOf: messagesFor(locale)?.keep.pageOf ?? '{n}',
        url: siteUrl === undefined ? undefined : siteUrl + pageFolder(locale, defaultLocale),
      }),
    )
    .join('\n');
}

interface PaperWords {
  readonly locale: string;
  /** Runs along the head of every page but the first. */
  readonly title: string;
  /** `Page {n} of {total}` */
  readonly pageOf: string;
  /** Address of the deployed page, at the foot. */
  readonly url: string | undefined;
}

/** Head and foot of a printed page in the page's own language: only the margin boxes of a style sheet know its number. */
function marginCss({ locale, title, pageOf, url }: PaperWords): string {
  const [before = '', between = '', after = ''] = pageOf.split(/\{n\}|\{total\}/);
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  const look = 'font:8pt Public Sans,sans-serif;color:#555';
  return `
@media print{html:lang(${locale}) body{page:paper-${locale}}}
@page paper-${locale}{@top-left{content:${quoted(title)};${look}}@bottom-right{content:${number};${look}}@bottom-left{content:${quoted(url ?? '')};${look}}}
@page paper-${locale}:first{@top-left{content:none}}`;
}

const quoted = (text: string): string =>
  `"${text.replace(/["\\\n<]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
