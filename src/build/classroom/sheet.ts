/** One sheet of the print pack: its head, its content, its foot. */
import type { SheetId } from '../../core/classroom/schema-classroom.ts';
import { fill } from '../../core/words/fill.ts';
import { html, type Html } from '../pages/html.ts';
import { timeTag } from '../pages/dates.ts';
import { withDate } from '../pages/evidence.ts';
import { shortTitle } from '../pages/short-title.ts';
import type { ClassroomContext } from './classroom-context.ts';

export interface SheetForm {
  readonly lying?: boolean;
  /** Pages it fills, when it is made to fill so many; else it is measured. */
  readonly pages?: number;
  /** With a line for name and date. */
  readonly named?: boolean;
}

export function sheet(context: ClassroomContext, id: SheetId, form: SheetForm, content: Html): Html {
  const { words, text, loaded, siteUrl } = context;
  const pack = packOf(id);
  const pages = form.pages !== undefined && html`data-pages="${form.pages}"`;
  const address = html`<span class="sheet-address" ${siteUrl === undefined && html`data-site-address`}
    >${siteUrl ?? ''}</span
  >`;
  return html`<section
    class="sheet ${form.lying === true ? 'lying' : 'standing'}"
    id="${id}"
    data-sheet="${id}"
    data-pack="${pack}"
    ${pages}
    aria-labelledby="${id}-title"
  >
    <p class="sheet-head">
      <span class="sheet-title">${shortTitle(text.title)}</span><span>${id.toUpperCase()}</span>
    </p>
    <h2 id="${id}-title">${words.sheets[id]}</h2>
    ${form.named === true && nameLine(context)} ${content}
    <p class="sheet-foot">
      <span class="sheet-credit"
        >${withDate(words.print.footer, timeTag(loaded.file.asOf, context.locale))}</span
      >
      ${address}
    </p>
  </section>`;
}

export const packOf = (id: SheetId): 'teacher' | 'pupils' =>
  id.startsWith('t') || id === 'x2' ? 'teacher' : 'pupils';

function nameLine({ words }: ClassroomContext): Html {
  const { name, group, date } = words.print;
  return html`<p class="sheet-name"><span>${name}</span><span>${group}</span><span>${date}</span></p>`;
}

/** Empty lines to write on. */
export const writingLines = (count: number): Html =>
  html`<div class="lines" aria-hidden="true">${Array.from({ length: count }, () => html`<i></i>`)}</div>`;

export const numberedAlt = ({ words, classroom }: ClassroomContext, template: string): string =>
  fill(template, { n: classroom.file.items.length, km: classroom.file.gridKm, alt: words.heading });
