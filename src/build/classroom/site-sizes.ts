/** What a school's line has to carry: at most so much, which an end-to-end test holds the built site to. */
import { formatNumber } from '../../core/words/number.ts';
import { html, type Html } from '../pages/html.ts';
import { said, type ClassroomContext } from './classroom-context.ts';

export function siteSizes(context: ClassroomContext): Html {
  const { words, classroom, locale } = context;
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
      ${classroom.file.loads.map(
        ({ id, kB }) =>
          html`<tr data-load="${id}">
            <th scope="row">${said(context, 'loads', id)}</th>
            <td>${formatNumber(kB, locale)} kB</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
