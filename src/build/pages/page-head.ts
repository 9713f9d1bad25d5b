/** What stands in the head of a page beside the shell's own links: title, description, languages, previews, preloads. */
import { cardPath } from '../cards/card-path.ts';
import { WIDE_CARD } from '../cards/card-shape.ts';
import { oembedPath } from './embed-path.ts';
import { html, type Html } from './html.ts';
import { plainText } from './inline.ts';
import { jsonLd, pageUrl, siteAddress } from './json-ld.ts';
import { MANIFEST_FILE } from './manifest.ts';
import { pageFolder, pageLink } from './page-address.ts';
import type { PageContext } from './page-context.ts';
import { shortTitle } from './short-title.ts';
import { socialTags } from './social-tags.ts';
import { OPENING, stillPath } from './still-path.ts';

/** Face of the first words, below public/; the other's fallback has its measures, so it may come later. */
const PRELOADED_FONTS = ['fonts/newsreader-roman.woff2'] as const;

export interface HeadColours {
  readonly light: string;
  readonly dark: string;
}

export function pageHead(context: PageContext, colours: HeadColours): Html {
  const { text, base, locale } = context;
  const still = (theme: 'light' | 'dark'): Html =>
    html`<link
      rel="preload"
      as="image"
      type="image/svg+xml"
      href="${base}${stillPath(OPENING, 1, locale, theme)}"
      media="(prefers-color-scheme: ${theme})"
      fetchpriority="high"
    /> `;
  // WordPress reads only the beginning of a page, so the way to its embed comes early.
  const oembed = siteAddress(context, oembedPath(locale, context.loaded.file.defaultLocale));
  return html`<title>${text.title}</title>
    <link rel="alternate" type="application/json+oembed" href="${oembed}" title="${text.title}" />
    <meta name="description" content="${text.description}" />
    <meta name="theme-color" content="${colours.light}" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="${colours.dark}" media="(prefers-color-scheme: dark)" />
    ${PRELOADED_FONTS.map((font) => html`<link rel="preload" as="font" type="font/woff2" href="${base}${font}" crossorigin /> `)}${still('light')}${still('dark')}<link
      rel="icon"
      href="${base}favicon.svg"
      type="image/svg+xml"
    />
    <link rel="apple-touch-icon" href="${base}app-icons/icon-180.png" />
    <link rel="manifest" href="${MANIFEST_FILE}" />
    ${languageLinks(context)}
    ${socialTags({
      title: text.title,
      description: text.description,
      siteName: shortTitle(text.title),
      image: siteAddress(context, cardPath(OPENING, locale)),
      imageSize: WIDE_CARD,
      imageAlt: plainText(context, text.sections.get(OPENING)?.alt ?? []),
      locale,
      otherLocales: [...context.languages.keys()].filter((other) => other !== locale),
      url: pageUrl(context),
    })}
    ${jsonLd(context)}`;
}

/** With the site's address known all are absolute, as search engines want them; else relative ones still hold. */
function languageLinks({ loaded, locale, languages, siteUrl }: PageContext): Html {
  const { defaultLocale } = loaded.file;
  const address = (to: string): string =>
    siteUrl === undefined ? pageLink(locale, to, defaultLocale) : siteUrl + pageFolder(to, defaultLocale);
  const alternates = [...languages.keys()].map(
    (other) => html`<link rel="alternate" hreflang="${other}" href="${address(other)}" /> `,
  );
  const own = siteUrl !== undefined && html` <link rel="canonical" href="${address(locale)}" />`;
  return html`${alternates}<link
      rel="alternate"
      hreflang="x-default"
      href="${address(defaultLocale)}"
    />${own}`;
}
