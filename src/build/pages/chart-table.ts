/** A chart's numbers as a table: a caption, a row of headings, and the first cell of a row as its heading. */
import { html, type Html, type HtmlValue } from './html.ts';

export function chartTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly [name: HtmlValue, ...cells: readonly HtmlValue[]])[],
): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export const dataCell = (value: number, shown: string): Html => html`<data value="${value}">${shown}</data>`;
