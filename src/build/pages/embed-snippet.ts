/** The markup that newsrooms paste: the figure that survives any sanitizer, and the bare frame. */
import { cardPath } from '../cards/card-path.ts';
import { WIDE_CARD } from '../cards/card-shape.ts';
import { embedWordsFor } from '../../i18n/embed-words.ts';
import { fill } from '../../i18n/fill.ts';
import { embedFolder, LOADER_PATH } from './embed-path.ts';
import { html, toMarkup } from './html.ts';
import { pageFolder } from './page-address.ts';
import { OPENING } from './still-path.ts';

export interface SnippetInput {
  /** The deployed site, with a trailing slash. */
  readonly site: string;
  readonly locale: string;
  readonly defaultLocale: string;
  readonly title: string;
  /** Steps with the opening. */
  readonly steps: number;
  /** Of the poster. */
  readonly alt: string;
}

export const FRAME_HEIGHT_PX = 640;

export function figureSnippet({ site, locale, defaultLocale, title, steps, alt }: SnippetInput): string {
  const story = site + pageFolder(locale, defaultLocale);
  return toMarkup(
    html`<figure
      class="story-map"
      data-story-map="${site}${embedFolder(locale, defaultLocale)}"
      data-story-map-mode="auto"
      data-story-map-load="near"
      data-story-map-height="${FRAME_HEIGHT_PX}"
      data-story-map-steps="${steps}"
    >
      <a href="${story}"
        ><img
          src="${site}${cardPath(OPENING, locale)}"
          width="${WIDE_CARD.width}"
          height="${WIDE_CARD.height}"
          loading="lazy"
          alt="${alt}"
      /></a>
      <figcaption>${title}. <a href="${story}">${embedWordsFor(locale).whole}</a></figcaption>
    </figure>`,
  );
}

export const loaderSnippet = (site: string): string =>
  toMarkup(html`<script async src="${site}${LOADER_PATH}"></script>`);

/** One bare, empty frame: consumers of oEmbed take nothing else, and WordPress drops every further attribute. */
export function oembedFrame({ site, locale, defaultLocale, title }: SnippetInput): string {
  return toMarkup(
    html`<iframe
      src="${site}${embedFolder(locale, defaultLocale)}?mode=stepper"
      title="${fill(embedWordsFor(locale).title, { title })}"
      width="${FRAME_HEIGHT_PX}"
      height="${FRAME_HEIGHT_PX}"
      frameborder="0"
      scrolling="no"
    ></iframe>`,
  ).replace(/\s*\n\s*/g, ' ');
}
