/** Data and credits: where the map comes from, under which licence, and the files to download. */
import { formatNumber } from '../../core/words/number.ts';
import type { Download } from './downloads.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import type { PageContext } from './page-context.ts';
import { REGISTER_LANGUAGE } from '../../core/words/register-language.ts';
import { wideTable } from './wide-table.ts';

export function dataCredits(context: PageContext): Html {
  const { messages, loaded, locale } = context;
  const { end } = messages;
  // The table in SOURCES.md is written in the register's language.
  const foreign = locale === REGISTER_LANGUAGE ? undefined : html` lang="${REGISTER_LANGUAGE}"`;
  const rows = loaded.dataSources.map(
    ({ name, licence, attribution, url }) =>
      html`<tr${foreign}>
        <th scope="row">${sourceLink(context, name, url)}</th>
        <td>${licence}</td>
        <td>${attribution}</td>
      </tr>`,
  );
  return html`<section id="data" aria-labelledby="data-title">
    <h3 id="data-title">${end.data}</h3>
    <p>${end.dataIntro}</p>
    ${wideTable(
      end.credits,
      html`<table>
        <caption>
          ${end.credits}
        </caption>
        <thead>
          <tr>
            <th scope="col">${end.layer}</th>
            <th scope="col">${end.licence}</th>
            <th scope="col">${end.attribution}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )}
    ${downloadTable(context)}
  </section>`;
}

/** An address without a scheme is a file of the open data. */
function sourceLink({ base }: PageContext, name: string, url: string): HtmlValue {
  if (url === '') return name;
  return /^https?:/.test(url)
    ? html`<a href="${url}" rel="external">${name}</a>`
    : html`<a href="${base}data/${url}">${name}</a>`;
}

function downloadTable(context: PageContext): Html {
  const { end } = context.messages;
  const files = context.downloads.filter(({ word }) => word !== 'terrain');
  const terrain = context.downloads.filter(({ word }) => word === 'terrain');
  const tiles = terrain.reduce((sum, { bytes }) => sum + bytes, 0);
  // The tiles are many small files: one line for all of them.
  const last =
    terrain.length > 0 &&
    html`<tr>
      <th scope="row"><code>data/geo/terrain/{z}/{x}/{y}.webp</code></th>
      <td>${context.messages.files.terrain}</td>
      <td>${size(tiles, context.locale)}</td>
    </tr>`;
  return wideTable(
    end.downloads,
    html`<table>
      <caption>
        ${end.downloads}
      </caption>
      <thead>
        <tr>
          <th scope="col">${end.file}</th>
          <th scope="col">${end.holds}</th>
          <th scope="col">${end.size}</th>
        </tr>
      </thead>
      <tbody>
        ${files.map((file) => row(context, file))}${last}
      </tbody>
    </table>`,
  );
}

function row({ base, messages, locale }: PageContext, { path, word, bytes }: Download): Html {
  return html`<tr>
    <th scope="row"><a href="${base}data/${path}" download>${path}</a></th>
    <td>${messages.files[word]}</td>
    <td>${size(bytes, locale)}</td>
  </tr>`;
}

/** Whole kilobytes of 1000 bytes, at least one. */
function size(bytes: number, locale: string): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), locale)}\u00a0kB`;
}
