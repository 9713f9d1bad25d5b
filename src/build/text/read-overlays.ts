/** The `## overlays` section: the words each overlay draws on the map. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { OverlayText } from '../../core/story/loaded-story.ts';
import { lineOf } from '../../core/story/text-tree.ts';
import { checkMarkdown } from './allowed-markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { ReportLine } from './report-line.ts';
import type { Chunk } from './sections.ts';

const FORM = 'Write a list, one line for each: - id: the words on the map';

export function readOverlays(chunk: Chunk, report: ReportLine): ReadonlyMap<string, OverlayText> {
  const root = parseMarkdown(chunk.markdown);
  checkMarkdown(root, report);
  const found = new Map<string, OverlayText>();
  for (const block of root.children) {
    if (block.type !== 'list') {
      report('overlay-form', lineOf(block, chunk.line), 'The section "overlays" holds only a list.', FORM);
      continue;
    }
    for (const item of block.children) {
      const line = lineOf(item, chunk.line);
      const entry = readItem(item.children);
      if (entry === undefined)
        report('overlay-form', line, 'The item does not start with an id and a colon.', FORM);
      else if (found.has(entry.id))
        report('duplicate-id', line, `The overlay "${entry.id}" has words twice.`, 'Keep one of them.');
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
