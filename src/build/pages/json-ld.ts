/** The story and its data for search engines, as schema.org's NewsArticle and Dataset: only what the register says. */
import { cardPath, STORY_CARDS } from '../cards/card-path.ts';
import { mapCredits } from './attribution.ts';
import type { Download } from './downloads.ts';
import { html, raw, type Html } from './html.ts';
import { pageFolder } from './page-address.ts';
import type { PageContext } from './page-context.ts';
import { scriptJson, type Json } from './script-json.ts';

export function jsonLd(context: PageContext): Html {
  const graph = [article(context), dataset(context)];
  return html`<script type="application/ld+json">
    ${raw(scriptJson({ '@context': 'https://schema.org', '@graph': graph }))}
  </script>`;
}

/** Nobody is named as author or publisher, and no day of publication: the register holds none of them. */
function article(context: PageContext): Json {
  const { text, locale, loaded } = context;
  return {
    '@type': 'NewsArticle',
    headline: text.title,
    description: text.description,
    inLanguage: locale,
    dateModified: loaded.file.asOf,
    isAccessibleForFree: true,
    url: pageUrl(context),
    image: Object.keys(STORY_CARDS).map((name) => siteAddress(context, cardPath(name, locale))),
    isBasedOn: { '@id': DATASET_ID },
  };
}

const DATASET_ID = '#dataset';

function dataset(context: PageContext): Json {
  const { text, messages, loaded, downloads, locale } = context;
  const [west, south, east, north] = loaded.file.extent;
  return {
    '@type': 'Dataset',
    '@id': DATASET_ID,
    name: `${text.title}: ${messages.end.data}`,
    description: `${text.description} ${messages.end.dataIntro}`,
    inLanguage: locale,
    url: `${pageUrl(context) ?? ''}#data`,
    // Each file has its own; this one says which.
    license: siteAddress(context, 'data/SOURCES.md'),
    creditText: mapCredits(loaded.dataSources)
      .map(({ credit }) => credit)
      .join(' · '),
    isAccessibleForFree: true,
    variableMeasured: countedThings(context),
    temporalCoverage: yearsCounted(context),
    spatialCoverage: {
      '@type': 'Place',
      geo: { '@type': 'GeoShape', box: [south, west, north, east].join(' ') },
    },
    distribution: downloads.flatMap((file) => distribution(context, file)),
  };
}

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/** Tiles and file formats are of no use by themselves. */
function distribution(context: PageContext, { path, word }: Download): readonly Json[] {
  const encodingFormat = FORMATS[path.split('.').at(-1) ?? ''];
  if (encodingFormat === undefined || word === 'schema' || word === 'terrain') return [];
  return [{ '@type': 'DataDownload', encodingFormat, contentUrl: siteAddress(context, `data/${path}`) }];
}

function countedThings({ loaded, messages }: PageContext): readonly string[] {
  const known: Readonly<Record<string, string>> = messages.chart.counted;
  return [...new Set([...loaded.series.values()].map(({ counted }) => known[counted] ?? counted))];
}

/** First and last year of all counts, as an interval. */
function yearsCounted({ loaded }: PageContext): string | undefined {
  const years = [...loaded.series.values()].flatMap(({ rows }) => rows.map(({ year }) => year));
  if (years.length === 0) return undefined;
  return `${Math.min(...years)}/${Math.max(...years)}`;
}

/** Below the site's root: absolute when its address is known, else from the page. */
export const siteAddress = ({ siteUrl, base }: PageContext, path: string): string =>
  `${siteUrl ?? base}${path}`;

/** The page's own address, when it is known. */
export const pageUrl = ({ siteUrl, locale, loaded }: PageContext): string | undefined =>
  siteUrl === undefined ? undefined : siteUrl + pageFolder(locale, loaded.file.defaultLocale);
