/** Head and foot of printed pages, in every language of the story. */
import { messagesFor } from '../i18n/catalogue.ts';
import { pageFolder } from './pages/page-address.ts';
import { shortTitle } from './pages/short-title.ts';
import type { ReadyStory } from './plugin-story.ts';

/** `siteUrl` is the address of the deployed site with its slash, when it is known. */
export function paperStyles({ loaded }: ReadyStory, siteUrl: string | undefined): string {
  const { locales, defaultLocale } = loaded.file;
  return locales
    .map((locale) =>
      paperCss({
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
function paperCss({ locale, title, pageOf, url }: PaperWords): string {
  const [before = '', between = '', after = ''] = pageOf.split(/\{n\}|\{total\}/);
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  const look = 'font:8pt Public Sans,sans-serif;color:#555';
  return `@media print{html:lang(${locale}) body{page:paper-${locale}}}
@page paper-${locale}{@top-left{content:${quoted(title)};${look}}@bottom-right{content:${number};${look}}@bottom-left{content:${quoted(url ?? '')};${look}}}
@page paper-${locale}:first{@top-left{content:none}}`;
}

const quoted = (text: string): string =>
  `"${text.replace(/["\\\n<]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
