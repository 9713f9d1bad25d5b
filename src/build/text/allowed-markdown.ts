/** Which Markdown a story may hold: what it refuses is told with its line. */
import type { Nodes, Root } from 'mdast';
import { suggest } from '../../core/story/nearest.ts';
import { lineOf, walk } from '../../core/story/text-tree.ts';
import type { ReportLine } from './report-line.ts';

export const INLINE_DIRECTIVES: readonly string[] = ['fact', 'cite', 'place', 'term', 'date', 'name', 'lang'];
export const LEAF_DIRECTIVES: readonly string[] = ['title', 'chart', 'undisclosed'];
export const CONTAINER_DIRECTIVES: readonly string[] = ['alt', 'caption', 'say', 'ask', 'note', 'plain'];

const PLAIN_NODES: readonly string[] = [
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'break',
  'list',
  'listItem',
  'link',
];
/** Anything else, `javascript:` above all, would run or reveal something in the reader's browser; `//` and `/\\` lead to another site. */
const SAFE_LINK = /^(?:https:\/\/|\.{0,2}\/(?![/\\])|#|mailto:)/;

export function checkMarkdown(root: Root, report: ReportLine): void {
  for (const node of walk([root])) {
    const line = lineOf(node, 1);
    if (node.type === 'html') {
      report(
        'html-in-text',
        line,
        `HTML has no place in a text: ${excerpt(node.value)}`,
        'Use Markdown or a directive.',
      );
    } else if (node.type === 'link') {
      if (!isSafe(node.url)) {
        report(
          'unsafe-link',
          line,
          `The link ${excerpt(node.url)} is not allowed.`,
          'Link to an address that starts with https://.',
        );
      }
    } else if (node.type === 'textDirective') {
      checkName(node, INLINE_DIRECTIVES, ':', line, report);
    } else if (node.type === 'leafDirective') {
      checkName(node, LEAF_DIRECTIVES, '::', line, report);
    } else if (node.type === 'containerDirective') {
      checkName(node, CONTAINER_DIRECTIVES, ':::', line, report);
    } else if (!PLAIN_NODES.includes(node.type)) {
      report(
        'unsupported-markdown',
        line,
        `A story cannot hold Markdown of the kind "${node.type}".`,
        'Use paragraphs, lists, emphasis, links and the directives.',
      );
    }
  }
}

function checkName(
  node: Nodes & { readonly name: string },
  names: readonly string[],
  colons: string,
  line: number,
  report: ReportLine,
): void {
  if (names.includes(node.name)) return;
  const all = `Directives with ${colons} are: ${names.join(', ')}. To print a colon, write a space after it.`;
  report('unknown-directive', line, `${colons}${node.name} is no directive.`, suggest(node.name, names, all));
}

function isSafe(url: string): boolean {
  // Browsers ignore tabs, line breaks and control characters inside a scheme.
  return SAFE_LINK.test(url) && !/[\u0000-\u0020]/.test(url);
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
