/** What a link to a page looks like elsewhere: Open Graph, and the little that Twitter does not read from it. */
import { wholeSentences } from './card-text.ts';
import { html, type Html } from './html.ts';

export interface SocialTags {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** Address of the card; services follow only absolute ones. */
  readonly image: string;
  readonly imageSize: { readonly width: number; readonly height: number };
  readonly imageAlt: string;
  readonly locale: string;
  readonly otherLocales: readonly string[];
  /** Absolute; undefined while the site's address is not known. */
  readonly url: string | undefined;
}

/** Twitter cuts longer ones anywhere. */
const MOST_ALT_CHARACTERS = 420;

export function socialTags(tags: SocialTags): Html {
  const alt = wholeSentences(tags.imageAlt, MOST_ALT_CHARACTERS);
  return html`<meta property="og:type" content="article" />
    <meta property="og:title" content="${tags.title}" />
    <meta property="og:description" content="${tags.description}" />
    <meta property="og:site_name" content="${tags.siteName}" />
    <meta property="og:locale" content="${withTerritory(tags.locale)}" />
    ${tags.otherLocales.map((other) => html`<meta property="og:locale:alternate" content="${withTerritory(other)}" /> `)}
    ${tags.url !== undefined && html`<meta property="og:url" content="${tags.url}" />`}
    <meta property="og:image" content="${tags.image}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${tags.imageSize.width}" />
    <meta property="og:image:height" content="${tags.imageSize.height}" />
    <meta property="og:image:alt" content="${alt}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:image:alt" content="${alt}" />`;
}

/** Open Graph asks for a territory; where the story names none, the likeliest one of the language. */
export function withTerritory(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
