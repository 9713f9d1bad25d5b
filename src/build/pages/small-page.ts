/** The frame of every page that is no story page: what a document must say before it says anything. */
import { directionOf } from '../../i18n/direction.ts';
import { html, toMarkup, type Html, type HtmlValue } from './html.ts';

/** @param head title and whatever else stands in it @param body inside `<body>` */
export const smallPage = (locale: string, head: HtmlValue, body: HtmlValue): string =>
  toMarkup(
    html`<!doctype html>
      <html lang="${locale}" ${directionOf(locale) === 'rtl' && html` dir="rtl"`}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          ${head}
        </head>
        <body>
          ${body}
        </body>
      </html>`,
  );

/** Icon, styles and script of a page that is built apart. `base` leads to the site root. */
export const ownFiles = (
  base: string,
  files: { readonly script: string; readonly styles: readonly string[] },
): Html =>
  html`<link rel="icon" href="${base}favicon.svg" type="image/svg+xml" />
    ${files.styles.map((href) => html`<link rel="stylesheet" href="${href}" /> `)}
    <script type="module" src="${files.script}"></script>`;
