/** The credit line on the map: whom the licences ask to be named; the whole table stands in the end matter. */
import type { DataSource } from '../../core/story/loaded-story.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';

/** Licences that ask for a credit wherever the map is shown. */
const ASKS_FOR_CREDIT = /ODbL|CC BY/;

export interface Credit {
  readonly credit: string;
  /** Empty when there is none. */
  readonly url: string;
}

/** Each credit once, in the order of the table. */
export function mapCredits(dataSources: readonly DataSource[]): readonly Credit[] {
  const credits = new Map<string, string>();
  for (const { licence, attribution, url } of dataSources) {
    // What follows a semicolon is another source's credit, which has a row of its own.
    // And what stands before a © is a word of the register's language; the sign says as much in every other.
    const credit = (attribution.split(';')[0] ?? '').replace(/^[^©]*: (?=©)/, '');
    if (ASKS_FOR_CREDIT.test(licence) && credit !== '' && !credits.has(credit)) credits.set(credit, url);
  }
  return [...credits].map(([credit, url]) => ({ credit, url }));
}

export function attributionLine({ loaded, messages }: PageContext): Html {
  const links = mapCredits(loaded.dataSources).map(
    ({ credit, url }) =>
      html`${url === '' ? credit : html`<a href="${url}" rel="external">${credit}</a>`} · `,
  );
  return html`<footer class="attribution" part="attribution">
    ${links}<a href="#data">${messages.end.data}</a>
  </footer>`;
}
