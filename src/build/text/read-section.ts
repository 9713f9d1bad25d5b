/** One `## id` section of a text file: its blocks told apart, its prose kept as a tree. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Phrasing, Section } from '../../core/story/loaded-story.ts';
import { countWords, factIds, labelOf, lineOf } from '../../core/story/text-tree.ts';
import { checkMarkdown, CONTAINER_DIRECTIVES } from './allowed-markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { ReportLine } from './report-line.ts';
import type { Chunk } from './sections.ts';

export function readSection(chunk: Chunk & { readonly id: string }, report: ReportLine): Section {
  const root = parseMarkdown(chunk.markdown);
  checkMarkdown(root, report);
  const lines = chunk.markdown.split('\n');
  const leaves = root.children.filter((node): node is LeafDirective => node.type === 'leafDirective');
  const containers = root.children.filter(
    (node): node is ContainerDirective => node.type === 'containerDirective',
  );
  const torn = containers.map((container) => reportOpenEnd(container, lines, report)).includes(true);

  const once = <T extends LeafDirective | ContainerDirective>(
    nodes: readonly T[],
    name: string,
  ): T | undefined => {
    const [first, second] = nodes.filter((node) => node.name === name);
    if (second !== undefined) {
      report(
        'double-block',
        lineOf(second, chunk.line),
        `The section "${chunk.id}" has two blocks "${name}".`,
        'Keep one of them.',
      );
    }
    return first;
  };
  const block = (name: string): ContainerDirective | undefined => once(containers, name);
  const title = once(leaves, 'title');
  const ask = block('ask');
  const note = block('note');
  const body = root.children.filter(isProse);
  return {
    id: chunk.id,
    line: chunk.line,
    title: title?.children ?? [],
    body,
    alt: phrasingOf(block('alt')),
    caption: phrasingOf(block('caption')),
    say: phrasingOf(block('say')),
    ask: ask === undefined ? undefined : readAsk(ask, report),
    note: note?.children.find(isParagraph)?.children,
    around: joined(note?.children.filter(isParagraph).slice(1) ?? []),
    plain: block('plain')?.children.filter(isParagraph) ?? [],
    chart: once(leaves, 'chart')?.children ?? [],
    undisclosed: leaves.filter(({ name }) => name === 'undisclosed').map(labelOf),
    facts: factIds(root.children),
    wordCount: countWords(body.filter(({ type }) => type === 'paragraph')),
    torn,
  };
}

/** Remark closes what the author forgot to close, at the end of the section: its last line then is no fence. */
function reportOpenEnd(container: ContainerDirective, lines: readonly string[], report: ReportLine): boolean {
  const end = container.position?.end.line ?? 0;
  const closed = end > lineOf(container, 0) && /^\s*:{3,}\s*$/.test(lines[end - 1] ?? '');
  // A forgotten fence often takes the fence of the container it swallowed.
  const swallowed = container.children.some(
    (child) => child.type === 'containerDirective' && CONTAINER_DIRECTIVES.includes(child.name),
  );
  if (closed && !swallowed) return false;
  report(
    'unclosed-container',
    lineOf(container, 1),
    `The block :::${container.name} is not closed.`,
    'Write ::: on a line of its own after its last line.',
  );
  return true;
}

function readAsk(ask: ContainerDirective, report: ReportLine): Section['ask'] {
  const paragraphs = ask.children.filter(isParagraph);
  const [question, ...answers] = paragraphs;
  if (question === undefined || answers.length === 0) {
    report(
      'missing-block',
      lineOf(ask, 1),
      'The block :::ask needs two paragraphs.',
      'First the question, then, after an empty line, what to listen for.',
    );
  }
  return { question: question?.children ?? [], listen: joined(answers) };
}

function phrasingOf(container: ContainerDirective | undefined): Phrasing {
  return joined(container?.children.filter(isParagraph) ?? []);
}

/** Several paragraphs of a block become one run of words. */
function joined(paragraphs: readonly Paragraph[]): PhrasingContent[] {
  return paragraphs.flatMap(({ children }, index): PhrasingContent[] =>
    index === 0 ? children : [{ type: 'text', value: ' ' }, ...children],
  );
}

function isParagraph(node: Nodes): node is Paragraph {
  return node.type === 'paragraph';
}

function isProse(node: RootContent): boolean {
  return node.type === 'paragraph' || node.type === 'list';
}
