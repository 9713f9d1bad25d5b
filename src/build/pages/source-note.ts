/** The small numbers in the text that lead to the sources. */
import type { Html } from './html.ts';
import { html } from './html.ts';
import { fill } from '../../i18n/fill.ts';
import type { NotePlace, PageContext } from './page-context.ts';
import { publisherWords } from './publisher.ts';

/** One superscript for all sources of a claim. */
export function sourceNote(
  context: PageContext,
  sourceIds: readonly string[],
  place: NotePlace,
): Html | undefined {
  if (sourceIds.length === 0) return undefined;
  const numbered = sourceIds
    .map((id) => ({ id, number: context.notes.numberOf(id) }))
    .sort((a, b) => a.number - b.number);
  const links = numbered.map(({ id, number }, index) => {
    const note = context.notes.cite(id, place);
    const name = fill(context.messages.step.noteName, { n: number, publisher: publisherWords(context, id) });
    return html`${index === 0 ? '' : ' '}<a
        ${note !== undefined && html`id="${note}" `}href="#source-${id}"
        aria-label="${name}"
        >${number}</a
      >`;
  });
  return html`<sup class="note">${links}</sup>`;
}
