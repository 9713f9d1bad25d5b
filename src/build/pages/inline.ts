/** Running text of the story as HTML: facts, notes, places, dates, foreign words and emphasis. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { readFactOptions } from '../../core/story/fact-options.ts';
import { plainText as coreText } from '../../core/story/plain-text.ts';
import { labelOf } from '../../core/story/text-tree.ts';
import { termId } from './glossary-section.ts';
import { html, type Html } from './html.ts';
import { mergeNotes, type Piece } from './merge-notes.ts';
import type { NotePlace, PageContext } from './page-context.ts';
import { sourceNote } from './source-note.ts';
import { isRange, keepName, unbroken } from './typeset.ts';

/** `place: undefined` prints no notes at all, where a note has no room: titles, descriptions. */
export function inlineHtml(
  context: PageContext,
  nodes: readonly PhrasingContent[],
  place: NotePlace | undefined,
): Html {
  const pieces = mergeNotes(
    nodes.flatMap((node) => piecesOf(context, node, place)),
    context.locale,
  );
  return html`${pieces.map((piece) =>
    piece.kind === 'words'
      ? piece.html
      : place === undefined
        ? undefined
        : sourceNote(context, piece.sources, place),
  )}`;
}

/** The same words without any markup, for attributes and titles. */
export const plainText = (context: PageContext, nodes: readonly PhrasingContent[]): string =>
  coreText(nodes, context.loaded, context.locale);

function piecesOf(
  context: PageContext,
  node: PhrasingContent,
  place: NotePlace | undefined,
): readonly Piece[] {
  if (node.type === 'text') return [words(html`${node.value}`, node.value)];
  if (node.type === 'textDirective') return directivePieces(context, node, place);
  if (node.type === 'break') return [words(html`<br />`, ' ')];
  if (!('children' in node)) return [];
  const inner = inlineHtml(context, node.children, place);
  const text = plainText(context, node.children);
  if (node.type === 'emphasis') return [words(html`<em>${inner}</em>`, text)];
  if (node.type === 'strong') return [words(html`<strong>${inner}</strong>`, text)];
  return [words(inner, text)];
}

function directivePieces(
  context: PageContext,
  node: TextDirective,
  place: NotePlace | undefined,
): readonly Piece[] {
  const label = labelOf(node);
  const text = plainText(context, [node]);
  const { loaded } = context;
  switch (node.name) {
    case 'fact': {
      const fact = loaded.facts.get(label);
      if (fact === undefined) return [];
      const { options } = readFactOptions(node.attributes);
      const value = typeof fact.value === 'number' ? String(fact.value) : (fact.value ?? '');
      const isDate = fact.unit === 'date' || fact.unit === 'month';
      const kept = isRange(value) || (isDate && place === undefined) ? unbroken(text) : text;
      const shown = isDate ? html`<time datetime="${value}">${kept}</time>` : kept;
      const data = html`<data
        class="fact"
        value="${value}"
        data-fact="${label}"
        data-confidence="${fact.confidence}"
        >${shown}</data
      >`;
      return options.nonote === true ? [words(data, text)] : [words(data, text), note(fact.sources)];
    }
    case 'cite':
      return [note(loaded.facts.get(label)?.sources ?? [])];
    case 'place':
      // A heading or a description is no place for a link.
      return place === undefined
        ? [words(html`${keepName(text)}`, text)]
        : [
            words(
              html`<a class="place" href="#place-${label}" data-place="${label}">${keepName(text)}</a>`,
              text,
            ),
          ];
    case 'term':
      return place === undefined
        ? [words(html`${text}`, text)]
        : [
            words(
              html`<a class="term" ${termLanguage(context, node, label)} href="#${termId(label)}"
                >${text}</a
              >`,
              text,
            ),
          ];
    case 'date': {
      // In a heading, where a line is short and type is large, a day would lose its year.
      const shown = place === undefined ? unbroken(text) : text;
      return [words(html`<time datetime="${label}">${shown}</time>`, text)];
    }
    case 'lang':
      return [words(html`<span lang="${node.attributes?.['code'] ?? ''}">${label}</span>`, text)];
    default:
      return [words(html`${label}`, text)];
  }
}

/** The language of a glossary word that stands in the text as the glossary has it, if it is another one's word. */
function termLanguage({ text }: PageContext, { attributes }: TextDirective, id: string): Html | undefined {
  const [word, ...more] = text.glossary.get(id)?.term ?? [];
  if (more.length > 0 || attributes?.['as'] !== undefined || word?.type !== 'textDirective') return undefined;
  return word.name === 'lang' ? html` lang="${word.attributes?.['code'] ?? ''}"` : undefined;
}

const words = (markup: Html, text: string): Piece => ({ kind: 'words', html: markup, text });
const note = (sources: readonly string[]): Piece => ({ kind: 'note', sources });
