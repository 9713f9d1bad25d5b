/** What a school's line has to carry, measured on the data the build publishes. */
import { formatNumber } from '../../core/words/number.ts';
import { html, type Html } from '../pages/html.ts';
import type { ClassroomContext } from './classroom-context.ts';

export function siteSizes({ words, downloads, locale }: ClassroomContext): Html {
  const sum = (word: string): number =>
    downloads.filter((file) => file.word === word).reduce((bytes, file) => bytes + file.bytes, 0);
  const kilobytes = (bytes: number): string => `${formatNumber(Math.ceil(bytes / 1000), locale)} kB`;
  const rows: readonly (readonly [string, number])[] = [
    [words.teach.itData, sum('geo')],
    [words.teach.itTerrain, sum('terrain')],
  ];
  return html`<table class="class-table class-sizes">
    <caption>
      ${words.teach.itSizes}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.teach.itPart}</th>
        <th scope="col">${words.teach.itSize}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, bytes]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${kilobytes(bytes)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
