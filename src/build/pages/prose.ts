/** Paragraphs and lists of a section. */
import type { RootContent } from 'mdast';
import { html, type Html } from './html.ts';
import { inlineHtml } from './inline.ts';
import type { NotePlace, PageContext } from './page-context.ts';

export function prose(
  context: PageContext,
  blocks: readonly RootContent[],
  place: NotePlace | undefined,
): Html {
  return html`${blocks.map((block) => blockHtml(context, block, place))}`;
}

function blockHtml(context: PageContext, block: RootContent, place: NotePlace | undefined): Html | undefined {
  if (block.type === 'paragraph') return html`<p>${inlineHtml(context, block.children, place)}</p>`;
  if (block.type !== 'list') return undefined;
  const items = block.children.map(
    (item) => html`<li>${item.children.map((child) => itemHtml(context, child, place))}</li>`,
  );
  return block.ordered === true
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

/** A paragraph is all an item holds, so it needs no `<p>` of its own. */
function itemHtml(context: PageContext, block: RootContent, place: NotePlace | undefined): Html | undefined {
  return block.type === 'paragraph'
    ? inlineHtml(context, block.children, place)
    : blockHtml(context, block, place);
}
