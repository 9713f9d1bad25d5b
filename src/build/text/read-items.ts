/** A section that is a list of `- id: words`: the words by their id. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { lineOf } from '../../core/story/text-tree.ts';
import { checkMarkdown } from './allowed-markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { ReportLine } from './report-line.ts';
import type { Chunk } from './sections.ts';

export interface ItemForm {
  /** Name of the section. */
  readonly section: string;
  /** Code of the problem when an item has another form. */
  readonly code: string;
  /** What an item is, for the message about a second one. */
  readonly what: string;
  readonly example: string;
}

export interface Item {
  readonly line: number;
  readonly words: readonly PhrasingContent[];
}

export function readItems(chunk: Chunk, form: ItemForm, report: ReportLine): ReadonlyMap<string, Item> {
  const root = parseMarkdown(chunk.markdown);
  checkMarkdown(root, report);
  const found = new Map<string, Item>();
  for (const block of root.children) {
    if (block.type !== 'list') {
      const message = `The section "${form.section}" holds only a list.`;
      report(form.code, lineOf(block, chunk.line), message, form.example);
      continue;
    }
    for (const item of block.children) {
      const line = lineOf(item, chunk.line);
      const entry = readItem(item.children);
      if (entry === undefined)
        report(form.code, line, 'The item does not start with an id and a colon.', form.example);
      else if (found.has(entry.id))
        report('duplicate-id', line, `The ${form.what} "${entry.id}" has words twice.`, 'Keep one of them.');
      else found.set(entry.id, { line, words: entry.words });
    }
  }
  return found;
}

function readItem(blocks: readonly Nodes[]): { id: string; words: PhrasingContent[] } | undefined {
  const [paragraph] = blocks;
  if (paragraph?.type !== 'paragraph' || blocks.length > 1) return undefined;
  const [first, ...others] = paragraph.children satisfies Paragraph['children'];
  if (first?.type !== 'text') return undefined;
  const match = /^([a-z0-9-]+):\s+/.exec(`${first.value} `);
  const id = match?.[1];
  if (match === null || id === undefined) return undefined;
  const rest = first.value.slice(match[0].length);
  return { id, words: rest === '' ? others : [{ ...first, value: rest }, ...others] };
}
