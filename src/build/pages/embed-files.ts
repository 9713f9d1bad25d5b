/** The small static files beside the embed document: oEmbed per language, the policy, the protocol's schema. */
import { FRAME_HEIGHT_PX, oembedFrame } from '../../core/embed/snippets.ts';
import { PROTOCOL_SCHEMA } from '../../core/embed/protocol-schema.ts';
import { cardPath } from '../cards/card-path.ts';
import { WIDE_CARD } from '../cards/card-shape.ts';
import { oembedPath, POLICY_PATH, SCHEMA_PATH } from './embed-path.ts';
import { snippetStory } from './embed-snippet.ts';
import { baseOf } from './page-address.ts';
import type { PageInput } from './page-context.ts';
import { shortTitle } from './short-title.ts';
import { OPENING } from './still-path.ts';

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Services follow absolute addresses only: without the site's address the file is relative to its own place. */
export function embedFiles(input: PageInput): ReadonlyMap<string, string> {
  const { locale, loaded, siteUrl, text } = input;
  const { defaultLocale } = loaded.file;
  const site = siteUrl ?? baseOf(locale, defaultLocale);
  const frame = oembedFrame(snippetStory(input, site, ''));
  const files = new Map([
    [
      oembedPath(locale, defaultLocale),
      pretty({
        version: '1.0',
        type: 'rich',
        title: text.title,
        provider_name: shortTitle(text.title),
        provider_url: site,
        cache_age: 3600,
        thumbnail_url: site + cardPath(OPENING, locale),
        thumbnail_width: WIDE_CARD.width,
        thumbnail_height: WIDE_CARD.height,
        width: FRAME_HEIGHT_PX,
        height: FRAME_HEIGHT_PX,
        html: frame,
      }),
    ],
  ]);
  if (locale === defaultLocale) {
    files.set(POLICY_PATH, pretty(policy(siteUrl)));
    files.set(SCHEMA_PATH, pretty(PROTOCOL_SCHEMA));
  }
  return files;
}

/** What a host page's Content Security Policy must allow, by the way it embeds. No other host is ever asked. */
function policy(siteUrl: string | undefined): object {
  const origin = siteUrl === undefined ? "'self'" : new URL(siteUrl).origin;
  return {
    hosts: [origin],
    cookies: [],
    storage: [],
    csp: {
      figure: { 'img-src': [origin] },
      loader: { 'script-src': [origin], 'img-src': [origin], 'frame-src': [origin] },
      iframe: { 'frame-src': [origin] },
      inline: {
        'script-src': [origin],
        'connect-src': [origin],
        'img-src': [origin, 'data:', 'blob:'],
        'font-src': [origin],
        'worker-src': ['blob:'],
      },
    },
  };
}
